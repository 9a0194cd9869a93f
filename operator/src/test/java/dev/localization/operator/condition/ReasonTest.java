package dev.localization.operator.condition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTest {
  @Test
  void isWrittenAsKubernetesWritesReasons() {
    assertThat(Reason.ALL_SEGMENTS_TRANSLATED.text()).isEqualTo("AllSegmentsTranslated");
  }

  @ParameterizedTest
  @EnumSource
  void isReadBack(Reason reason) {
    assertThat(Reason.parse(reason.text())).contains(reason);
    assertThat(reason.text()).matches("[A-Z][A-Za-z]{0,127}");
  }
}
