package dev.localization.pipeline.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTextTest {
  private static final Set<Syntax> MARKDOWN = Set.of(Syntax.MARKDOWN);
  private static final Set<Syntax> MDX = Set.of(Syntax.MDX);

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '¬',
      value = {
        "A **bold** and *em* word¦A ⟦1⟧bold⟦1⟧ and ⟦2⟧em⟦2⟧ word",
        "Run `npm i` or ``a ` b``¦Run ⟦1⟧ or ⟦2⟧",
        "See [docs](./a_(b).md)!¦See ⟦1⟧docs⟦2⟧!",
        "See [docs](<a b> \"The *docs*\")¦See ⟦1⟧docs⟦2⟧The *docs*⟦3⟧",
        "[full][ref] ![alt](i.png)¦⟦1⟧full⟦2⟧ ⟦3⟧alt⟦4⟧",
        "<https://e.org> <b>x</b> &copy;¦⟦1⟧ ⟦2⟧x⟦3⟧ ⟦4⟧",
        "https://e.org/a_b. me@e.org, www.e.org!¦⟦1⟧. ⟦2⟧, ⟦3⟧!",
        "Note[^1] and :tada: at 10:30:45¦Note⟦1⟧ and ⟦2⟧ at 10:30:45",
        "5 \\* 3 \\[x\\] \\<b> snake_case¦5 * 3 [x] <b> snake_case",
        "{{< ref \"a\" >}} and {{ b }} and {c}¦⟦1⟧ and ⟦2⟧ and {c}",
        "$x^2$ costs \\$5¦⟦1⟧ costs $5",
        "~~old~~ a * b¦⟦1⟧old⟦1⟧ a * b",
      })
  void masks_the_inline_markup_of_markdown(String text, String masked) {
    assertThat(Masker.mask(text, MARKDOWN).text()).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '¬',
      value = {
        "Hi {user.name}, {`${a}}`}¦Hi ⟦1⟧, ⟦2⟧",
        "A <Tag a={{b: \"}\"}} {...c}>x</Tag> and <></>¦A ⟦1⟧x⟦2⟧ and ⟦3⟧⟦4⟧",
        "\\{no\\} \\<no>¦{no} <no>",
        "<a.b c='>'/>¦⟦1⟧",
      })
  void masks_expressions_and_tags_of_mdx(String text, String masked) {
    assertThat(Masker.mask(text, MDX).text()).isEqualTo(masked);
  }

  @Test
  void a_hard_break_is_a_placeholder_and_a_soft_one_a_space() {
    Masked masked = Masker.mask("a  \nb\\\nc\nd", MARKDOWN);
    assertThat(masked.text()).isEqualTo("a⟦1⟧b⟦2⟧c\nd");
    assertThat(masked.unmask("A⟦1⟧B⟦2⟧C  \nD")).isEqualTo("A  \nB\\\nC\nD");
  }

  @Test
  void what_a_translator_writes_is_read_as_it_stands() {
    Masked masked = Masker.mask("See [it](u)", MARKDOWN);
    assertThat(masked.text()).isEqualTo("See ⟦1⟧it⟦2⟧");
    assertThat(masked.unmask("*Voir* !⟦1⟧[ça]⟦2⟧!")).isEqualTo("\\*Voir\\* \\![\\[ça\\]](u)!");
  }

  @ParameterizedTest
  @ValueSource(strings = {"**a", "[a", "[*a](b)*", "*a **b*"})
  void markup_that_does_not_enclose_is_not_well_formed(String text) {
    assertThat(Masker.isWellFormed(text, MARKDOWN)).isFalse();
  }

  @Test
  void hostile_text_takes_no_time() {
    for (String part :
        new String[] {"[", "*a", "](", "`", "<a ", "{", "$", "a@", "&", "![", "\\"}) {
      String text = part.repeat(20_000);
      assertThat(Masker.mask(text, MARKDOWN).placeholders()).isNotNull();
      assertThat(Masker.mask(text, MDX).placeholders()).isNotNull();
    }
  }
}
