package dev.localization.pipeline.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class KeyIndexTest {
  private final List<String> keys = new ArrayList<>();
  private final KeyIndex index = new KeyIndex(keys::get);

  private void add(String key) {
    keys.add(key);
    index.add(key);
  }

  private void assertThatEachIsFound() {
    for (int number = 0; number < keys.size(); number++) {
      assertThat(index.find(keys.get(number))).hasValue(number);
    }
  }

  @Test
  void many_keys_are_found_by_their_number_and_no_other_key_is() {
    for (int i = 0; i < 10_000; i++) {
      add("message_" + i);
    }

    assertThatEachIsFound();
    assertThat(index.find("message_10000")).isEqualTo(OptionalInt.empty());
  }

  @Test
  void keys_that_are_made_to_collide_are_found_too() {
    for (int i = 0; i < 1_024; i++) {
      // "Aa" and "BB" have the same hash, and so have all words of them.
      StringBuilder key = new StringBuilder();
      for (int bit = 0; bit < 10; bit++) {
        key.append(((i >> bit) & 1) == 0 ? "Aa" : "BB");
      }
      add(key.toString());
    }

    assertThatEachIsFound();
    assertThat(index.find("AaAaAaAaAaAaAaAaAaAC")).isEqualTo(OptionalInt.empty());
  }

  @Test
  void of_a_key_that_is_there_twice_the_first_is_found() {
    add("twice");
    add("once");
    add("twice");

    assertThat(index.find("twice")).hasValue(0);
  }
}
