package dev.localization.queue;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt.
 *
 * @param delay before the second attempt; at most 30 days
 * @param jitter share of the wait that is left to chance, 0 (none) to 1 (all)
 */
public record Backoff(Kind kind, Duration delay, double jitter) {
  static final Duration LONGEST = Duration.ofDays(30);

  /** How the wait grows. */
  public enum Kind {
    /** It stays the same. */
    FIXED,
    /** It doubles with each attempt. */
    EXPONENTIAL
  }

  public Backoff {
    if (delay.isNegative() || delay.compareTo(LONGEST) > 0) {
      throw new InvalidFieldException("backoff.delay", "is " + delay, "give 0 to 30 days");
    }
    if (!(jitter >= 0 && jitter <= 1)) {
      throw new InvalidFieldException("backoff.jitter", "is " + jitter, "give 0 to 1");
    }
  }

  /** The same wait before each attempt. */
  public static Backoff fixed(Duration delay) {
    return new Backoff(Kind.FIXED, delay, 0);
  }

  /** {@code delay}, then twice as long, then four times as long, and so on. */
  public static Backoff exponential(Duration delay) {
    return new Backoff(Kind.EXPONENTIAL, delay, 0);
  }

  /** This backoff with another share of chance. */
  public Backoff withJitter(double share) {
    return new Backoff(kind, delay, share);
  }

  /**
   * The wait after so many attempts, at most 30 days.
   *
   * @param attemptsMade 1 or more
   */
  Duration after(int attemptsMade, RandomGenerator random) {
    double factor = kind == Kind.FIXED ? 1 : Math.pow(2, attemptsMade - 1);
    double full = Math.min(delay.toMillis() * factor, (double) LONGEST.toMillis());
    double least = full * (1 - jitter);
    return Duration.ofMillis(Math.round(least + random.nextDouble() * (full - least)));
  }
}
