package dev.localization.runtime.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.IntSupplier;

/** The meters of a worker, by the names that dashboards and alerts use. */
public final class WorkerMetrics {
  private final MeterRegistry registry;

  public WorkerMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /** A call to a provider ended. */
  public void providerCall(String provider, String outcome, Duration took) {
    registry
        .counter("localization.provider.calls", "provider", provider, "outcome", outcome)
        .increment();
    registry.timer("localization.provider.call", "provider", provider).record(took);
  }

  /** A provider billed tokens. */
  public void tokens(String provider, long input, long output) {
    registry
        .counter("localization.provider.tokens", "provider", provider, "direction", "input")
        .increment((double) input);
    registry
        .counter("localization.provider.tokens", "provider", provider, "direction", "output")
        .increment((double) output);
  }

  /** Results of segments were stored. */
  public void segments(String outcome, int count) {
    registry.counter("localization.segments", "outcome", outcome).increment(count);
  }

  /** A job left this worker. */
  public void job(String queue, String result) {
    registry.counter("localization.jobs", "queue", queue, "result", result).increment();
  }

  /** Shows how many jobs of a queue are held now. */
  public void inFlight(String queue, IntSupplier jobs) {
    Gauge.builder("localization.jobs.in.flight", jobs, supplier -> supplier.getAsInt())
        .tag("queue", queue)
        .strongReference(true)
        .register(registry);
  }
}
