package dev.localization.pipeline.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.localization.pipeline.document.DocumentCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodecsTest {
  private final Codecs codecs = Codecs.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "en/checkout.JSON|x|Json",
        "m.properties|{}|Properties",
        "a.txt|{}|Text",
        "names| {}|Json",
        "names|hello|-",
        "a.docx|{}|Docx",
        "a.pdf|{}|-",
        "v1.2/names|[1]|Json"
      })
  void a_format_is_found_by_name_or_else_by_content(String name, String content, String format) {
    assertThat(codecs.detect(name, content.getBytes(UTF_8)).map(DocumentCodec::format))
        .isEqualTo(java.util.Optional.ofNullable(format));
  }

  @Test
  void an_unknown_format_is_refused_with_those_there_are() {
    assertThat(codecs.formats()).contains("Json", "Arb", "Properties", "Text");
    assertThat(codecs.byName("json").format()).isEqualTo("Json");
    assertThatThrownBy(() -> codecs.byName("Wordstar"))
        .isInstanceOf(UnsupportedFormatException.class)
        .hasMessage(
            "format \"Wordstar\" is not supported; use one of "
                + String.join(", ", codecs.formats()));
  }
}
