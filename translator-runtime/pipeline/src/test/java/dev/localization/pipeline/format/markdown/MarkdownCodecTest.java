package dev.localization.pipeline.format.markdown;

import static dev.localization.pipeline.format.Documents.TO_FRENCH;
import static dev.localization.pipeline.format.Documents.codec;
import static dev.localization.pipeline.format.Documents.merge;
import static dev.localization.pipeline.format.Documents.plan;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.document.Unit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownCodecTest {
  private static List<String> texts(String source) throws Exception {
    return plan("Markdown", source, TO_FRENCH).units().stream().map(Unit::text).toList();
  }

  private static List<String> keys(String source) throws Exception {
    return plan("Markdown", source, TO_FRENCH).units().stream().map(Unit::key).toList();
  }

  private static String translated(String source, String translation) throws Exception {
    return merge("Markdown", source, TO_FRENCH, unit -> translation);
  }

  @Test
  void a_title_of_a_link_that_is_too_long_to_be_read_is_refused() {
    String title = "t ".repeat(50_000);

    assertThatThrownBy(() -> plan("Markdown", "[a](/b \"" + title + "\")", TO_FRENCH))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("the title of a link is too long to be read");
  }

  @Test
  void a_unit_is_a_paragraph_a_heading_an_item_or_a_cell() throws Exception {
    String source =
        """
        # Title #

        One
        two.

        > Quote

        - Item
          1. [x] Done

        | A | B |
        |---|---|
        | c | |

        Note[^1]

        [^1]: Foot
        """;
    assertThat(texts(source))
        .containsExactly(
            "Title", "One two.", "Quote", "Item", "Done", "A", "B", "c", "Note[^1]", "Foot");
    assertThat(keys(source))
        .containsExactly(
            "1/h",
            "1/p1",
            "1/quote1/p1",
            "1/ul1/1/p1",
            "1/ul1/1/ol1/1/p1",
            "1/table1/r1c1",
            "1/table1/r1c2",
            "1/table1/r2c1",
            "1/p2",
            "1/note1/p1");
  }

  @Test
  void a_key_names_the_section_by_its_number_so_that_a_translated_heading_keeps_it()
      throws Exception {
    String source = "Intro\n\n# A\n\np\n\n## B\n\np\n\n## C\n\n# D\n\np\n";
    assertThat(keys(source))
        .containsExactly("0/p1", "1/h", "1/p1", "1.1/h", "1.1/p1", "1.2/h", "2/h", "2/p1");
  }

  @Test
  void the_context_is_the_heading_above_and_what_the_text_is_in() throws Exception {
    String source =
        "## Set *up*\n\nText\n\n| Key | Use |\n|--|--|\n| a | b |\n\n:::tip Hint\n:::\n";
    assertThat(plan("Markdown", source, TO_FRENCH).units())
        .extracting(Unit::context)
        .containsExactly(
            "heading",
            "section: Set up",
            "section: Set up; table",
            "section: Set up; table",
            "section: Set up; table column: Key",
            "section: Set up; table column: Use",
            "section: Set up; title of an admonition");
  }

  @Test
  void code_html_definitions_comments_and_rules_stay_byte_for_byte() throws Exception {
    String source =
        """
        ```js
        code

        # more
        ```

            indented

            code

        <div>
        html
        </div>

        ***

        <!-- comment -->

        [ref]: /url "Title"
        """;
    assertThat(texts(source)).isEmpty();
    assertThat(translated("Text\n\n" + source, "Texte")).isEqualTo("Texte\n\n" + source);
  }

  @Test
  void a_region_that_is_switched_off_stays() throws Exception {
    String source = "A\n\n<!-- translate:off -->\n\nB\n\n<!-- translate:on -->\n\nC\n";
    assertThat(texts(source)).containsExactly("A", "C");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '¬',
      value = {
        "Text¦# not a heading¦\\# not a heading",
        "Text¦- no item¦\\- no item",
        "Text¦+ no item¦\\+ no item",
        "Text¦* no item¦\\* no item",
        "Text¦1. no item¦1\\. no item",
        "Text¦1) no item¦1\\) no item",
        "Text¦2026 was¦2026 was",
        "Text¦> no quote¦\\> no quote",
        "Text¦| no | row¦\\| no | row",
        "Text¦===¦\\===",
        "Text¦---¦\\---",
        "Text¦```¦\\`\\`\\`",
        "Text¦~~~¦\\~\\~\\~",
        "Text¦    no code¦no code",
        "Text¦<div>¦\\<div>",
        "Text¦[x]: /u¦\\[x\\]&#58; /u",
        "Text¦:::note¦\\:::note",
        "Text¦a < b & c; 2 * 3¦a < b & c; 2 \\* 3",
        "Text¦&copy; *x* snake_case _y_¦\\&copy; \\*x\\* snake_case \\_y\\_",
        "Text¦C:\\new \\* ![x](y)!¦C:\\new \\\\\\* !\\[x\\](y)!",
        "Text¦{{ x }} $1$¦\\{{ x }} \\$1\\$",
        "# Text¦1. C #¦# 1. C \\#",
        "- Text¦- no item¦- \\- no item",
        "> Text¦> no quote¦> \\> no quote",
      })
  void what_would_make_a_block_or_markup_is_escaped(String source, String text, String merged)
      throws Exception {
    assertThat(merge("Markdown", source, TO_FRENCH, unit -> unit.segment().masked().unmask(text)))
        .isEqualTo(merged);
  }

  @Test
  void a_line_break_or_a_blank_line_in_a_translation_is_a_space() throws Exception {
    assertThat(translated("> - Text\n>\n> Next\n", "eins\n\n zwei\r\ndrei"))
        .isEqualTo("> - eins zwei drei\n>\n> eins zwei drei\n");
  }

  @Test
  void soft_breaks_join_and_hard_breaks_keep_the_marks_of_their_containers() throws Exception {
    String source = "> - One\r\n>   two  \r\n>   three\\\r\n>   four\r\n";
    assertThat(texts(source)).containsExactly("One two  \nthree\\\nfour");
    assertThat(translated(source, "Un deux  \n- trois\\\n# quatre"))
        .isEqualTo("> - Un deux  \r\n>   \\- trois\\\r\n>   \\# quatre\r\n");
  }

  @Test
  void a_pipe_in_a_cell_is_escaped_in_code_too() throws Exception {
    String source = "| a |\n|---|\n| b `x\\|y` |\n";
    assertThat(texts(source)).containsExactly("a", "b `x|y`");
    assertThat(
            merge(
                "Markdown",
                source,
                TO_FRENCH,
                unit -> unit.segment().masked().unmask("| " + unit.segment().masked().text())))
        .isEqualTo("| \\| a |\n|---|\n| \\| b `x\\|y` |\n");
  }

  @Test
  void links_keep_their_destinations_and_references_get_labels_that_do_not_change()
      throws Exception {
    String source =
        "See [docs](./a.md \"The docs\"), [api][], [API] and <https://e.org>.\n\n[api]: /api\n";
    assertThat(texts(source))
        .containsExactly(
            "See [docs](./a.md \"The docs\"), [api][api], [API][API] and <https://e.org>.");
    assertThat(
            merge(
                "Markdown",
                source,
                TO_FRENCH,
                unit ->
                    unit.text()
                        .replace("docs]", "doc « x »]")
                        .replace("The docs", "La \"doc\"")
                        .replace("[API]", "[l’API]")
                        .replace("][l’API]", "][API]")))
        .isEqualTo(
            "See [doc « x »](./a.md \"La \\\"doc\\\"\"), [api][api], [l’API][API] and"
                + " <https://e.org>.\n\n[api]: /api\n");
  }

  @Test
  void emphasis_works_where_letters_and_punctuation_touch_it() throws Exception {
    assertThat(translated("A **b** c", "これは**「強調」**です")).isEqualTo("これ&#12399;**「強調」**&#12391;す");
    assertThat(translated("A _b_ c", "これは*強調*です")).isEqualTo("これは*強調*です");
    assertThat(translated("A _b_ c", "Un *b* c")).isEqualTo("Un _b_ c");
  }

  @Test
  void a_bare_link_that_words_would_run_into_gets_brackets() throws Exception {
    assertThat(translated("Open https://e.org/a now", "https://e.org/aを開く"))
        .isEqualTo("<https://e.org/a>を開く");
    assertThat(translated("Open www.e.org now", "次www.e.org。"))
        .isEqualTo("次[www.e.org](http://www.e.org)。");
  }

  @Test
  void the_front_matter_has_texts_that_are_quoted_as_they_need() throws Exception {
    String source =
        """
        ---
        title: Hello
        description: 'It''s'
        summary: "Say \\"hi\\""
        slug: hello
        tags: [a]
        keywords: [one, two]
        features:
          - details: More
        date: 2026-01-01
        ---

        Text
        """;
    assertThat(keys(source))
        .containsExactly(
            "front/title",
            "front/description",
            "front/summary",
            "front/keywords/0",
            "front/keywords/1",
            "front/features/0/details",
            "0/p1");
    assertThat(merge("Markdown", source, TO_FRENCH, unit -> "L’\"a\": #'b'"))
        .isEqualTo(
            """
            ---
            title: "L’\\"a\\": #'b'"
            description: 'L’"a": #''b'''
            summary: "L’\\"a\\": #'b'"
            slug: hello
            tags: [a]
            keywords: ["L’\\"a\\": #'b'", "L’\\"a\\": #'b'"]
            features:
              - details: "L’\\"a\\": #'b'"
            date: 2026-01-01
            ---

            L’"a": #'b'
            """);
  }

  @Test
  void a_rule_at_the_begin_is_no_front_matter() throws Exception {
    assertThat(texts("---\nJust a text\n---\n\nMore\n")).containsExactly("Just a text", "More");
  }

  @Test
  void what_site_generators_add_stays() throws Exception {
    String source =
        """
        # Title {#id}

        :::warning[Mind *it*]
        Text
        :::

        > [!NOTE]
        > Alert

        {{< figure src="a" >}}

        Read {{< ref "x" >}} and $x_1$.

        $$
        a * b
        $$

        [[toc]]
        """;
    assertThat(texts(source))
        .containsExactly(
            "Title", "Mind *it*", "Text", "Alert", "Read {{< ref \"x\" >}} and $x_1$.");
    assertThat(
            merge(
                "Markdown",
                source,
                TO_FRENCH,
                unit -> unit.segment().masked().unmask("É" + unit.segment().masked().text())))
        .isEqualTo(
            source
                .replace("Title", "ÉTitle")
                .replace("[Mind", "[ÉMind")
                .replace("\nText", "\nÉText")
                .replace("Alert", "ÉAlert")
                .replace("Read", "ÉRead"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "without the code",
        "with `more` **and** less",
        "[a link](x) `b` **c**",
        "`b` **not closed",
      })
  void a_translation_with_other_markup_is_refused(String translation) {
    assertThatThrownBy(() -> translated("a `b` **c**", translation))
        .isInstanceOf(MergeGateException.class)
        .hasMessage("the merged document has another value at 0/p1");
  }

  @Test
  void a_byte_order_mark_and_line_ends_stay() throws Exception {
    assertThat(translated("\uFEFF# A\r\n\r\nB\r\n* C", "É")).isEqualTo("\uFEFF# É\r\n\r\nÉ\r\n* É");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "---\\ntitle: [a\\n---\\n|line 3: the front matter is not YAML: expected ',' or ']', but got"
            + " <stream end>; correct it, or put quotes about the value",
        "a\\n\\0|line 2: the document is not text: it holds a zero byte; send text",
      })
  void a_document_that_is_none_is_refused_with_its_line(String source, String message) {
    assertThatThrownBy(
            () -> plan("Markdown", source.replace("\\n", "\n").replace("\\0", "\0"), TO_FRENCH))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessage(message);
  }

  @Test
  void deep_nesting_is_refused() {
    assertThatThrownBy(() -> plan("Markdown", ">".repeat(5_000) + "a", TO_FRENCH))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("nested more than 100 deep");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*a ", "[", "![", "`", "``", "<!--", "<a b=", "$", "{{<", "\\", "&", "_a*", "](", "~~"
      })
  void hostile_text_takes_no_time(String part) throws Exception {
    byte[] source = part.repeat(2_000).getBytes(UTF_8);
    try {
      codec("Markdown").merge(source, TO_FRENCH, Map.of());
    } catch (InvalidDocumentException refused) {
      assertThat(refused).hasMessageContaining("parsers of Markdown do not agree");
    }
  }

  @Test
  void what_mkdocs_indents_is_read_and_its_head_stays() throws Exception {
    String source =
        """
        !!! note "Mind *this*"
            One
            two.

            - Item

            ???+ tip
                Inner.

        === "Tab"
            In it.
        """;
    assertThat(texts(source))
        .containsExactly("Mind *this*", "One two.", "Item", "Inner.", "Tab", "In it.");
    assertThat(translated("!!! note \"A\"\n    One\n    two.\n", "b \"c\""))
        .isEqualTo("!!! note \"b \"c\"\"\n    b \"c\"\n");
  }

  @Test
  void a_definition_is_a_text_of_its_own() throws Exception {
    String source = "Term\n: One\nline\n: Two\n\nOther\n\n:   Three\n\n    Four\n";
    assertThat(texts(source)).containsExactly("Term", "One line", "Two", "Other", "Three", "Four");
    assertThat(translated("Term\n: One\n", ": x")).isEqualTo("\\: x\n: \\: x\n");
  }

  @Test
  void attributes_stay_as_they_are() throws Exception {
    String source = "[a](b){:target=\"_blank\"} c `d`{:.e} f{ .g #h i=j_k }\n";
    assertThat(translated(source, texts(source).getFirst() + " z"))
        .isEqualTo(source.strip() + " z\n");
    assertThat(translated("a\n", "\\{:b} \\{.c} \\{d=e} {f}"))
        .isEqualTo("\\{:b} \\{.c} \\{d=e} {f}\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        ">-\\n  a b\\n  c\\n|>-\\n  é: #1\\n",
        ">\\r\\n   a b\\r\\n\\r\\n|>\\r\\n   é: #1\\r\\n\\r\\n",
        "a b\\n  c\\n|\"é: #1\"\\n",
        "'a b\\n  c'\\n|'é: #1'\\n",
      })
  void a_folded_value_of_a_front_matter_is_a_text(String value, String written) throws Exception {
    String before = "---\ntitle: ";
    String after = "slug: x\n---\n";
    assertThat(translated(before + value.translateEscapes() + after, "é: #1"))
        .isEqualTo(before + written.translateEscapes() + after);
  }

  @Test
  void a_block_of_several_lines_in_a_front_matter_stays() throws Exception {
    assertThat(texts("---\ntitle: |\n  a b\n  c d\ndescription: >\n  a b\n\n  c d\n---\n"))
        .isEmpty();
  }
}
