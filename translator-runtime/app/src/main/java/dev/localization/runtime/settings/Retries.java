package dev.localization.runtime.settings;

import dev.localization.contract.settings.WorkerSettings;
import dev.localization.queue.Backoff;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How often content is tried, and how long work waits before it is looked at again.
 *
 * @param attempts from 1; spent on content only, never on outages
 * @param jitter share of a wait that is left to chance, 0 to 1
 */
public record Retries(
    int attempts, Duration initial, double multiplier, Duration longest, double jitter) {
  /** What applies where settings say nothing. */
  public static final Retries DEFAULT =
      new Retries(5, Duration.ofSeconds(1), 2, Duration.ofSeconds(60), 0.2);

  // Whoever says "come back in a week" is asked again sooner: the quota may be raised meanwhile.
  private static final Duration LONGEST_ASKED_FOR = Duration.ofMinutes(15);

  static Retries of(WorkerSettings.Attempts settings) {
    return new Retries(
        Math.max(1, settings.attempts()),
        Duration.ofMillis(Math.max(1, settings.initialMillis())),
        Math.max(1, settings.multiplier()),
        Duration.ofSeconds(Math.max(1, settings.maxSeconds())),
        Math.clamp(settings.jitterPercent(), 0, 100) / 100.0);
  }

  /** The wait after work was taken up so many times in vain. */
  public Duration delay(int times, RandomGenerator random) {
    double grown = initial.toMillis() * Math.pow(multiplier, Math.max(0, times - 1));
    return jittered(Math.min(grown, (double) longest.toMillis()), random);
  }

  /** The wait that a provider asked for: at least as long, and not for ever. */
  public Duration askedFor(Duration retryAfter, RandomGenerator random) {
    Duration bounded = retryAfter.compareTo(LONGEST_ASKED_FOR) > 0 ? LONGEST_ASKED_FOR : retryAfter;
    long least = Math.max(0, bounded.toMillis());
    return Duration.ofMillis(least + Math.round(random.nextDouble() * jitter * least));
  }

  /** The queue's form of it, for attempts whose handler failed. */
  public Backoff backoff() {
    return Backoff.exponential(initial).withJitter(jitter);
  }

  private Duration jittered(double millis, RandomGenerator random) {
    double least = millis * (1 - jitter);
    return Duration.ofMillis(Math.round(least + random.nextDouble() * (millis - least)));
  }
}
