package dev.localization.operator.app;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How many pods a pool should have. Pure.
 *
 * <p>Out at once, from zero with the first job; in by one pod at a time, so that a short lull does
 * not cost a start.
 */
final class PoolScale {
  /** So long the backlog must have been small before a pod goes. */
  static final Duration CALM = Duration.ofSeconds(30);

  private PoolScale() {}

  /**
   * The work of one queue of the pool.
   *
   * @param backlog jobs that wait, are worked on, or are due within a minute
   * @param concurrencyPerWorker jobs that one pod has in hand at once
   */
  record Load(long backlog, int concurrencyPerWorker) {}

  /**
   * @param present pods that the pool has
   * @param lastChange when that number last changed
   */
  static int replicas(
      List<Load> loads, int min, int max, int present, Instant lastChange, Instant now) {
    long needed =
        loads.stream()
            .mapToLong(load -> Math.ceilDiv(load.backlog(), (long) load.concurrencyPerWorker()))
            .max()
            .orElse(0);
    int desired = Math.clamp(needed, min, max);
    if (desired >= present || present > max) {
      return desired;
    }
    return now.isBefore(lastChange.plus(CALM)) ? present : present - 1;
  }
}
