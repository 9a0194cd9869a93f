package dev.localization.pipeline.format.po;

import static dev.localization.pipeline.format.Documents.TO_FRENCH;
import static dev.localization.pipeline.format.Documents.TO_JAPANESE;
import static dev.localization.pipeline.format.Documents.TO_RUSSIAN;
import static dev.localization.pipeline.format.Documents.merge;
import static dev.localization.pipeline.format.Documents.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.localization.pipeline.document.PlanOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoHeaderTest {
  private static final String ENTRY =
      """

      msgid "%d cup"
      msgid_plural "%d cups"
      msgstr[0] ""
      msgstr[1] ""
      """;

  @Test
  void a_template_becomes_a_catalogue_of_the_target_language() throws Exception {
    String template =
        """
        # Kettle
        #, fuzzy
        msgid ""
        msgstr ""
        "Project-Id-Version: PACKAGE VERSION\\n"
        "Language: \\n"
        "MIME-Version: 1.0\\n"
        "Content-Type: text/plain; charset=CHARSET\\n"
        "Content-Transfer-Encoding: 8bit\\n"
        "Plural-Forms: nplurals=INTEGER; plural=EXPRESSION;\\n"
        """;
    assertThat(merge("Po", template + ENTRY, new PlanOptions("en", "pt-BR"), unit -> "%d x"))
        .isEqualTo(
            """
            # Kettle
            msgid ""
            msgstr ""
            "Project-Id-Version: PACKAGE VERSION\\n"
            "Language: pt_BR\\n"
            "MIME-Version: 1.0\\n"
            "Content-Type: text/plain; charset=UTF-8\\n"
            "Content-Transfer-Encoding: 8bit\\n"
            "Plural-Forms: nplurals=2; plural=(n > 1);\\n"

            msgid "%d cup"
            msgid_plural "%d cups"
            msgstr[0] "%d x"
            msgstr[1] "%d x"
            """);
    assertThat(merge("Po", template + ENTRY, TO_RUSSIAN, unit -> "")).isEqualTo(template + ENTRY);
  }

  @Test
  void a_header_is_put_in_front_where_there_is_none() throws Exception {
    assertThat(merge("Po", "# Words\n" + ENTRY, TO_JAPANESE, unit -> "%d杯"))
        .isEqualTo(
            """
            msgid ""
            msgstr ""
            "Language: ja\\n"
            "MIME-Version: 1.0\\n"
            "Content-Type: text/plain; charset=UTF-8\\n"
            "Content-Transfer-Encoding: 8bit\\n"
            "Plural-Forms: nplurals=1; plural=0;\\n"

            # Words

            msgid "%d cup"
            msgid_plural "%d cups"
            msgstr[0] "%d杯"
            """);
  }

  @Test
  void a_value_that_is_wrapped_is_replaced_as_a_whole_and_missing_fields_are_added()
      throws Exception {
    String source =
        """
        msgid ""
        msgstr "MIME-Version: 1.0\\nContent-Transfer-Encoding: 8bit\\nLanguage:\\n"
          "Content-Type: text/plain; charset=UTF-8\\nPlural-Forms: nplurals=INTEGER; pl"
          "ural=EXPRESSION;"
        """;
    assertThat(merge("Po", source + ENTRY, TO_FRENCH, unit -> "%d x"))
        .startsWith(
            """
            msgid ""
            msgstr "MIME-Version: 1.0\\nContent-Transfer-Encoding: 8bit\\nLanguage: fr\\n"
              "Content-Type: text/plain; charset=UTF-8\\nPlural-Forms: nplurals=2; plural=(n > 1);"

            msgid""");
    String bare = "msgid \"\"\nmsgstr \"X-Field: y\"\n\nmsgid \"Tea\"\nmsgstr \"\"\n";
    assertThat(merge("Po", bare, TO_FRENCH, unit -> "Thé"))
        .startsWith("msgid \"\"\nmsgstr \"X-Field: y\\n\"\n\"Language: fr\\n\"\n\"MIME-Version");
  }

  @Test
  void a_header_in_the_target_language_stays_as_it_is() throws Exception {
    String source =
        """
        #, fuzzy
        msgid ""
        msgstr ""
        "Content-Type: text/plain; charset=utf-8\\n"
        "Content-Transfer-Encoding:8bit\\n"
        "MIME-Version: 1.0\\n"
        "Language: fr_FR\\n"
        "Plural-Forms: nplurals=2; plural=n>1;\\n"
        """;
    assertThat(merge("Po", source + ENTRY, TO_FRENCH, unit -> "%d x"))
        .startsWith(source + "\nmsgid");
  }

  @ParameterizedTest
  @CsvSource({
    "de,de,true",
    "de_AT,de,true",
    "de_DE.UTF-8,de,true",
    "pt_BR,pt-BR,true",
    "pt_PT,pt-BR,false",
    "zh_CN,zh-Hans,true",
    "zh_TW,zh-Hans,false",
    "sr@latin,sr-Latn,true",
    "sr,sr-Latn,false",
    "fr,de,false",
    "???,de,false"
  })
  void names_of_gettext_are_told_from_tags(String name, String tag, boolean alike) {
    assertThat(PoLanguage.isAlike(name, tag)).isEqualTo(alike);
  }

  @ParameterizedTest
  @CsvSource({
    "pt-BR,pt_BR",
    "zh-Hans,zh_CN",
    "zh-Hant,zh_TW",
    "zh-Hant-HK,zh_HK",
    "sr-Latn,sr@latin",
    "de,de",
    "es-419,es_419"
  })
  void tags_have_the_names_that_gettext_gives_them(String tag, String name) {
    assertThat(PoLanguage.of(tag)).isEqualTo(name);
    assertThat(PoLanguage.isSame(name, tag)).isTrue();
  }

  @Test
  void a_formula_that_is_wrong_or_not_known_is_refused() {
    String wrong =
        """
        msgid ""
        msgstr ""
        "Language: fr\\n"
        "Plural-Forms: nplurals=2; plural=n;\\n"
        """;
    assertThatThrownBy(() -> plan("Po", wrong + ENTRY, TO_FRENCH))
        .hasMessageStartingWith("line 4: Plural-Forms is wrong: nplurals=2; plural=n;; write");
    assertThatThrownBy(() -> plan("Po", ENTRY, new PlanOptions("en", "br")))
        .hasMessage(
            "line 2: it is not known how gettext counts in br; "
                + "put Language: br and Plural-Forms into the header");
  }
}
