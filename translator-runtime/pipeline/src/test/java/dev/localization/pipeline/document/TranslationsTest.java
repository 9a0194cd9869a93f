package dev.localization.pipeline.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TranslationsTest {
  private final Translations translations = new Translations();

  @Test
  void they_are_the_map_of_what_was_added() {
    Map<String, String> same = new HashMap<>();
    for (int i = 0; i < 1_000; i++) {
      // Of many lengths, the empty one and letters of several widths among them.
      String text = "é日🙂".repeat(i % 7);
      translations.add(i + ":/key", text);
      same.put(i + ":/key", text);

      assertThat(translations).containsEntry(i + ":/key", text);
    }

    assertThat(translations).isEqualTo(same).hasSize(1_000);
    assertThat(translations.get("1000:/key")).isNull();
    assertThat(translations.containsKey("1000:/key")).isFalse();
  }

  @Test
  void a_unit_has_one_translation() {
    translations.add("0:/a", "eins");

    assertThatThrownBy(() -> translations.add("0:/a", "zwei"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a second translation of 0:/a");
  }
}
