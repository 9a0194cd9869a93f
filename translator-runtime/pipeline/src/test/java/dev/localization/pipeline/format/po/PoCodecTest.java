package dev.localization.pipeline.format.po;

import static dev.localization.pipeline.format.Documents.TO_FRENCH;
import static dev.localization.pipeline.format.Documents.TO_JAPANESE;
import static dev.localization.pipeline.format.Documents.codec;
import static dev.localization.pipeline.format.Documents.merge;
import static dev.localization.pipeline.format.Documents.plan;
import static dev.localization.pipeline.format.Documents.texts;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Unit;
import dev.localization.pipeline.segment.Syntax;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoCodecTest {
  private static final String FRENCH =
      """
      msgid ""
      msgstr ""
      "Language: fr\\n"
      "MIME-Version: 1.0\\n"
      "Content-Type: text/plain; charset=UTF-8\\n"
      "Content-Transfer-Encoding: 8bit\\n"
      "Plural-Forms: nplurals=2; plural=(n > 1);\\n"

      """;

  @Test
  void what_is_untranslated_or_fuzzy_is_translated_and_the_rest_stays() throws Exception {
    String source =
        FRENCH
            + """
            msgid "Done"
            msgstr "Fait"

            msgctxt "verb"
            msgid "Open"
            msgstr ""

            #, fuzzy
            msgid "Close"
            msgstr "Clos"

            msgid "%s"
            msgstr ""

            #~ msgid "Gone"
            #~ msgstr "Parti"
            """;
    assertThat(texts(plan("Po", source, TO_FRENCH)))
        .containsExactly(
            Map.entry("2:\"verb\"|\"Open\"", "Open"), Map.entry("3:\"Close\"", "Close"));
    assertThat(plan("Po", source, TO_FRENCH).expectedKeys())
        .containsExactly("\"\"", "\"Done\"", "\"verb\"|\"Open\"", "\"Close\"", "\"%s\"");
    assertThat(merge("Po", source, TO_FRENCH, unit -> "T" + unit.text()))
        .isEqualTo(
            source
                .replace("msgid \"Open\"\nmsgstr \"\"", "msgid \"Open\"\nmsgstr \"TOpen\"")
                .replace("#, fuzzy\n", "")
                .replace("\"Clos\"", "\"TClose\""));
  }

  @Test
  void a_translation_that_equals_its_source_is_written_too() throws Exception {
    String source = FRENCH + "msgid \"Menu\"\nmsgstr \"\"\n";
    assertThat(merge("Po", source, TO_FRENCH, Unit::text))
        .isEqualTo(FRENCH + "msgid \"Menu\"\nmsgstr \"Menu\"\n");
  }

  @Test
  void the_fuzzy_flag_and_the_previous_text_go_with_the_old_translation() throws Exception {
    String source =
        FRENCH
            + """
            # Ask Lea.
            #: a.c:1
            #, c-format, fuzzy, no-wrap
            #| msgctxt "x"
            #| msgid ""
            #| "old"
            msgid "%d new"
            msgstr "%d vieux"
            """;
    assertThat(merge("Po", source, TO_FRENCH, unit -> "%d neuf"))
        .isEqualTo(
            FRENCH
                + """
                # Ask Lea.
                #: a.c:1
                #, c-format, no-wrap
                msgid "%d new"
                msgstr "%d neuf"
                """);
    assertThat(merge("Po", source, TO_FRENCH, unit -> "")).isEqualTo(source);
  }

  @Test
  void text_is_escaped_as_in_c() throws Exception {
    String source = FRENCH + "msgid \"a\\tb\\\\n \\\"c\\\" \\101\\a\\x41\"\nmsgstr \"\"\n";
    assertThat(plan("Po", source, TO_FRENCH).units())
        .extracting(Unit::text)
        .containsExactly("a\tb\\n \"c\" A\u0007A");
    assertThat(merge("Po", source, TO_FRENCH, unit -> "é\t\\\"\n\r\u0001" + "1 😀"))
        .endsWith("msgstr \"é\\t\\\\\\\"\\n\\r\\0011 😀\"\n");
  }

  @Test
  void a_translation_is_laid_out_as_its_source_is() throws Exception {
    String source =
        FRENCH
            + """
            msgid "One\\nline"
            msgstr ""

            msgid ""
            "Two\\n"
            "lines\\n"
            msgstr ""
            """;
    assertThat(merge("Po", source, TO_FRENCH, Unit::text))
        .isEqualTo(
            FRENCH
                + """
                msgid "One\\nline"
                msgstr "One\\nline"

                msgid ""
                "Two\\n"
                "lines\\n"
                msgstr ""
                "Two\\n"
                "lines\\n"
                """);
  }

  @Test
  void line_breaks_at_the_ends_are_those_of_the_source() throws Exception {
    String source = FRENCH + "msgid \"\\nText\\n\"\nmsgstr \"\"\n\nmsgid \"Bare\"\nmsgstr \"\"\n";
    assertThat(
            merge("Po", source, TO_FRENCH, unit -> unit.text().equals("Bare") ? "\nNu\n" : "Texte"))
        .isEqualTo(
            FRENCH
                + "msgid \"\\nText\\n\"\nmsgstr \"\\nTexte\\n\"\n\nmsgid \"Bare\"\nmsgstr \"Nu\"\n");
  }

  @Test
  void line_ends_and_the_byte_order_mark_stay() throws Exception {
    String source =
        ("\uFEFF" + FRENCH + "msgid \"\"\n\"A\\n\"\n\"b\"\nmsgstr \"\"").replace("\n", "\r\n");
    assertThat(merge("Po", source, TO_FRENCH, Unit::text))
        .isEqualTo(source + "\r\n\"A\\n\"\r\n\"b\"");
  }

  @Test
  void the_context_holds_what_the_catalogue_says_most_telling_first() throws Exception {
    String source =
        FRENCH
            + """
            # Ask Lea.
            #. The button
            #. below.
            #: src/a.c:12 src/b.c:3
            #: src/a.c:40 c.glade
            msgctxt "form"
            msgid "Send"
            msgstr ""
            """;
    assertThat(plan("Po", source, TO_FRENCH).units().getFirst().context())
        .isEqualTo("form; The button below.; Ask Lea.; src/a.c, src/b.c, c.glade");
    String longer = source.replace("below.", "below. ".repeat(200));
    assertThat(plan("Po", longer, TO_FRENCH).units().getFirst().context()).hasSize(500);
  }

  @Test
  void comments_of_an_obsolete_entry_are_not_those_of_the_next() throws Exception {
    String source =
        FRENCH
            + "# old\n#, fuzzy\n#~ msgid \"Gone\"\n#~ msgstr \"\"\n\nmsgid \"New\"\nmsgstr \"\"\n";
    assertThat(plan("Po", source, TO_FRENCH).units().getFirst().context()).isEmpty();
    assertThat(merge("Po", source, TO_FRENCH, unit -> "Neuf"))
        .contains("# old\n#, fuzzy\n#~ msgid \"Gone\"");
  }

  @ParameterizedTest
  @CsvSource({
    "c-format,'PRINTF,TAGS'",
    "'no-wrap, php-format','PRINTF,TAGS'",
    "python-format,'PYTHON_NAMED,PRINTF,TAGS'",
    "python-brace-format,'BRACES,TAGS'",
    "qt-format,'PERCENT_NUMBERS,TAGS'",
    "sh-format,'DOLLAR_BRACES,SHELL,TAGS'",
    "no-c-format,'DOUBLE_BRACES,DOLLAR_BRACES,PERCENT_BRACES,BRACES,TAGS'",
  })
  void flags_say_what_is_a_placeholder(String flags, String syntaxes) throws Exception {
    String source = FRENCH + "#, " + flags + "\nmsgid \"Some text\"\nmsgstr \"\"\n";
    assertThat(plan("Po", source, TO_FRENCH).units().getFirst().syntaxes())
        .extracting(Syntax::name)
        .containsExactlyInAnyOrder(syntaxes.split(","));
  }

  @Test
  void where_some_are_flagged_a_percent_sign_elsewhere_is_text() throws Exception {
    String text = "msgid \"Up to %d off\"\nmsgstr \"\"\n";
    String flagged = "\n#, c-format\nmsgid \"%s\"\nmsgstr \"\"\n";
    assertThat(syntaxes(FRENCH + text)).contains(Syntax.PRINTF);
    assertThat(syntaxes(FRENCH + text + flagged)).doesNotContain(Syntax.PRINTF);
  }

  private static Set<Syntax> syntaxes(String source) throws Exception {
    return plan("Po", source, TO_FRENCH).units().getFirst().syntaxes();
  }

  @Test
  void messages_of_icu_vary_where_no_flag_says_otherwise() throws Exception {
    String message = "msgid \"{n, plural, one {# cup} other {# cups}}\"\nmsgstr \"\"\n";
    assertThat(merge("Po", FRENCH + message, TO_JAPANESE, unit -> "#杯"))
        .contains("msgstr \"{n, plural, other {#杯}}\"");
    assertThat(plan("Po", FRENCH + "#, c-format\n" + message, TO_JAPANESE).units()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "msgid \"a\";msgstr \"\";;msgid \"a\";msgstr \"\"|4|the entry \"a\" is already defined in"
            + " line 1; remove one of them",
        "msgid \"\";msgstr \"\";msgid \"\";msgstr \"\"|3|there is a header already in line 1",
        "msgid \"\";msgstr \"Content-Type: text/plain; charset=ISO-8859-1\\n\"|2|the header names"
            + " the charset ISO-8859-1; convert the catalogue",
        "msgid \"a\"|1|msgstr is missing at the end of the document; complete the entry",
        "msgid \"a\";;msgid \"b\";msgstr \"\"|3|msgstr is missing before msgid; complete",
        "msgstr \"a\"|1|msgid is missing before msgstr; complete",
        "msgid;msgstr \"\"|1|there is no string after msgid",
        "msgid \"a;msgstr \"\"|1|a string does not end",
        "msgid \"a\\q\";msgstr \"\"|1|\\q is no escape of PO",
        "msgid \"a\\|1|a string ends with a backslash",
        "msgid \"\\303\\251\";msgstr \"\"|1|the escape \\303 is no character of ASCII",
        "msgid \"a\";# x;msgstr \"\"|2|a comment stands inside an entry; move it",
        "msgid \"a\";msgstr \"\" # x|2|a comment stands behind a string; give it a line",
        "msgid \"a\";msgid_plural \"b\";msgstr \"\"|3|msgstr[0] is missing before msgstr",
        "msgid \"a\";msgid_plural \"b\";msgstr[0] \"\";msgstr[2] \"\"|4|msgstr[1] is missing",
        "msgid \"a\";msgstr[0] \"\"|2|msgstr is missing before msgstr[0]",
        "domain \"x\"|1|there is a domain directive; keep each domain in its own file",
        "Hello|1|msgid is missing before Hello; remove it",
      })
  void what_is_no_catalogue_is_refused_with_line_reason_and_fix(
      String source, int line, String message) {
    assertThatThrownBy(() -> plan("Po", source.replace(";", "\n").replace("\n ", "; "), TO_FRENCH))
        .isInstanceOfSatisfying(
            InvalidDocumentException.class, e -> assertThat(e.line()).isEqualTo(line))
        .hasMessageContaining(message);
  }

  @Test
  void bytes_that_are_not_utf8_are_refused_with_their_line() {
    byte[] latin = {'#', '\n', '#', (byte) 0xE9, '\n'};
    assertThatThrownBy(() -> codec("Po").plan(latin, TO_FRENCH))
        .hasMessage("line 2: byte 3 is not UTF-8; save the document as UTF-8");
  }

  @Test
  void any_cut_of_a_catalogue_is_read_or_refused_but_never_breaks() throws Exception {
    String source = FRENCH + "#, fuzzy\nmsgid \"%d\\n é\"\nmsgid_plural \"b\"\nmsgstr[0] \"\"\n";
    for (int end = 0; end < source.length(); end++) {
      for (String tail : new String[] {"", "\"", "\\", "[", "#", "msg", "\u0000", "😀"}) {
        byte[] cut = (source.substring(0, end) + tail).getBytes(UTF_8);
        try {
          assertThat(codec("Po").merge(cut, TO_FRENCH, Map.of())).isEqualTo(cut);
        } catch (InvalidDocumentException refused) {
          assertThat(refused.line()).isPositive();
        }
      }
    }
  }

  @Test
  void a_catalogue_of_another_language_is_translated_anew_and_keeps_none_of_its_words()
      throws Exception {
    String source = FRENCH + "msgid \"Tea\"\nmsgstr \"Thé\"\n\nmsgid \"Milk\"\nmsgstr \"Lait\"\n";
    PlanOptions toGerman = new PlanOptions("en", "de");
    assertThat(merge("Po", source, toGerman, unit -> unit.text().equals("Tea") ? "Tee" : ""))
        .isEqualTo(
            FRENCH.replace("Language: fr", "Language: de").replace("(n > 1)", "(n != 1)")
                + "msgid \"Tea\"\nmsgstr \"Tee\"\n\nmsgid \"Milk\"\nmsgstr \"\"\n");
    assertThat(merge("Po", source, toGerman, unit -> "")).isEqualTo(source);
  }

  @Test
  void in_a_catalogue_of_the_source_language_the_translations_are_the_texts() throws Exception {
    String source = FRENCH + "msgid \"cart.title\"\nmsgstr \"Panier\"\n";
    PlanOptions fromFrench = new PlanOptions("fr", "de");
    assertThat(plan("Po", source, fromFrench).units())
        .extracting(Unit::text)
        .containsExactly("Panier");
    assertThat(merge("Po", source, fromFrench, unit -> "Korb"))
        .endsWith("msgid \"cart.title\"\nmsgstr \"Korb\"\n")
        .contains("\"Language: de\\n\"");
  }

  @Test
  void twenty_thousand_entries_make_the_round_trip() throws Exception {
    String source =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "#: a.c:%d\nmsgid \"Text number %d\"\nmsgstr \"\"\n".formatted(i, i))
            .collect(Collectors.joining("\n", FRENCH, ""));
    String merged = merge("Po", source, TO_FRENCH, unit -> "Texte");
    assertThat(merged)
        .isEqualTo(source.replaceAll("(?m)msgstr \"\"$(?=\n\n#|\n\\z)", "msgstr \"Texte\""));
  }
}
