package dev.localization.pipeline.provider.mt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

class PiecesTest {
  @Test
  void a_text_stands_without_the_space_around_it() {
    assertThat(Pieces.whole("\u00A0 Pay now,\n or  later \n").texts())
        .containsExactly("Pay now,\n or  later");
  }

  @Test
  void lines_stand_each_without_the_space_around_it() {
    assertThat(Pieces.lines(" a  b \r\n\r\n\tc\u2028d\n").texts())
        .containsExactly("a  b", "c\u2028d");
  }

  @Test
  void a_blank_text_has_none() {
    assertThat(Pieces.lines(" \n\t").texts()).isEmpty();
    assertThat(Pieces.whole("").texts()).isEmpty();
  }

  @Test
  void what_an_engine_puts_around_a_translation_is_dropped() {
    assertThat(Pieces.lines("a\n b").join(List.of(" x ", "y\n").iterator())).isEqualTo("x\n y");
  }

  @Property
  void the_text_is_the_same_when_its_pieces_are(
      @ForAll @Chars({' ', '\n', '\r', '\t', '\u00A0'}) @CharRange(from = 'a', to = 'c')
          String text) {
    for (Pieces pieces : List.of(Pieces.whole(text), Pieces.lines(text))) {
      assertThat(pieces.join(pieces.texts().iterator())).isEqualTo(text);
      assertThat(pieces.texts()).noneMatch(String::isBlank);
    }
  }
}
