package dev.localization.runtime.worker;

import dev.localization.contract.settings.SettingsStore;
import dev.localization.contract.settings.WorkerSettings;
import dev.localization.runtime.log.LogKey;
import dev.localization.runtime.log.LogLine;
import dev.localization.runtime.metrics.WorkerMetrics;
import dev.localization.runtime.provider.ProviderFactory;
import dev.localization.runtime.provider.ProviderHealth;
import dev.localization.runtime.provider.Providers;
import dev.localization.runtime.settings.AppliedSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Looks for new settings and applies them. Lost ones change nothing, and ones that cannot be
 * applied are said once and passed over.
 */
final class SettingsFollower implements Supplier<AppliedSettings> {
  static final Duration INTERVAL = Duration.ofMillis(500);
  private static final Duration CONNECTED = Duration.ofSeconds(8);
  private static final Logger LOG = Logger.getLogger(SettingsFollower.class);

  private final SettingsStore store;
  private final String pool;
  private final ProviderFactory factory;
  private final ProviderHealth health;
  private final WorkerMetrics metrics;
  private final Consumer<AppliedSettings> listener;
  private final Clock clock;
  private volatile Optional<AppliedSettings> applied = Optional.empty();
  private volatile String acknowledged = "";
  private volatile Instant answered = Instant.MIN;
  private Optional<WorkerSettings> seen = Optional.empty();

  SettingsFollower(
      SettingsStore store,
      String pool,
      ProviderFactory factory,
      ProviderHealth health,
      WorkerMetrics metrics,
      Consumer<AppliedSettings> listener,
      Clock clock) {
    this.store = store;
    this.pool = pool;
    this.factory = factory;
    this.health = health;
    this.metrics = metrics;
    this.listener = listener;
    this.clock = clock;
  }

  /** The settings in use. Handlers run only after there are some. */
  @Override
  public AppliedSettings get() {
    return applied.orElseThrow(() -> new IllegalStateException("no settings are applied yet"));
  }

  /** The version that the workers follow altogether, or empty. */
  String version() {
    return acknowledged;
  }

  /** Whether settings are in use and Redis answered lately. */
  boolean ready() {
    return applied.isPresent() && answered.isAfter(clock.instant().minus(CONNECTED));
  }

  /** Looks once. */
  void look() {
    Optional<WorkerSettings> found = store.read(pool);
    answered = clock.instant();
    if (found.isPresent() && !found.equals(seen)) {
      seen = found;
      apply(found.get());
    }
  }

  private void apply(WorkerSettings settings) {
    AppliedSettings next;
    try {
      next =
          AppliedSettings.of(
              settings, Providers.of(settings.providers(), factory, health, metrics));
    } catch (IllegalArgumentException | NullPointerException unusable) {
      LOG.error(
          LogLine.of("settings cannot be applied")
              .with(LogKey.POOL, pool)
              .with(LogKey.SETTINGS, settings.version())
              .with(unusable));
      return;
    }
    applied = Optional.of(next);
    listener.accept(next);
    acknowledged = next.version();
    LOG.info(
        LogLine.of("settings applied")
            .with(LogKey.POOL, pool)
            .with(LogKey.SETTINGS, next.version())
            .with(LogKey.LANE, next.lane().suffix().isEmpty() ? "default" : next.lane().suffix())
            .with(LogKey.QUEUE, next.concurrency()));
  }
}
