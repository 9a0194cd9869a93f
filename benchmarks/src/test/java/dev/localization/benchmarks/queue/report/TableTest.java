package dev.localization.benchmarks.queue.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TableTest {
  private static final Pairs<Double> PAIRS =
      new Pairs<>(
          List.of(
              new Pairs.Pair<>(1_000.0, 2_000.0),
              new Pairs.Pair<>(500.0, 1_500.0),
              new Pairs.Pair<>(2_000.0, 2_200.0)),
          OptionalDouble.of(0.034));

  @Test
  void showsMediansAndTheMedianOfTheRatios() {
    assertThat(Table.of(List.of(row(Target.ratioAtLeast(1.5)))))
        .endsWith("| fast, jobs/s |  1,000 | 2,000 | 2.00x | ≥ 1.50x | met | 3 %         |\n");
  }

  @Test
  void saysWhatIsNotAsItShouldBe() {
    var rows =
        List.of(row(Target.ratioAtLeast(2.5)), row(Target.none()), row(Target.ratioAtMost(2.5)));

    assertThat(Table.missed(rows)).isEqualTo("fast, jobs/s");
  }

  @Test
  void comparesOursWithAnAbsoluteBound() {
    assertThat(row(Target.oursAtMost(1_999)).verdict()).isEqualTo("missed");
    assertThat(row(Target.oursAtMost(2_000)).verdict()).isEqualTo("met");
  }

  private static Row row(Target target) {
    return PAIRS.row("fast", "jobs/s", target, number -> number);
  }
}
