package dev.localization.pipeline.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GlossaryTest {
  private static final Glossary GLOSSARY =
      new Glossary(
          Stream.of("cart", "C++", "カート", " ").map(s -> new GlossaryTerm(s, s, "")).toList());

  @Test
  void whole_words_match_in_any_case() {
    assertThat(matching("Your CART, please")).containsExactly("cart");
    assertThat(matching("Cartography and a cart")).containsExactly("cart");
    assertThat(matching("Cartography, recart")).isEmpty();
    assertThat(matching("write C++!")).containsExactly("C++");
  }

  @Test
  void scripts_without_spaces_match_anywhere() {
    assertThat(matching("新しいカートを見る")).containsExactly("カート");
  }

  private static List<String> matching(String text) {
    return GLOSSARY.matching(text).stream().map(GlossaryTerm::source).toList();
  }
}
