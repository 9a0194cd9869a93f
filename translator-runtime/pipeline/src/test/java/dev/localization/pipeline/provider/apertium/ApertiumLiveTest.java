package dev.localization.pipeline.provider.apertium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.localization.pipeline.provider.ProviderConformance;
import dev.localization.pipeline.provider.ProviderException.Unavailable;
import dev.localization.pipeline.provider.ProviderRequest;
import dev.localization.pipeline.provider.http.HttpEngine;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against the APy server of the distribution, where it is installed with English and Spanish. */
class ApertiumLiveTest {
  private static ApertiumServer server;

  @BeforeAll
  static void start() throws IOException {
    String missing = ApertiumServer.missing();
    if (!missing.isEmpty()) {
      System.out.println("ApertiumLiveTest is skipped: " + missing);
    }
    assumeTrue(missing.isEmpty(), missing);
    server = ApertiumServer.start();
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void texts_become_spanish_each_under_its_id() throws Exception {
    assertThat(translate("es", "The house is big.", "Where is the school?"))
        .containsOnly(Map.entry("1", "La casa es grande."), Map.entry("2", "Dónde es la escuela?"));
  }

  @Test
  void tokens_are_carried_over_and_do_not_stand_in_the_way_of_the_grammar() throws Exception {
    assertThat(translate("es", "The red ⟦1⟧ cars", "See ⟦1⟧here⟦2⟧."))
        .containsEntry("1", "Los coches ⟦1⟧ rojos")
        .hasEntrySatisfying("2", text -> assertThat(text).matches("\\p{L}+ ⟦1⟧\\p{L}+⟦2⟧\\."));
  }

  @Test
  void lines_and_the_space_around_them_stay_as_they_are() throws Exception {
    assertThat(translate("es", "  The house.\n\nThe school. \n"))
        .containsEntry("1", "  La casa.\n\nLa escuela. \n");
  }

  @Test
  void what_looks_like_markup_or_apertiums_own_notation_is_text() throws Exception {
    String text = "<b> & &amp; \"q\" \\ [y] ^z$ {q} *zxq* @zxq #zxq / 😀 שלום 你好";

    assertThat(translate("es", text)).containsEntry("1", text.replace("y", "y"));
  }

  @Test
  void many_texts_are_not_mixed_up() throws Exception {
    String[] texts = IntStream.range(0, 20).mapToObj("zxq%d"::formatted).toArray(String[]::new);

    Map<String, String> translations = translate("es", texts);

    IntStream.range(0, texts.length)
        .forEach(i -> assertThat(translations).containsEntry(Integer.toString(i + 1), texts[i]));
  }

  @Test
  void a_pair_that_is_not_installed_is_named() {
    assertThatThrownBy(() -> translate("fr", "The house"))
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining("from eng into fra")
        .hasMessageContaining("eng|spa");
  }

  private static Map<String, String> translate(String target, String... texts) throws Exception {
    HttpEngine engine = new HttpEngine(Duration.ofSeconds(5), Duration.ofSeconds(30));
    ProviderRequest request = Requests.of(target, texts);
    return new ApertiumProvider("live", server.url(), () -> "", engine)
        .translate(request)
        .translations();
  }

  /** Makes requests as the suite of all providers does. */
  private abstract static class Requests extends ProviderConformance {
    static ProviderRequest of(String target, String... texts) {
      return request(target, texts);
    }
  }
}
