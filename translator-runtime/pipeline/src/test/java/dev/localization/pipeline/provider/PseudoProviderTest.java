package dev.localization.pipeline.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PseudoProviderTest extends ProviderConformance {
  @Override
  protected TranslationProvider provider() {
    return new PseudoProvider("pseudo", PseudoOptions.DEFAULT);
  }

  @Test
  void accents_every_letter_between_brackets_and_pads() throws Exception {
    assertThat(pseudo("fr", "Checkout ⟦1⟧")).matches("\\[fr [^a-zA-Z\\[]{8} ⟦1⟧ ·{4}\\]");
  }

  @Test
  void languages_differ_and_a_language_is_always_the_same() throws Exception {
    assertThat(
            Stream.of("fr", "de", "ja", "pt-BR").map(l -> pseudo(l, "Checkout").split(" ", 2)[1]))
        .doesNotHaveDuplicates();
    assertThat(pseudo("fr", "Checkout")).isEqualTo(pseudo("fr", "Checkout"));
  }

  @Test
  void without_expansion_there_is_no_padding() throws Exception {
    PseudoOptions tight = new PseudoOptions(Duration.ZERO, 0);
    assertThat(
            new PseudoProvider("p", tight).translate(request("fr", "Pay")).translations().get("1"))
        .hasSize("[fr Pay]".length());
  }

  @Test
  void options_out_of_range_are_refused() {
    assertThatThrownBy(() -> new PseudoOptions(Duration.ofMillis(-1), 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PseudoOptions(Duration.ZERO, 301))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private String pseudo(String language, String text) {
    try {
      return provider().translate(request(language, text)).translations().get("1");
    } catch (ProviderException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
