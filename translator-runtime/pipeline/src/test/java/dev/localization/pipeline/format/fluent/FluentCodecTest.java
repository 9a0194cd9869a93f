package dev.localization.pipeline.format.fluent;

import static dev.localization.pipeline.format.Documents.TO_FRENCH;
import static dev.localization.pipeline.format.Documents.TO_JAPANESE;
import static dev.localization.pipeline.format.Documents.TO_RUSSIAN;
import static dev.localization.pipeline.format.Documents.merge;
import static dev.localization.pipeline.format.Documents.plan;
import static dev.localization.pipeline.format.Documents.texts;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Unit;
import dev.localization.pipeline.format.Codecs;
import dev.localization.pipeline.segment.PluralForm;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FluentCodecTest {
  private static final PlanOptions TO_ARABIC = new PlanOptions("en", "ar");

  @Test
  void values_attributes_and_terms_are_texts_and_what_is_no_word_stays() throws Exception {
    String source =
        """
        save = Save { $name }
            .title = Saves it
            .accesskey = S
            .style = width: 3em
            .data-x = Data
        -account = account
            .gender = neuter
        -brand-short-name = Parcelbird
        -vendor-name = Ltd
        only-reference = { save }
        """;

    assertThat(texts(plan("Fluent", source, TO_FRENCH)))
        .containsExactly(
            Map.entry("0:save", "Save { $name }"),
            Map.entry("1:save.title", "Saves it"),
            Map.entry("5:-account", "account"));
    assertThat(plan("Fluent", source, TO_FRENCH).expectedKeys())
        .containsExactly(
            "save",
            "save.title",
            "save.accesskey",
            "save.style",
            "save.data-x",
            "-account",
            "-account.gender",
            "-brand-short-name",
            "-vendor-name",
            "only-reference");
  }

  @Test
  void text_is_read_without_the_indentation_that_its_lines_share() throws Exception {
    String source =
        """
        a = First
            second

              deeper
        b =
              Deep first
            second
        c =
            { $x } first
         and less
        """;

    assertThat(plan("Fluent", source, TO_FRENCH).units())
        .extracting(Unit::text)
        .containsExactly(
            "First\nsecond\n\n  deeper", "  Deep first\nsecond", "   { $x } first\nand less");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "key = Word|Wort|key = Wort",
        "key = Word|`Wort\nund mehr`|`key = Wort\n    und mehr`",
        "key = Word|{ $n } Wörter|key = { $n } Wörter",
        "key = Word|{x y} und }|key = {\"{\"}x y{\"}\"} und {\"}\"}",
        "key = Word|` Wort `|`key = {\"\"} Wort {\"\"}`",
        "key = Word|`a\n\nb`|`key = a\n\n    b`",
        "key = Word|`[a\n[b\n*c\n.d`|`key = [a\n    {\"[\"}b\n    {\"*\"}c\n    {\".\"}d`",
        "key = Word|`a\n  b`|`key = a\n    {\"\"}  b`",
        "key = Word|`a\r\n`|`key = a{\"\\u000D\"}\n    {\"\"}`",
        "`key =\n  Word`|`[a\nb`|`key =\n  {\"[\"}a\n  b`",
        "`key = Word\n   more`|`a\nb`|`key = a\n   b`",
        "`key =\n    One\n{ $two }`|`a\nb`|`key =\n{\"\"}a\n{\"\"}b`",
      })
  void a_translation_is_written_so_that_it_means_itself(
      String source, String translation, String written) throws Exception {
    assertThat(merge("Fluent", source + "\n", TO_FRENCH, unit -> translation))
        .isEqualTo(written + "\n");
  }

  @Test
  void windows_line_ends_a_byte_order_mark_and_the_missing_last_line_end_stay() throws Exception {
    String source = "\uFEFF# Note\r\na = One\r\nb =\r\n    Two\r\n    lines";

    assertThat(merge("Fluent", source, TO_FRENCH, unit -> "Un\ndeux"))
        .isEqualTo("\uFEFF# Note\r\na = Un\r\n    deux\r\nb =\r\n    Un\r\n    deux");
  }

  @Test
  void a_plural_gets_the_variants_of_the_target_after_its_last_one() throws Exception {
    String source =
        """
        files =
            { $n ->
                [0] None
                [one] One file
               *[other] { $n } files
            }
            .title = Files
        """;

    assertThat(merge("Fluent", source, TO_RUSSIAN, FluentCodecTest::labelled))
        .isEqualTo(
            """
            files =
                { $n ->
                    [0] ‹=0› None
                    [one] ‹one› { $n } files
                   *[other] ‹other› { $n } files
                    [few] ‹few› { $n } files
                    [many] ‹many› { $n } files
                }
                .title = ‹› Files
            """);
    assertThat(merge("Fluent", source, TO_JAPANESE, FluentCodecTest::labelled))
        .contains(
            """
                    [0] ‹=0› None
                    [one] ‹› One file
                   *[other] ‹other› { $n } files
                }
            """);
    assertThat(plan("Fluent", source, TO_ARABIC).expectedKeys())
        .containsExactly(
            "files[0]",
            "files[one]",
            "files[other]",
            "files[zero]",
            "files[two]",
            "files[few]",
            "files[many]",
            "files.title");
  }

  @Test
  void a_variant_on_lines_of_its_own_is_followed_by_such() throws Exception {
    String source =
        "f = { NUMBER($n) ->\r\n   *[other]\r\n        { $n } files\r\n    [one]\r\n        One\r\n }";

    assertThat(merge("Fluent", source, TO_FRENCH, unit -> unit.plural().category() + " { $n }\nx"))
        .isEqualTo(
            "f = { NUMBER($n) ->\r\n   *[other]\r\n        other { $n }\r\n        x"
                + "\r\n    [one]\r\n        one { $n }\r\n        x"
                + "\r\n    [many]\r\n        many { $n }\r\n        x\r\n }");
  }

  @Test
  void a_form_knows_its_category_and_how_its_number_is_shown() throws Exception {
    String source =
        """
        f = { $n ->
            [0] None
            [one] One
           *[other] { NUMBER($n) } of { $n-2 }
        }
        o = { NUMBER($n, type: "ordinal") ->
            [one] { $n }st
           *[other] { $n }th
        }
        """;

    assertThat(plan("Fluent", source, TO_FRENCH).units())
        .extracting(Unit::plural)
        .containsExactly(
            new PluralForm(PluralForm.Kind.CARDINAL, "=0", "", true),
            new PluralForm(PluralForm.Kind.CARDINAL, "one", "{ NUMBER($n) }", false),
            new PluralForm(PluralForm.Kind.CARDINAL, "other", "{ NUMBER($n) }", false),
            new PluralForm(PluralForm.Kind.CARDINAL, "many", "{ NUMBER($n) }", false),
            new PluralForm(PluralForm.Kind.ORDINAL, "one", "{ $n }", true),
            new PluralForm(PluralForm.Kind.ORDINAL, "other", "{ $n }", false));
  }

  @Test
  void other_choices_keep_their_variants_and_each_knows_when_it_is_shown() throws Exception {
    String source =
        """
        # Above.
        g = { $gender ->
            [female] She { $n ->
                [one] has one
               *[other] has { $n }
            }
           *[other] They
        }
        """;

    assertThat(plan("Fluent", source, TO_FRENCH).units())
        .extracting(unit -> unit.key() + " | " + unit.text() + " | " + unit.context())
        .containsExactly(
            "g[female]#1 | She | Above.; $gender is female;"
                + " part of: She { $n -> [one] has one *[other] has { $n } }",
            "g[female][one] | has { $n } | Above.; $gender is female",
            "g[female][other] | has { $n } | Above.; $gender is female",
            "g[female][many] | has { $n } | Above.; $gender is female",
            "g[other] | They | Above.; $gender is other");
  }

  @Test
  void the_parts_of_a_sentence_are_written_all_together_or_not_at_all() throws Exception {
    String source = "a = You { $n ->\n   *[other] see { $n }\n } here.\nb = Free\n";

    assertThat(merge("Fluent", source, TO_JAPANESE, u -> u.text().equals("You") ? "" : "X { $n }"))
        .isEqualTo(source.replace("Free", "X { $n }"));
    assertThat(merge("Fluent", source, TO_JAPANESE, u -> u.text() + "!\n?"))
        .isEqualTo(
            "a = You!{\"\\u000A\"}? { $n ->\n   *[other] see { $n }!\n       ?\n }"
                + " here.!{\"\\u000A\"}?\nb = Free!\n    ?\n");
  }

  @Test
  void comments_of_a_message_and_of_its_group_are_context() throws Exception {
    String source =
        """
        ### Of the resource.

        # Apart.

        ## Group

        # First.
        # Second.
        a = One
            .title = Two
        b = Three
        ##
        c = Four
        # Own.
        -d = Five
        """;

    assertThat(plan("Fluent", source, TO_FRENCH).units())
        .extracting(Unit::context)
        .containsExactly("First. Second. Group", "First. Second. Group", "Group", "", "Own.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a = One;  ;}|3|no message, term or comment begins with \"}\"",
        "a = One; b = Two;b = }|3|closing brace without an opening one",
        "a = One;a = Two|2|a appears twice",
        "a = One;    .b = Two;    .b = Three|3|a.b appears twice",
        "a;b = Two|1|\"=\" is missing after a",
        "a =;b = Two|1|a has no text",
        "-a =; .b = Two|1|-a has no text",
        "a = One;    .b =|2|a.b has no text",
        "a = { $n|2|\"}\" is missing at the end of a placeable",
        "a = { $1 }|1|the name of a variable is missing before \"1\"",
        "a = { -t.x }|1|an attribute of a term cannot be shown",
        "a = { f() }|1|the function f is not in capitals",
        "a = { F(x: 1, 2) }|1|without a name follows one with",
        "a = { F(x: 1, x: 2) }|1|the argument x cannot stand here",
        "a = { F(1 2) }|1|a comma or ) is missing before \"2\"",
        "a = { \"x }|1|a string does not end on its line",
        "a = { \"\\x\" }|1|there is no escape \\x",
        "a = { \"\\u12\" }|1|\\u needs 4 hexadecimal digits",
        "a = { $n ->;    [one] One;  }|1|a choice needs one default variant",
        "a = { $n ->;  *[one] One;  *[two] Two;  }|1|a choice needs one default variant",
        "a = { $n ->;  [one] One;  *[one] Two;  }|3|the variant [one] appears twice",
        "a = { $n ->;  *[one];  }|2|the variant [one] has no text",
        "a = { $n -> *[one] One;  }|1|does not begin on a line of its own",
        "a = { b ->;  *[one] One;  }|1|a message or term cannot be chosen by",
        "a = One;#Two|2|no space follows the #",
        "a = One;`\tTwo`|2|no message, term or comment begins",
      })
  void what_is_not_fluent_is_refused_with_line_reason_and_fix(
      String source, int line, String reason) {
    assertThatThrownBy(
            () -> plan("Fluent", source.replace("`", "").replace(';', '\n') + "\n", TO_FRENCH))
        .isInstanceOfSatisfying(
            InvalidDocumentException.class,
            e -> {
              assertThat(e.reason()).contains(reason);
              assertThat(e.line()).isEqualTo(line);
              assertThat(e.fix()).isNotBlank();
            });
  }

  @Test
  void limits_hold() {
    var small = Codecs.standard(new DocumentLimits(80, 2, 3)).byName("Fluent");
    assertThatThrownBy(() -> small.plan("a = {{{{ $x }}}}".getBytes(UTF_8), TO_FRENCH))
        .hasMessage("line 1: it nests deeper than 3 levels; flatten it");
    assertThatThrownBy(() -> small.plan("a = A\nb = B\nc = C".getBytes(UTF_8), TO_FRENCH))
        .hasMessageContaining("more than 2 texts");
    for (String deep : List.of("{", "{ F(", "{ $x ->\n *[a] ")) {
      assertThatThrownBy(() -> plan("Fluent", "a = " + deep.repeat(50_000), TO_FRENCH))
          .hasMessageContaining("deeper than 100");
    }
  }

  @Test
  void twenty_thousand_messages_make_the_round_trip() throws Exception {
    String source =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "key-%d = Text number %d\n".formatted(i, i))
            .collect(Collectors.joining());

    assertThat(merge("Fluent", source, TO_FRENCH, u -> "Texte" + u.text().substring(4)))
        .isEqualTo(source.replace("Text number", "Texte number"));
  }

  private static String labelled(Unit unit) {
    return "‹" + unit.plural().category() + "› " + unit.text();
  }

  @Test
  void aMessageOfACarriageReturnAloneIsRefused() {
    assertThatThrownBy(() -> plan("Fluent", "a = A\r\nb =\r", TO_FRENCH))
        .isInstanceOf(InvalidDocumentException.class);
  }
}
