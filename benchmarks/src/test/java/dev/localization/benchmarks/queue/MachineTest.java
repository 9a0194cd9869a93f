package dev.localization.benchmarks.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MachineTest {
  @Test
  void tellsWhatOthersUsed() {
    var before = new Machine.Reading(1_000, 500, 100);
    var after = new Machine.Reading(2_000, 700, 650);

    assertThat(Machine.others(before, after)).hasValue(0.25);
  }

  @Test
  void knowsNothingWhereThereIsNothingToRead() {
    var unknown = new Machine.Reading(0, 0, 0);

    assertThat(Machine.others(unknown, unknown)).isEmpty();
  }
}
