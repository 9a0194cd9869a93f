package dev.localization.pipeline.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PackedMapTest {
  private final PackedMap map = new PackedMap();

  @Test
  void they_are_the_map_of_what_was_added() {
    Map<String, String> same = new HashMap<>();
    for (int i = 0; i < 1_000; i++) {
      // Of many lengths, the empty one and letters of several widths among them.
      String text = "é日🙂".repeat(i % 7);
      map.add(i + ":/key", text);
      same.put(i + ":/key", text);

      assertThat(map).containsEntry(i + ":/key", text);
    }

    assertThat(map).isEqualTo(same).hasSize(1_000);
    assertThat(map.get("1000:/key")).isNull();
    assertThat(map.containsKey("1000:/key")).isFalse();
  }

  @Test
  void a_key_has_one_text() {
    map.add("0:/a", "eins");

    assertThatThrownBy(() -> map.add("0:/a", "zwei"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a second text of 0:/a");
  }
}
