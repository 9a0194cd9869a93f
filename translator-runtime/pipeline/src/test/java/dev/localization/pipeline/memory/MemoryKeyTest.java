package dev.localization.pipeline.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MemoryKeyTest {
  @Test
  void the_key_is_the_same_in_every_process_and_release() {
    assertThat(key("Pay", "en", "fr", "Formal", "vous", "till", "one", 9, List.of("t")).hash())
        .isEqualTo("ec5437297f0702e48f08bd1a1827f1de31f6a0e54013d6dd933c222e63d5ec1d");
  }

  @Test
  void whatever_a_translation_depends_on_makes_another_key() {
    assertThat(
            Stream.of(
                key("a", "en", "fr", "", "", "", "", 0, List.of()),
                key("b", "en", "fr", "", "", "", "", 0, List.of()),
                key("a", "de", "fr", "", "", "", "", 0, List.of()),
                key("a", "en", "es", "", "", "", "", 0, List.of()),
                key("a", "en", "fr", "x", "", "", "", 0, List.of()),
                key("a", "en", "fr", "", "x", "", "", 0, List.of()),
                key("a", "en", "fr", "", "", "x", "", 0, List.of()),
                key("a", "en", "fr", "", "", "", "x", 0, List.of()),
                key("a", "en", "fr", "", "", "", "", 1, List.of()),
                key("a", "en", "fr", "", "", "", "", 0, List.of("x")),
                key("a", "en", "fr", "", "", "", "", 0, List.of("x", "y")),
                key("a", "en", "fr", "", "", "", "", 0, List.of("xy")),
                key("ae", "n", "fr", "", "", "", "", 0, List.of())))
        .doesNotHaveDuplicates();
  }

  @Test
  void the_order_of_the_terms_does_not_matter() {
    assertThat(key("a", "en", "fr", "", "", "", "", 0, List.of("x", "y")))
        .isEqualTo(key("a", "en", "fr", "", "", "", "", 0, List.of("y", "x")));
  }

  @Test
  void a_memory_finds_what_it_was_told_and_nothing_else() {
    InMemoryTranslationMemory memory = new InMemoryTranslationMemory();
    MemoryKey known = new MemoryKey("1");
    memory.remember(Map.of(known, new MemoryEntry("old", "r1")));
    memory.remember(Map.of(known, new MemoryEntry("new", "r2")));
    assertThat(memory.find(List.of(known, new MemoryKey("2"))))
        .containsExactly(Map.entry(known, new MemoryEntry("new", "r2")));
  }

  private static MemoryKey key(
      String text,
      String source,
      String target,
      String formality,
      String instructions,
      String context,
      String plural,
      int length,
      List<String> terms) {
    return MemoryKey.of(
        new MemoryKey.Source(
            text, source, target, formality, instructions, context, plural, length, terms));
  }
}
