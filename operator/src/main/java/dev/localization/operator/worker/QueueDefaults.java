package dev.localization.operator.worker;

import dev.localization.api.v1alpha1.LocalizationAppSpec;
import dev.localization.api.v1alpha1.QueueSettings;
import dev.localization.api.v1alpha1.Resilience;
import dev.localization.contract.lane.QueueName;
import dev.localization.queue.Backoff;
import dev.localization.queue.JobOptions;
import dev.localization.queue.Retention;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** What a queue is set to: what the app says of it, else the operator's defaults. */
public final class QueueDefaults {
  private static final Retention COMPLETED = Retention.of(1_000, Duration.ofHours(1));
  private static final Retention FAILED = Retention.of(5_000, Duration.ofDays(1));

  private QueueDefaults() {}

  /** Jobs of the queue that one worker has in hand at once. */
  public static int concurrencyPerWorker(LocalizationAppSpec app, QueueName queue) {
    return settings(app, queue)
        .map(QueueSettings::concurrencyPerWorker)
        .orElse(
            switch (queue) {
              case TRANSLATION_LONG -> 4;
              case FILE_PROCESSING -> 4;
              case BATCH_TRANSLATION -> 16;
            });
  }

  /** Jobs of the queue that all workers of a lane have in hand at once, if that is bounded. */
  public static OptionalInt globalConcurrency(LocalizationAppSpec app, QueueName queue) {
    return settings(app, queue)
        .map(QueueSettings::globalConcurrency)
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  public static boolean paused(LocalizationAppSpec app, QueueName queue) {
    return settings(app, queue).map(QueueSettings::paused).orElse(false);
  }

  /** Options of a job in the queue: attempts, backoff, retention. */
  public static JobOptions.Builder jobOptions(LocalizationAppSpec app, QueueName queue) {
    Resilience.Retry retry = app.resilience().retry();
    Optional<QueueSettings.Retention> kept = settings(app, queue).map(QueueSettings::retention);
    return JobOptions.builder()
        .attempts(retry.attempts())
        .backoff(
            Backoff.exponential(Duration.ofMillis(retry.backoff().initialMillis()))
                .withJitter(retry.backoff().jitterPercent() / 100.0))
        .removeOnComplete(
            kept.map(QueueSettings.Retention::completed)
                .map(QueueDefaults::retention)
                .orElse(COMPLETED))
        .removeOnFail(
            kept.map(QueueSettings.Retention::failed).map(QueueDefaults::retention).orElse(FAILED));
  }

  private static Retention retention(QueueSettings.Kept kept) {
    OptionalInt count =
        kept.maxCount() == null ? OptionalInt.empty() : OptionalInt.of(kept.maxCount());
    return new Retention(count, Optional.ofNullable(kept.maxAgeSeconds()).map(Duration::ofSeconds));
  }

  private static Optional<QueueSettings> settings(LocalizationAppSpec app, QueueName queue) {
    return app.queues().stream()
        .filter(settings -> settings.name().text().equals(queue.text()))
        .findFirst();
  }
}
