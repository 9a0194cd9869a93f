package dev.localization.pipeline.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MaskerPropertyTest {
  private static final Set<Syntax> PLAIN =
      EnumSet.complementOf(
          EnumSet.of(
              Syntax.ICU, Syntax.ICU_PLURAL, Syntax.JAVA_MESSAGE, Syntax.MARKDOWN, Syntax.MDX));

  @Property(seed = "42")
  void unmasking_a_masked_text_gives_it_back(@ForAll("texts") String text) {
    Masked masked = Masker.mask(text, PLAIN);
    assertThat(masked.unmask(masked.text())).isEqualTo(text);
  }

  @Property(seed = "42")
  void any_literal_text_survives_being_quoted_in_a_message(
      @ForAll("texts") String literal, @ForAll("messages") Syntax syntax) {
    Set<Syntax> message = Set.of(syntax);
    String text = Masker.mask("{0}", message).unmask(literal);
    Masked again = Masker.mask(text, message);
    assertThat(again.text()).isEqualTo(Masker.mask(literal, Set.of()).text());
    assertThat(Masker.isWellFormed(text, message)).isTrue();
  }

  @Property(seed = "42")
  void literal_text_around_an_argument_is_shown_as_it_was_written(
      @ForAll("words") String before, @ForAll("words") String after) {
    String translated = before + "⟦1⟧" + after;
    String icu = Masker.mask("{name}", Set.of(Syntax.ICU)).unmask(translated);
    String legacy = Masker.mask("{0}", Set.of(Syntax.JAVA_MESSAGE)).unmask(translated);
    String shown = before + "X" + after;
    assertThat(new com.ibm.icu.text.MessageFormat(icu).format(java.util.Map.of("name", "X")))
        .isEqualTo(shown);
    assertThat(new java.text.MessageFormat(legacy).format(new Object[] {"X"})).isEqualTo(shown);
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withChars("a'{}#|\" é").ofMaxLength(8);
  }

  @Provide
  Arbitrary<Syntax> messages() {
    return Arbitraries.of(Syntax.ICU, Syntax.ICU_PLURAL, Syntax.JAVA_MESSAGE);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            List.of(
                "{", "}", "'", "#", "|", "%", "%s", "%d", "%1$s", "{a}", "{{b}}", "${c}", "$t(d)",
                "<b>", "</b>", "&amp;", ":p", "⟦1⟧", "⟦", "⟧", " ", "\n", "é", "😀", "שלום",
                "\uE000", "\uE001", "\u0000", "x", "7"))
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }
}
