package dev.localization.queue;

import java.time.Duration;

/** How an attempt at a job ended. */
public sealed interface JobResult {
  /** The handler said so. */
  record Ended(Outcome outcome) implements JobResult {}

  /**
   * The handler threw and the job runs again.
   *
   * @param after the wait until then
   */
  record Retried(Exception reason, Duration after) implements JobResult {}

  /** The handler threw and the job has no attempt left, or may not be retried. */
  record Failed(Exception reason) implements JobResult {}

  /** A service told the handler to come back later; the job is back in line, all attempts left. */
  record RateLimited(Duration rest) implements JobResult {}

  /** The worker closed before the handler ended; the job is back in line with the same attempts. */
  record Released() implements JobResult {}
}
