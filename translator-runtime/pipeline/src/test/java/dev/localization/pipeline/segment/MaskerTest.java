package dev.localization.pipeline.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskerTest {
  private static final Set<Syntax> PLAIN =
      EnumSet.complementOf(
          EnumSet.of(
              Syntax.ICU,
              Syntax.ICU_PLURAL,
              Syntax.JAVA_MESSAGE,
              Syntax.COLON,
              Syntax.STRFTIME,
              Syntax.PLACEABLES,
              Syntax.MARKDOWN,
              Syntax.MDX));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Hello {name}|Hello ⟦1⟧",
        "{{count}} of {{ total, number }}|⟦1⟧ of ⟦2⟧",
        "{a} and {a} and {b}|⟦1⟧ and ⟦1⟧ and ⟦2⟧",
        "%s gave %s %d%%|⟦1⟧ gave ⟦2⟧ ⟦3⟧⟦4⟧",
        "%1$s and %2$.2f|⟦1⟧ and ⟦2⟧",
        "%(name)s: %@|⟦1⟧: ⟦2⟧",
        "%#@files@ in %2$#@dirs@, %arg argued|⟦1⟧ in ⟦2⟧, ⟦3⟧ argued",
        "%<share>.2f of %{total} by %<name>s|⟦1⟧ of ⟦2⟧ by ⟦3⟧",
        "%count% of %item.total%, 100%|⟦1⟧ of ⟦2⟧, 100%",
        "See $t(common.more, {\"count\": 2})|See ⟦1⟧",
        "%1 of %L2 in $folder|⟦1⟧ of ⟦2⟧ in ⟦3⟧",
        "Pay ${amount} or %{rest}|Pay ⟦1⟧ or ⟦2⟧",
        "<b>Bold</b> and <a href=\"/x?a=1\" target=_blank>link</a><br/>|"
            + "⟦1⟧Bold⟦2⟧ and ⟦3⟧link⟦4⟧⟦5⟧",
        "Terms&nbsp;&amp; <0>conditions</0>|Terms⟦1⟧⟦2⟧ ⟦3⟧conditions⟦4⟧",
        "5%off, 100% sure, 3 < 5, a { b } c & d; x:y|5%off, 100% sure, 3 < 5, a { b } c & d; x:y",
        "<x:g id=\"a\">Ltd</x:g> of <x:g>%s</x:g>|⟦1⟧ of ⟦2⟧⟦3⟧⟦4⟧",
        "a ⟦1⟧ that was there {x}|a ⟦1⟧ that was there ⟦2⟧",
      })
  void masks_what_its_syntaxes_call_a_placeholder(String text, String masked) {
    Masked result = Masker.mask(text, PLAIN);
    assertThat(result.text()).isEqualTo(masked);
    assertThat(result.unmask(masked)).isEqualTo(text);
  }

  @Test
  void leaves_alone_what_other_syntaxes_would_mask() {
    assertThat(Masker.mask("{a} %s <b> :x", Set.of()).text()).isEqualTo("{a} %s <b> :x");
    assertThat(Masker.mask("{a} :x", Set.of(Syntax.COLON)).text()).isEqualTo("{a} ⟦1⟧");
  }

  @Test
  void numbers_unnumbered_arguments_only_when_their_order_changed() {
    Masked masked = Masker.mask("%s of %d", Set.of(Syntax.PRINTF));
    assertThat(masked.unmask("⟦1⟧ von ⟦2⟧")).isEqualTo("%s von %d");
    assertThat(masked.unmask("⟦2⟧ の ⟦1⟧")).isEqualTo("%2$d の %1$s");
    Masked variables = Masker.mask("%arg %#@a@ %#@b@", Set.of(Syntax.PRINTF));
    assertThat(variables.unmask("⟦3⟧ ⟦2⟧ ⟦1⟧")).isEqualTo("%2$#@b@ %1$#@a@ %arg");
  }

  @Test
  void directives_of_a_date_are_never_numbered() {
    Masked masked = Masker.mask("on %B %-d at %H:%M", Set.of(Syntax.STRFTIME));
    assertThat(masked.text()).isEqualTo("on ⟦1⟧ ⟦2⟧ at ⟦3⟧:⟦4⟧");
    assertThat(masked.unmask("am ⟦2⟧. ⟦1⟧ um ⟦3⟧:⟦4⟧")).isEqualTo("am %-d. %B um %H:%M");
  }

  @Test
  void placeables_of_fluent_are_masked_whole() {
    Masked masked =
        Masker.mask(
            "{ $n } of {NUMBER($m, style: \"}\")} {{ -brand }} {\"\\\"}\"} {",
            Set.of(Syntax.PLACEABLES));
    assertThat(masked.text()).isEqualTo("⟦1⟧ of ⟦2⟧ ⟦3⟧ ⟦4⟧ {");
  }

  @Test
  void accepts_tokens_that_came_back_with_spaces_and_keeps_unknown_ones() {
    Masked masked = Masker.mask("Hi {name}", Set.of(Syntax.BRACES));
    assertThat(masked.unmask("Salut ⟦ 1 ⟧ ⟦9⟧ ⟦0⟧")).isEqualTo("Salut {name} ⟦9⟧ ⟦0⟧");
  }

  @Test
  void an_argument_of_a_message_keeps_its_syntax_and_text_loses_its_quoting() {
    Masked masked = Masker.mask("It''s '{'{d, date, short}'}'", Set.of(Syntax.ICU));
    assertThat(masked.text()).isEqualTo("It's {⟦1⟧}");
    assertThat(masked.unmask("C'est {⟦1⟧}")).isEqualTo("C'est '{'{d, date, short}'}'");
  }

  @Test
  void an_apostrophe_before_an_argument_is_doubled_so_that_it_does_not_quote() {
    Masked icu = Masker.mask("The page of {name}", Set.of(Syntax.ICU));
    assertThat(icu.unmask("L'page d'⟦1⟧")).isEqualTo("L'page d''{name}");
    Masked legacy = Masker.mask("The page of {0}", Set.of(Syntax.JAVA_MESSAGE));
    assertThat(legacy.unmask("L'page d'⟦1⟧")).isEqualTo("L''page d''{0}");
    assertThat(java.text.MessageFormat.format(legacy.unmask("L'page d'⟦1⟧"), "A"))
        .isEqualTo("L'page d'A");
  }

  @Test
  void the_number_sign_is_syntax_inside_a_plural_only() {
    assertThat(Masker.mask("# of '#'", Set.of(Syntax.ICU_PLURAL)).text()).isEqualTo("⟦1⟧ of #");
    assertThat(Masker.mask("# of {n}", Set.of(Syntax.ICU)).text()).isEqualTo("# of ⟦1⟧");
  }

  @Test
  void a_tag_around_an_argument_is_one_placeholder() {
    Masked masked = Masker.mask("See <a href=\"{url}\">it</a>", Set.of(Syntax.ICU, Syntax.TAGS));
    assertThat(masked.text()).isEqualTo("See ⟦1⟧it⟦2⟧");
    assertThat(masked.unmask("Voir ⟦1⟧le⟦2⟧")).isEqualTo("Voir <a href=\"{url}\">le</a>");
  }

  @Test
  void text_that_would_close_its_plural_is_not_well_formed() {
    Set<Syntax> plural = Set.of(Syntax.ICU_PLURAL);
    assertThat(Masker.isWellFormed("a}} {b", plural)).isFalse();
    assertThat(Masker.isWellFormed("a} few {b", plural)).isFalse();
    assertThat(Masker.isWellFormed("a {b} #", plural)).isTrue();
    assertThat(Masker.isWellFormed("{".repeat(100_000), plural)).isFalse();
  }

  @Test
  void a_text_of_placeholders_has_no_words() {
    assertThat(Masker.mask("{a} – %s 42", PLAIN).hasWords()).isFalse();
    assertThat(Masker.mask("{a} – 你", PLAIN).hasWords()).isTrue();
  }

  @Test
  void hostile_text_takes_no_time() {
    String hostile = "<!--".repeat(5_000) + "$t(".repeat(5_000) + "<a b=".repeat(5_000);
    assertThat(Masker.mask(hostile, PLAIN).unmask(Masker.mask(hostile, PLAIN).text()))
        .isEqualTo(hostile);
  }
}
