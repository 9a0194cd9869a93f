package dev.localization.pipeline.provider.mt;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

class TokenMarkupTest {
  private static final TokenMarkup MARKUP = new TokenMarkup("<x>", "</x>", "*");

  @Test
  void an_element_may_have_gained_space_inside() {
    assertThat(MARKUP.text("a <x> 12 </x> b")).isEqualTo("a ⟦12⟧ b");
  }

  @Test
  void references_that_the_engine_writes_by_itself_are_resolved() {
    assertThat(MARKUP.text("&lt;b&gt; &quot;d&#39;&eacute;t&#xe9;&quot; &amp;amp;"))
        .isEqualTo("<b> \"d'été\" &amp;");
  }

  @Test
  void an_element_that_was_text_stays_text() {
    String text = "⟦1⟧ <x>2</x> &lt;x>3";
    assertThat(MARKUP.of(text)).contains("<x>1</x>").doesNotContain("<x>2").doesNotContain("*");
    assertThat(MARKUP.text(MARKUP.of(text))).isEqualTo(text);
  }

  @Property
  void every_text_comes_back_as_it_was(
      @ForAll @Chars({'&', '<', '>', '/', 'x', '1', ';', '#', '*', '\r', '\u00A0'}) String text) {
    assertThat(MARKUP.text(MARKUP.of(text))).isEqualTo(text);
  }
}
