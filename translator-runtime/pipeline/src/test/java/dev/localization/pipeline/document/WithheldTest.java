package dev.localization.pipeline.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.pipeline.format.Documents;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What merging leaves out is told, so that nobody counts it as translated. */
class WithheldTest {
  private static final String PLURAL =
      """
      msgid "Save"
      msgstr ""

      msgid "%d file"
      msgid_plural "%d files"
      msgstr[0] ""
      msgstr[1] ""
      """;
  private static final String MESSAGE =
      """
      {"save": "Save", "files": "{n, plural, one {# file} other {# files}}"}
      """;

  @Test
  void nothing_is_withheld_when_every_unit_is_translated() throws Exception {
    assertThat(withheld("Po", PLURAL, "none")).isEmpty();
    assertThat(withheld("Json", MESSAGE, "none")).isEmpty();
  }

  @Test
  void the_other_forms_of_a_plural_are() throws Exception {
    assertThat(withheld("Po", PLURAL, "%d file")).isNotEmpty().allMatch(id -> id.contains("file"));
    assertThat(merged("Po", PLURAL, "%d file")).contains("\"xx Save\"").doesNotContain("xx %d");
  }

  @Test
  void the_other_variants_of_a_message_are() throws Exception {
    assertThat(withheld("Json", MESSAGE, "# file"))
        .isNotEmpty()
        .allMatch(id -> id.contains("files"));
    assertThat(merged("Json", MESSAGE, "# file")).contains("\"xx Save\"").doesNotContain("xx #");
  }

  @Test
  void a_text_around_an_image_is_not_when_only_the_image_has_no_words() throws Exception {
    String html = "<p>Our cat <img src=\"cat.png\" alt=\"A cat\"> sleeps</p>";

    assertThat(withheld("Html", html, "A cat")).isEmpty();
    assertThat(merged("Html", html, "A cat")).contains("xx Our cat", "alt=\"A cat\"");
  }

  private static Set<String> withheld(String format, String source, String untranslated)
      throws Exception {
    return Documents.codec(format)
        .withheld(
            source.getBytes(UTF_8),
            Documents.TO_FRENCH,
            translations(format, source, untranslated));
  }

  private static String merged(String format, String source, String untranslated) throws Exception {
    byte[] merged =
        Documents.codec(format)
            .merge(
                source.getBytes(UTF_8),
                Documents.TO_FRENCH,
                translations(format, source, untranslated));
    return new String(merged, UTF_8);
  }

  private static Map<String, String> translations(String format, String source, String untranslated)
      throws Exception {
    DocumentPlan plan = Documents.plan(format, source, Documents.TO_FRENCH);
    Map<String, String> translations = new LinkedHashMap<>();
    plan.units().stream()
        .filter(unit -> !unit.text().equals(untranslated))
        .forEach(unit -> translations.put(unit.id(), "xx " + unit.text()));
    return translations;
  }
}
