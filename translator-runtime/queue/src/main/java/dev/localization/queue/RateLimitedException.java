package dev.localization.queue;

import java.time.Duration;

/**
 * Thrown by a handler whom a service told to come back later. The job goes back to the head of the
 * line with all its attempts, and no worker of the queue takes jobs until the time has passed.
 */
public final class RateLimitedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final Duration LONGEST = Duration.ofDays(1);

  private final Duration rest;

  /**
   * @param rest how long all workers of the queue rest, 1 ms to 1 day
   */
  public RateLimitedException(Duration rest) {
    super("rate limited for " + rest);
    if (rest.toMillis() < 1 || rest.compareTo(LONGEST) > 0) {
      throw new InvalidFieldException("rest", "is " + rest, "give 1 ms to 1 day");
    }
    this.rest = rest;
  }

  /** How long all workers of the queue rest. */
  public Duration rest() {
    return rest;
  }
}
