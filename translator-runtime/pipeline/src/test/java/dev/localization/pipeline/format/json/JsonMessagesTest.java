package dev.localization.pipeline.format.json;

import static dev.localization.pipeline.format.Documents.TO_FRENCH;
import static dev.localization.pipeline.format.Documents.TO_RUSSIAN;
import static dev.localization.pipeline.format.Documents.codec;
import static dev.localization.pipeline.format.Documents.merge;
import static dev.localization.pipeline.format.Documents.plan;
import static dev.localization.pipeline.format.Documents.texts;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.localization.pipeline.document.DocumentPlan;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.Unit;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonMessagesTest {
  private static final String SOURCE =
      "{\"n\": \"{n, plural, one {# file} other {# files}} left\", \"t\": \"The page of {name}\"}";

  @Test
  void placeholders_without_braces_are_masked_beside_and_within_messages() throws Exception {
    DocumentPlan plan =
        plan(
            "Json",
            """
            {"remove": "Remove %s", "left": "{n, plural, one {# of %s} other {# of %s}}"}
            """,
            TO_FRENCH);

    assertThat(plan.units()).hasSizeGreaterThan(2);
    assertThat(plan.units())
        .allSatisfy(unit -> assertThat(unit.segment().masked().text()).doesNotContain("%s"));
  }

  @Test
  void a_message_is_as_many_units_as_the_target_language_has_forms() throws Exception {
    assertThat(texts(plan("Json", SOURCE, TO_RUSSIAN)))
        .containsExactly(
            Map.entry("0:/n#n=one", "# file left"),
            Map.entry("0:/n#n=few", "# files left"),
            Map.entry("0:/n#n=many", "# files left"),
            Map.entry("0:/n#n=other", "# files left"),
            Map.entry("1:/t", "The page of {name}"));
  }

  @Test
  void the_forms_become_one_message_again() throws Exception {
    assertThat(merge("Json", SOURCE, TO_RUSSIAN, unit -> "<" + unit.text() + ">"))
        .startsWith(
            "{\"n\": \"{n, plural, one {<# file left>} few {<# files left>} many {<# files left>}"
                + " other {<# files left>}}\",");
  }

  @Test
  void a_message_with_a_form_missing_stays_in_the_source_language() throws Exception {
    Map<String, String> one = Map.of("0:/n#n=one", "# файл");
    assertThat(codec("Json").merge(SOURCE.getBytes(UTF_8), TO_RUSSIAN, one))
        .isEqualTo(SOURCE.getBytes(UTF_8));
  }

  @Test
  void identity_keeps_the_bytes() throws Exception {
    assertThat(merge("Json", SOURCE, TO_RUSSIAN, unit -> unit.text())).isEqualTo(SOURCE);
  }

  @Test
  void an_apostrophe_quotes_in_a_document_of_messages_and_in_no_other() throws Exception {
    assertThat(merge("Json", SOURCE, TO_FRENCH, this::translated)).contains("La page d''{name}");
    String plain = "{\"t\": \"The page of {name}\"}";
    assertThat(merge("Json", plain, TO_FRENCH, this::translated)).contains("La page d'{name}");
  }

  @Test
  void a_form_without_words_is_not_sent_and_kept() throws Exception {
    String source = "{\"n\": \"{n, plural, =0 {} one {# file} other {# files}}\"}";
    assertThat(plan("Json", source, TO_FRENCH).units())
        .extracting(Unit::id)
        .containsExactly("0:/n#n=one", "0:/n#n=many", "0:/n#n=other");
    assertThat(merge("Json", source, TO_FRENCH, unit -> "# x")).contains("=0 {} one {# x}");
  }

  @Test
  void a_message_that_cannot_be_taken_apart_is_refused_with_its_line() {
    String source =
        "{\n\"a\":\n\"{a, plural, offset:1 other {# {b, plural, one {# x} other {# y}}}}\"}";
    assertThatThrownBy(() -> plan("Json", source, TO_FRENCH))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageStartingWith("line 3: ")
        .hasMessageContaining("offset")
        .hasMessageContaining("/a");
  }

  private String translated(Unit unit) {
    return unit.segment().masked().placeholders().isEmpty() || unit.text().contains("#")
        ? unit.text()
        : unit.segment().masked().unmask("La page d'⟦1⟧");
  }
}
