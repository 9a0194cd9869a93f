package dev.localization.queue;

import java.time.Duration;

/**
 * How many jobs start within a window of time, on all workers of a queue together. The window
 * begins with the first job (BullMQ's fixed window).
 *
 * @param max 1 or more
 * @param duration 1 ms to 30 days
 */
public record RateLimit(int max, Duration duration) {
  private static final Duration LONGEST = Duration.ofDays(30);

  public RateLimit {
    if (max < 1) {
      throw new InvalidFieldException("max", "is " + max, "give 1 or more");
    }
    if (duration.toMillis() < 1 || duration.compareTo(LONGEST) > 0) {
      throw new InvalidFieldException("duration", "is " + duration, "give 1 ms to 30 days");
    }
  }
}
