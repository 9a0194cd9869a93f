package dev.localization.pipeline.format.markdown;

import static dev.localization.pipeline.format.Documents.TO_FRENCH;
import static dev.localization.pipeline.format.Documents.codec;
import static dev.localization.pipeline.format.Documents.merge;
import static dev.localization.pipeline.format.Documents.plan;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.Unit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MdxCodecTest {
  private static List<String> texts(String source) throws Exception {
    return plan("Mdx", source, TO_FRENCH).units().stream().map(Unit::text).toList();
  }

  @Test
  void imports_exports_tags_and_expressions_of_a_block_stay() throws Exception {
    String source =
        """
        import A from 'a'
        import {
          B,
        } from 'b'

        export const c = {
          d: "Not text",

          e: [1],
        }

        {/* A comment */}

        {
          list.map((x) => <li key={x}>text</li>)
        }

        <A
          title="Not text"
          f={() => {
            return "}";
          }}
        />
        """;
    assertThat(texts(source)).isEmpty();
    assertThat(merge("Mdx", source + "\nText\n", TO_FRENCH, unit -> "Texte"))
        .isEqualTo(source + "\nTexte\n");
  }

  @Test
  void markdown_between_tags_is_read_without_their_indentation() throws Exception {
    String source =
        """
        <Tabs>
          <Tab>
            ## Title

            - item
              - inner

            Text *here*
            and there.

            ```js
            code
            ```
          </Tab>
        </Tabs>
        """;
    assertThat(texts(source)).containsExactly("Title", "item", "inner", "Text *here* and there.");
    assertThat(merge("Mdx", source, TO_FRENCH, unit -> unit.text().replace("Text", "Texte")))
        .isEqualTo(source.replace("Text *here*\n    and", "Texte *here* and"));
  }

  @Test
  void the_text_of_an_element_on_its_own_line_is_a_unit_without_its_tags() throws Exception {
    String source = "<Q>Is it <b>free</b>?</Q>\n<A>Yes.</A>\n";
    assertThat(texts(source)).containsExactly("Is it <b>free</b>?", "Yes.");
    assertThat(
            merge(
                "Mdx",
                source,
                TO_FRENCH,
                unit -> unit.segment().masked().unmask("- " + unit.segment().masked().text())))
        .isEqualTo("<Q>- Is it <b>free</b>?</Q>\n<A>- Yes.</A>\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "Text¦import a¦&#105;mport a",
        "Text¦export b¦&#101;xport b",
        "Text¦exports¦exports",
        "Text¦a {b} <c>¦a \\{b} \\<c>",
        "Text¦a < b¦a \\< b",
        "- Text¦# no¦- \\# no",
      })
  void what_would_be_code_is_escaped(String source, String text, String merged) throws Exception {
    assertThat(merge("Mdx", source, TO_FRENCH, unit -> unit.segment().masked().unmask(text)))
        .isEqualTo(merged);
  }

  @Test
  void an_expression_over_lines_stays_as_it_is_written() throws Exception {
    String source = "> Count: {list\n>   // all\n>   .length} items\n";
    assertThat(texts(source)).containsExactly("Count: {list\n  // all\n  .length} items");
    assertThat(merge("Mdx", source, TO_FRENCH, unit -> unit.text().replace("items", "pièces")))
        .startsWith("> Count: {list\n>")
        .contains("// all\n>")
        .endsWith(".length} pièces\n");
  }

  @Test
  void indented_text_is_no_code_and_braces_in_code_are_no_expression() throws Exception {
    assertThat(texts("    Text `{a` and }\n\n```\n{\n```\n\nNext {b}\n"))
        .containsExactly("Text `{a` and }", "Next {b}");
  }

  @Test
  void a_bare_link_that_words_would_run_into_becomes_a_link_with_itself_as_text() throws Exception {
    assertThat(merge("Mdx", "Open https://e.org/a now", TO_FRENCH, u -> "https://e.org/aを開く"))
        .isEqualTo("[https://e.org/a](https://e.org/a)を開く");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{", "<a ", "<A>\n", "import {\n\n", "{`", "</", "<>", "<a b={", "[", "*a "})
  void hostile_text_takes_no_time(String part) throws Exception {
    byte[] source = part.repeat(2_000).getBytes(UTF_8);
    try {
      codec("Mdx").merge(source, TO_FRENCH, Map.of());
    } catch (InvalidDocumentException refused) {
      assertThat(refused).hasMessageContaining("parsers of Markdown do not agree");
    }
  }
}
