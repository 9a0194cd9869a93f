package dev.localization.contract.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunIdTest {
  private static final RunId RUN = new RunId("5b0d4f0e-9a34-4c4e-8f0a-000000000001", 12);

  @Test
  void isReadBackFromItsText() {
    assertThat(RunId.parse(RUN.toString())).contains(RUN);
  }

  @Test
  void aTaskIsReadBackFromItsTextAndIsAValidJobId() {
    var task = new FileTask(RUN, 3, "zh-Hans-CN");

    assertThat(FileTask.parse(task.toString())).contains(task);
    assertThat(task.toString()).doesNotContain(":");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "x.0", "x.-1", "x.99999999999", "a b.1", "x.1.2", "a:b.1"})
  void whatIsNoRunIsNotReadAsOne(String text) {
    assertThat(RunId.parse(text)).isEmpty();
  }

  @Test
  void refusesANumberBelowOne() {
    assertThatThrownBy(() -> new RunId("x", 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
