package dev.localization.queue;

import java.time.Duration;

/**
 * Told what a worker does, for logs and metrics. Called on the worker's threads: be quick. What a
 * listener throws is logged and otherwise ignored.
 */
public interface WorkerListener {
  /** A listener that does nothing. */
  WorkerListener SILENT = new WorkerListener() {};

  /** A job's handler is about to be called. */
  default void jobStarted(Job job) {}

  /** A job's handler ended. Whether Redis has it by now is not said. */
  default void jobEnded(Job job, JobResult result, Duration duration) {}

  /** Jobs of vanished workers went back in line. */
  default void jobsStalled(int jobs) {}

  /** A call to Redis failed; it is tried again. Once for each time that Redis goes away. */
  default void redisAway(Exception reason) {}

  /**
   * Redis is not set up as it must be, and nothing is taken until it is. Once for each reason.
   *
   * @param reason whose message names the setting and the fix
   */
  default void redisUnfit(RuntimeException reason) {}

  /** Redis answers again. */
  default void redisBack() {}
}
