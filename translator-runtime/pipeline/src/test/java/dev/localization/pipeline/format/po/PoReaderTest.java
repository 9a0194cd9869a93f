package dev.localization.pipeline.format.po;

import static dev.localization.pipeline.format.Documents.found;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.localization.pipeline.document.MergeGateException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoReaderTest {
  @Test
  void it_sees_every_translation_and_which_are_fuzzy() throws Exception {
    String catalogue =
        """
        msgid ""
        msgstr ""
        "a: b\\n"

        #, c-format, fuzzy
        msgctxt "x"
        msgid "y"
        msgstr "\\x41\\102\\v"
        #, fuzzy
        #~ msgid "gone"
        #~ msgstr ""
        msgid "p" msgid_plural "q"
        msgstr[0] "r" "s"
        msgstr[1] "t"
        """;
    assertThat(found(in -> PoReader.read("\uFEFF" + catalogue.replace("\n", "\r\n"), in)))
        .containsExactly(
            Map.entry("\"\"", "a: b\n"),
            Map.entry("\"x\"|\"y\"", "#, fuzzy\nAB\u000B"),
            Map.entry("\"p\"[0]", "rs"),
            Map.entry("\"p\"[1]", "t"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "msgid \"a\"",
        "msgid \"a\"\nmsgstr \"",
        "msgid \"a\"\nmsgstr \"\\q\"",
        "msgid \"a\"\nmsgstr \"x\" y",
        "msgstr \"a\"",
        "\"a\"",
        "msgid \"a\"\nmsgstr \"\"\nmsgid \"a\"\nmsgstr \"\"",
        "msgid \"a\"\nmsgstr \"\"\nmsgstr \"\"",
        "msgid \"a\"\nmsgstr[0] \"\"",
      })
  void it_refuses_what_is_no_catalogue(String text) {
    assertThatThrownBy(() -> found(in -> PoReader.read(text, in)))
        .isInstanceOf(MergeGateException.class);
  }
}
