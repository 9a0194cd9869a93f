package dev.localization.pipeline.format.po;

import static dev.localization.pipeline.format.Documents.TO_FRENCH;
import static dev.localization.pipeline.format.Documents.TO_JAPANESE;
import static dev.localization.pipeline.format.Documents.TO_RUSSIAN;
import static dev.localization.pipeline.format.Documents.merge;
import static dev.localization.pipeline.format.Documents.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoPluralsTest {
  private static final PlanOptions TO_GERMAN = new PlanOptions("en", "de");
  private static final PlanOptions TO_ARABIC = new PlanOptions("en", "ar");

  private static final String CUPS =
      """
      #, c-format
      msgid "One cup"
      msgid_plural "%d cups"
      msgstr[0] ""
      msgstr[1] ""

      msgid "Tea"
      msgstr ""
      """;

  private static String entries(String merged) {
    return merged.substring(merged.indexOf("#, c-format"));
  }

  private static String label(Unit unit) {
    return (unit.plural().label() + " " + unit.text()).strip();
  }

  @Test
  void german_has_two_forms() throws Exception {
    assertThat(entries(merge("Po", CUPS, TO_GERMAN, PoPluralsTest::label)))
        .isEqualTo(
            """
            #, c-format
            msgid "One cup"
            msgid_plural "%d cups"
            msgstr[0] "one One cup"
            msgstr[1] "other %d cups"

            msgid "Tea"
            msgstr "Tea"
            """);
  }

  @Test
  void russian_gets_a_third_form() throws Exception {
    assertThat(entries(merge("Po", CUPS, TO_RUSSIAN, PoPluralsTest::label)))
        .contains(
            """
            msgstr[0] "one %d cups"
            msgstr[1] "few %d cups"
            msgstr[2] "many %d cups"

            msgid "Tea"
            """);
  }

  @Test
  void arabic_gets_six_forms() throws Exception {
    assertThat(entries(merge("Po", CUPS, TO_ARABIC, PoPluralsTest::label)))
        .contains(
            """
            msgstr[0] "zero %d cups"
            msgstr[1] "one One cup"
            msgstr[2] "two %d cups"
            msgstr[3] "few %d cups"
            msgstr[4] "many %d cups"
            msgstr[5] "other %d cups"

            msgid "Tea"
            """);
  }

  @Test
  void japanese_keeps_one_form_for_gettext_refuses_more() throws Exception {
    assertThat(entries(merge("Po", CUPS, TO_JAPANESE, PoPluralsTest::label)))
        .contains("msgid_plural \"%d cups\"\nmsgstr[0] \"other %d cups\"\n\nmsgid \"Tea\"");
  }

  @Test
  void the_number_may_be_left_out_where_the_formula_gives_one_number() throws Exception {
    assertThat(plan("Po", CUPS, TO_ARABIC).units())
        .extracting(unit -> unit.plural().argument(), unit -> unit.plural().argumentOptional())
        .startsWith(tuple("%d", true), tuple("", true), tuple("%d", true), tuple("%d", false));
    assertThat(plan("Po", CUPS, TO_FRENCH).units().getFirst().plural().argumentOptional())
        .isFalse();
  }

  @Test
  void a_plural_is_translated_as_a_whole_or_not_at_all() throws Exception {
    String merged =
        merge("Po", CUPS, TO_RUSSIAN, u -> u.plural().category().equals("few") ? "" : "T");
    assertThat(entries(merged))
        .contains("msgstr[0] \"\"\nmsgstr[1] \"\"\nmsgstr[2] \"\"\n\nmsgid \"Tea\"\nmsgstr \"T\"");
  }

  @Test
  void a_form_without_words_is_written_as_it_is_beside_the_others() throws Exception {
    String source = CUPS.replace("%d cups", "%d");
    assertThat(entries(merge("Po", source, TO_GERMAN, unit -> "Eine")))
        .contains("msgstr[0] \"Eine\"\nmsgstr[1] \"%d\"\n");
  }

  @Test
  void an_existing_form_stays_and_the_missing_one_is_added_in_its_layout() throws Exception {
    String header =
        """
        msgid ""
        msgstr ""
        "MIME-Version: 1.0\\n"
        "Language: ru\\n"
        "Content-Transfer-Encoding: 8bit\\n"
        "Content-Type: text/plain; charset=UTF-8\\n"
        "Plural-Forms: nplurals=3; plural=n==1 ? 0 : n==2 ? 1 : 2;\\n"

        """;
    String source =
        """
          #, c-format
          msgid ""
          "%d a\\n"
          "b"
          msgid_plural ""
          "%d c\\n"
          "d"
          msgstr[0] ""
          "%d x\\n"
          "y"
          msgstr[1] "%d z"
        """;
    assertThat(merge("Po", header + source, TO_RUSSIAN, unit -> "%d u\nv"))
        .isEqualTo(header + source + "  msgstr[2] \"\"\n  \"%d u\\n\"\n  \"v\"\n");
  }

  @Test
  void more_forms_than_the_language_has_are_refused_where_they_are_translated() {
    String source =
        "msgid \"\"\nmsgstr \"Language: ja\\nPlural-Forms: nplurals=1; plural=0;\\n\"\n\n"
            + CUPS.replace("msgstr[0] \"\"", "msgstr[0] \"杯\"");
    assertThatThrownBy(() -> plan("Po", source, TO_JAPANESE))
        .hasMessage(
            "line 5: the entry \"One cup\" has 2 forms, the language has 1; "
                + "correct the entry, or Plural-Forms in the header");
  }

  @ParameterizedTest
  @CsvSource({
    "%(n)d of %(shop)s,%(n)d cups of %(shop)s,python-format,%(n)d",
    "One of {shop},{count} of {shop},python-brace-format,{count}",
    "One of %s,%d of %s,c-format,%d",
    "One <b>cup</b>,Many <b>cups</b>,c-format,''",
    "%n cup,%n cups,qt-plural-format,%n",
  })
  void the_number_is_found_among_the_placeholders(
      String one, String several, String flag, String number) throws Exception {
    String source =
        "#, %s\nmsgid \"%s\"\nmsgid_plural \"%s\"\nmsgstr[0] \"\"\nmsgstr[1] \"\"\n"
            .formatted(flag, one, several);
    assertThat(plan("Po", source, TO_GERMAN).units().getLast().plural().argument())
        .isEqualTo(number);
  }
}
