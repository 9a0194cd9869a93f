package dev.localization.pipeline.format.text;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.localization.pipeline.document.MergeGateException;
import org.junit.jupiter.api.Test;

class TextGateTest {
  @Test
  void paragraphs_are_counted() {
    assertThatThrownBy(() -> TextGate.check("a\n\nb", "a\nb"))
        .isInstanceOf(MergeGateException.class)
        .hasMessage("the merged text has 1 paragraphs, not 2");
  }
}
