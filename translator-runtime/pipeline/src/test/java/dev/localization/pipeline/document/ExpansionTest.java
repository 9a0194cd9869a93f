package dev.localization.pipeline.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.localization.pipeline.format.Documents;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Small documents that would make large ones. */
class ExpansionTest {
  private static final PlanOptions TO_ARABIC = new PlanOptions("en", "ar");

  @Test
  void choices_that_multiply_a_text_are_refused() {
    String filler = "word ".repeat(1_000);
    String choices =
        IntStream.range(0, 3)
            .mapToObj(i -> "{n%d, plural, one {# a} other {# b}}".formatted(i))
            .collect(Collectors.joining(" "));
    String json = "{\"a\": \"%s%s\"}".formatted(filler, choices);

    assertThatThrownBy(() -> Documents.plan("Json", json, TO_ARABIC))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("the message has more than 200 variants");

    String two = json.replace(" {n2, plural, one {# a} other {# b}}", "");
    assertThatThrownBy(() -> Documents.plan("Json", two, TO_ARABIC))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessage(
            "its plural forms and choices make more than 20 times its length of texts;"
                + " nest fewer of them");

    assertThatThrownBy(
            () -> Documents.plan("Json", two.replace(filler, filler.repeat(10)), TO_ARABIC))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("the variants of the message have more than 1048576 characters");
  }

  @Test
  void translations_that_are_out_of_proportion_are_not_written() {
    byte[] json = "{\"a\": \"Pay\"}".getBytes(UTF_8);

    assertThatThrownBy(
            () ->
                Documents.codec("Json")
                    .merge(json, Documents.TO_FRENCH, Map.of("0:/a", "Payer ".repeat(20_000))))
        .isInstanceOf(MergeGateException.class)
        .hasMessage("the merged document is more than 20 times as long as its source");
  }
}
