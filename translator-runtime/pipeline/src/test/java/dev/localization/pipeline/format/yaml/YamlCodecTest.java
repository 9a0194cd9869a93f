package dev.localization.pipeline.format.yaml;

import static dev.localization.pipeline.format.Documents.TO_FRENCH;
import static dev.localization.pipeline.format.Documents.merge;
import static dev.localization.pipeline.format.Documents.plan;
import static dev.localization.pipeline.format.Documents.texts;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.DocumentPlan;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.Unit;
import dev.localization.pipeline.format.Codecs;
import dev.localization.pipeline.format.Documents;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlCodecTest {
  @Test
  void every_string_with_words_is_a_unit_and_every_leaf_an_expected_key() throws Exception {
    DocumentPlan plan =
        plan(
            "Yaml",
            """
            a/b: Pay
            list: [One, 2, {c~d: "Two"}, []]
            ---
            - Three
            """,
            TO_FRENCH);

    assertThat(texts(plan))
        .containsExactly(
            Map.entry("0:/a~1b", "Pay"),
            Map.entry("1:/list/0", "One"),
            Map.entry("3:/list/2/c~0d", "Two"),
            Map.entry("5:#2/0", "Three"));
    assertThat(plan.expectedKeys())
        .containsExactly("/a~1b", "/list/0", "/list/1", "/list/2/c~0d", "/list/3", "#2/0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "1.5",
        "-3",
        "0xFF",
        "0o17",
        "1_000",
        "1e3",
        "12:30:45",
        ".inf",
        ".nan",
        "true",
        "False",
        "yes",
        "no",
        "on",
        "OFF",
        "null",
        "~",
        "",
        "2024-05-01",
        "2024-05-01 12:00:00",
        "!html text",
        "!!binary aGVsbG8=",
        "*anchor",
        "{}",
        "[]",
        "<<",
      })
  void what_is_no_string_to_some_reader_is_no_text(String value) throws Exception {
    String source = "first: &anchor Text\nsecond: " + value + "\n";

    assertThat(plan("Yaml", source, TO_FRENCH).units())
        .extracting(Unit::text)
        .containsExactly("Text");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Word                |Wort             |Wort",
        "Word                |Wort: Satz       |\"Wort: Satz\"",
        "Word                |Wort #1          |\"Wort #1\"",
        "Word                |Wort#1, [a] {b}  |Wort#1, [a] {b}",
        "Word                |- Wort           |\"- Wort\"",
        "Word                |? Wort           |\"? Wort\"",
        "Word                |&Wort            |\"&Wort\"",
        "Word                |*Wort            |\"*Wort\"",
        "Word                |!Wort            |\"!Wort\"",
        "Word                |'Wort'           |\"'Wort'\"",
        "Word                |\"Wort\"         |'\"Wort\"'",
        "Word                |%Wort            |\"%Wort\"",
        "Word                |@Wort            |\"@Wort\"",
        "Word                |Wort:            |\"Wort:\"",
        "Word                |...              |\"...\"",
        "Word                |no               |\"no\"",
        "Word                |Oui, yes         |Oui, yes",
        "Word                |y                |\"y\"",
        "Word                |null             |\"null\"",
        "Word                |1.5              |\"1.5\"",
        "Word                |12:30            |\"12:30\"",
        "Word                |0o7              |\"0o7\"",
        "Word                |2024-05-01       |\"2024-05-01\"",
        "Word                |a\\b             |a\\b",
        "Word                |a\\b: c          |'a\\b: c'",
        "\"Word\"            |Sag \"ja\" \\ no |\"Sag \\\"ja\\\" \\\\ no\"",
        "'Word'              |l'été: #1        |'l''été: #1'",
        "!!str Word          |Wort             |!!str Wort",
        "&a Word             |Wort             |&a Wort",
        "[Word]              |Wort, Satz       |[\"Wort, Satz\"]",
        "[Word]              |a: b             |[\"a: b\"]",
        "[Word]              |Wort             |[Wort]",
        "Word # said         |Wort             |Wort # said",
      })
  void a_text_keeps_the_style_of_its_scalar_where_that_can_hold_it(
      String value, String translation, String written) throws Exception {
    String source = "key: " + value.strip() + "\nnext: 1\n";

    assertThat(merge("Yaml", source, TO_FRENCH, unit -> translation.strip()))
        .isEqualTo("key: " + written.strip() + "\nnext: 1\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Word|`a\nb`|\"a\\nb\"",
        "Word|` a`|\" a\"",
        "'Word'|`a\nb`|\"a\\nb\"",
        "'Word'|` a `|' a '",
        "Word|`a\u2028\u0085\u00a0\u0007`|`\"a\\u2028\\x85\u00a0\\x07\"`",
        "Word|`a\tb`|\"a\\tb\"",
      })
  void line_breaks_and_space_at_the_ends_call_for_quotes(
      String value, String translation, String written) throws Exception {
    assertThat(merge("Yaml", "key: " + value + "\n", TO_FRENCH, unit -> translation))
        .isEqualTo("key: " + written + "\n");
  }

  @Test
  void a_scalar_of_several_lines_becomes_one() throws Exception {
    String source = "a: One\n  and two\n\n  three\nb: \"One\n  two\"\nc: 4\n";

    assertThat(plan("Yaml", source, TO_FRENCH).units())
        .extracting(Unit::text)
        .containsExactly("One and two\nthree", "One two");
    assertThat(merge("Yaml", source, TO_FRENCH, unit -> unit.text() + "!"))
        .isEqualTo("a: \"One and two\\nthree!\"\nb: \"One two!\"\nc: 4\n");
  }

  @Test
  void a_block_keeps_its_header_indentation_and_last_line_breaks() throws Exception {
    String source =
        """
        a: | # said
            One
            two
        b: |+
            Kept


        c: |-
          Stripped
        d: |2
            Indented
          less
        """;

    assertThat(plan("Yaml", source, TO_FRENCH).units())
        .extracting(Unit::text)
        .containsExactly("One\ntwo", "Kept", "Stripped", "  Indented\nless");
    assertThat(merge("Yaml", source, TO_FRENCH, unit -> "Un: #1\n\ndeux"))
        .isEqualTo(
            """
            a: | # said
                Un: #1

                deux
            b: |+
                Un: #1

                deux


            c: |-
              Un: #1

              deux
            d: |2
              Un: #1

              deux
            """);
  }

  @Test
  void a_block_that_cannot_hold_a_text_becomes_quoted() throws Exception {
    String source = "a: |\n  One\n  two\nb: >-\n  Three\n";

    assertThat(merge("Yaml", source, TO_FRENCH, unit -> "  un\ndeux"))
        .isEqualTo("a: \"  un\\ndeux\\n\"\nb: \"  un\\ndeux\"\n");
    assertThat(merge("Yaml", source, TO_FRENCH, unit -> "un\u0007"))
        .isEqualTo("a: \"un\\x07\\n\"\nb: \"un\\x07\"\n");
  }

  @Test
  void a_folded_block_is_folded_as_wide_as_it_was() throws Exception {
    String source =
        """
        a: >
          One sentence, folded
          over two lines.

          A paragraph.
        """;

    assertThat(plan("Yaml", source, TO_FRENCH).units())
        .extracting(Unit::text)
        .containsExactly("One sentence, folded over two lines.\nA paragraph.");
    assertThat(
            merge(
                "Yaml",
                source,
                TO_FRENCH,
                unit -> "Une phrase, pliée sur deux lignes aussi.\n\n\nUn paragraphe."))
        .isEqualTo(
            """
            a: >
              Une phrase, pliée
              sur deux lignes
              aussi.



              Un paragraphe.
            """);
  }

  @Test
  void windows_line_ends_and_a_byte_order_mark_stay() throws Exception {
    String source = "\uFEFFa: |\r\n  One\r\n  two\r\nb: Three\r\n";

    assertThat(merge("Yaml", source, TO_FRENCH, unit -> unit.text() + " é"))
        .isEqualTo("\uFEFFa: |\r\n  One\r\n  two é\r\nb: Three é\r\n");
  }

  @Test
  void positions_are_right_after_characters_beyond_the_basic_plane() throws Exception {
    String source = "😀: \"😀 One\" # 😀\n😀😀: 😀 Two\n";

    assertThat(merge("Yaml", source, TO_FRENCH, unit -> "😀 Un"))
        .isEqualTo("😀: \"😀 Un\" # 😀\n😀😀: 😀 Un\n");
  }

  @Test
  void a_document_that_escapes_goes_on_escaping_in_double_quotes() throws Exception {
    assertThat(merge("Yaml", "a: \"caf\\u00e9\"\n", TO_FRENCH, unit -> "thé 😀"))
        .isEqualTo("a: \"th\\xe9 \\U0001f600\"\n");
  }

  @Test
  void comments_above_and_after_are_context() throws Exception {
    String source =
        """
        # The file.

        # First line.
        ## Second line.
        a: One # after
        b: Two
        # Of the block.
        c: | # header
          # no comment
          Three
        list:
          # Of the item.
          - Four
          - {d: "Five", # of five
             e: Six}
        """;

    assertThat(plan("Yaml", source, TO_FRENCH).units())
        .extracting(Unit::context)
        .containsExactly(
            "First line. Second line. after", "", "Of the block. header", "Of the item.", "", "");
  }

  @Test
  void a_context_is_no_longer_than_five_hundred_characters() throws Exception {
    String source = "# " + "long ".repeat(200) + "\na: One\n";

    assertThat(plan("Yaml", source, TO_FRENCH).units().getFirst().context()).hasSize(500);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a: One;b: Two;a: Three|3|the key \"a\" appears twice",
        "a: {b: One, b: Two}|1|the key \"b\" appears twice",
        "<<: One;<<: Two|2|the key \"<<\" appears twice",
        "a:;\tb: One|2|\\t",
        "a: One;  b: Two|2|mapping values are not allowed here",
        "a: [One;b: Two|2|expected ',' or ']'",
        "a: \"One|1|unexpected end of stream",
        "a: \"\\q\"|1|unknown escape character q",
        "a: *nobody|1|no anchor above is named by *nobody",
        "a: &x One;---;b: *x|3|no anchor above is named by *x",
        "a: One;b: @Two|2|found character '@'",
        "%YAML 3.0;---;a: b|0|major=3",
        "a: One;b: \u0007x|2|control character (U+0007)",
        "a: One;...;}|3|",
      })
  void what_is_not_yaml_is_refused_with_line_reason_and_fix(
      String source, int line, String reason) {
    assertThatThrownBy(() -> plan("Yaml", source.replace(';', '\n'), TO_FRENCH))
        .isInstanceOfSatisfying(
            InvalidDocumentException.class,
            e -> {
              assertThat(e.line()).isEqualTo(line);
              assertThat(e.reason()).contains(reason == null ? "" : reason);
              assertThat(e.fix()).isNotBlank();
            });
  }

  @Test
  void what_readers_see_differently_is_refused() {
    assertThatThrownBy(() -> plan("Yaml", "a: 1\nb: \"One\u2028 two\"\n", TO_FRENCH))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessage(
            "line 2: readers of YAML 1.1 and of 1.2 see different values at /b;"
                + " put the value in double quotes, its special characters escaped");
  }

  @Test
  void aliases_are_never_followed() throws Exception {
    StringBuilder bomb = new StringBuilder("a0: &a0 [Lol, Lol]\n");
    for (int i = 1; i < 60; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
    }

    assertThat(plan("Yaml", bomb.toString(), TO_FRENCH).units()).hasSize(2);
  }

  @Test
  void limits_hold() {
    var small = Codecs.standard(new DocumentLimits(60, 2, 3)).byName("Yaml");
    assertThatThrownBy(() -> small.plan("[[[[]]]]".getBytes(UTF_8), TO_FRENCH))
        .hasMessage("line 1: it nests deeper than 3 levels; flatten it");
    assertThatThrownBy(() -> small.plan("a:\n b:\n  c:\n   d: e".getBytes(UTF_8), TO_FRENCH))
        .hasMessage("line 4: it nests deeper than 3 levels; flatten it");
    assertThatThrownBy(() -> small.plan("[a, b, c]".getBytes(UTF_8), TO_FRENCH))
        .hasMessageContaining("more than 2 texts");
    for (String deep : new String[] {"[", "{a: ", "- ", "? ", "[{"}) {
      assertThatThrownBy(() -> plan("Yaml", deep.repeat(100_000), TO_FRENCH))
          .isInstanceOf(InvalidDocumentException.class);
    }
  }

  @Test
  void twenty_thousand_keys_make_the_round_trip() throws Exception {
    for (String separator : new String[] {"\n", ", "}) {
      String source =
          IntStream.range(0, 20_000)
              .mapToObj(i -> "key%d: Text number %d".formatted(i, i))
              .collect(
                  Collectors.joining(
                      separator,
                      separator.equals("\n") ? "" : "{",
                      separator.equals("\n") ? "\n" : "}\n"));
      String merged = merge("Yaml", source, TO_FRENCH, unit -> "Texte" + unit.text().substring(4));
      assertThat(merged).isEqualTo(source.replace("Text number", "Texte number"));
    }
  }

  @Test
  void it_is_told_by_its_extension() {
    for (String name : new String[] {"en.yml", "messages.en.yaml"}) {
      assertThat(Codecs.standard().detect(name, "a: b".getBytes(UTF_8)).orElseThrow().format())
          .isEqualTo("Yaml");
    }
    assertThat(Documents.codec("Yaml").recognises("%YAML 1.2\n---\na: b")).isTrue();
    assertThat(Documents.codec("Yaml").recognises("Dear all: hello")).isFalse();
  }
}
