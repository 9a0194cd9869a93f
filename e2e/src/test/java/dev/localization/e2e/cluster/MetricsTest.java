package dev.localization.e2e.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MetricsTest {
  private static final Metrics METRICS =
      new Metrics(
          """
          # TYPE localization_provider_calls_total counter
          localization_provider_calls_total{outcome="answered",provider="pseudo"} 3.0
          localization_provider_calls_total{outcome="transient",provider="pseudo"} 1.0
          localization_provider_call_seconds_count{provider="pseudo"} 4
          """);

  @Test
  void theSeriesOfAMetricAreSummed() {
    assertThat(METRICS.sum("localization_provider_calls_total")).isEqualTo(4);
    assertThat(METRICS.sum("localization_provider_calls_total", "outcome=\"answered\""))
        .isEqualTo(3);
  }

  @Test
  void aMetricThatIsNotThereIsNothing() {
    assertThat(METRICS.sum("localization_provider")).isZero();
  }
}
