package dev.localization.benchmarks.documents.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ReportTest {
  @Test
  void showsMediansAndTheMedianOfTheRatios() {
    assertThat(table(List.of(100.0, 200.0, 300.0), "", List.of(50.0, 90.0, 300.0), 100))
        .contains(
            "| Json, ms                         |       200 |   90.00 |   0.50x | ≤ 100    |");
  }

  @Test
  void saysWhatIsNotAsItShouldBe() {
    Report report = report(List.of(), "gave up", List.of(101.0), 100);

    assertThat(report.table()).contains("|   gave up |     101 |         | ≤ 100    | missed |");
    assertThat(report.closing()).isEqualTo("missed: Json, ms");
  }

  private static String table(
      List<Double> okapi, String okapiSays, List<Double> ours, double atMost) {
    return report(okapi, okapiSays, ours, atMost).table();
  }

  private static Report report(
      List<Double> okapi, String okapiSays, List<Double> ours, double atMost) {
    return Report.of(
        1,
        List.of(0.0, 0.0),
        List.of(new Row("Json", "ms", okapi, okapiSays, ours, OptionalDouble.of(atMost))));
  }
}
