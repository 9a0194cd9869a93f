package dev.localization.operator.app;

import dev.localization.api.v1alpha1.LocalizationApp;
import dev.localization.operator.app.AppObservation.RedisState;
import dev.localization.operator.worker.QueueDefaults;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** How many pods each pool should have now. Pure. */
final class PoolPlan {
  /** When the operator last changed the number of a pool's pods. */
  static final String SCALED_AT = "localization.dev/scaled-at";

  private PoolPlan() {}

  /** While Redis says nothing of the backlog, a pool stays as it is. */
  static int replicas(AppObservation observed, PoolObservation pool) {
    LocalizationApp app = observed.app();
    int min = pool.pool().min();
    int max = pool.pool().max();
    return switch (observed.redis()) {
      case RedisState.Away away -> Math.clamp(pool.replicas(), min, max);
      case RedisState.Taken taken -> 0;
      case RedisState.Answers answers ->
          PoolScale.replicas(
              pool.queues().stream()
                  .map(
                      queue ->
                          new PoolScale.Load(
                              answers.queue(queue).backlog(),
                              QueueDefaults.concurrencyPerWorker(app.getSpec(), queue)))
                  .toList(),
              min,
              max,
              pool.replicas(),
              scaledAt(pool.deployment()),
              observed.now());
    };
  }

  static Instant scaledAt(Optional<Deployment> deployment) {
    try {
      return deployment
          .map(Deployment::getMetadata)
          .map(metadata -> metadata.getAnnotations())
          .map(annotations -> annotations.get(SCALED_AT))
          .map(Instant::parse)
          .orElse(Instant.EPOCH);
    } catch (DateTimeParseException writtenBySomebodyElse) {
      return Instant.EPOCH;
    }
  }
}
