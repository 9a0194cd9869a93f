package dev.localization.queue;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Tells handlers whose locks ran out. Asks Redis nothing: while Redis is away the renewal waits for
 * it, and this is when locks run out.
 */
final class LockWatch {
  private static final long SHORTEST_NANOS = Duration.ofMillis(1).toNanos();

  private final long longestNanos;
  private final Supplier<? extends Collection<Held>> held;
  private final CountDownLatch stopped;

  /**
   * @param lockDuration it looks at least each quarter of it, so that it meets no lock too late
   */
  LockWatch(
      Duration lockDuration, Supplier<? extends Collection<Held>> held, CountDownLatch stopped) {
    this.longestNanos = lockDuration.toNanos() / 4;
    this.held = held;
    this.stopped = stopped;
  }

  /** Works until stopped. */
  void run() {
    long wait = 0;
    while (!stoppedWithin(wait)) {
      wait = longestNanos;
      for (Held job : held.get()) {
        if (job.isDecided()) {
          continue; // The handler is done.
        }
        job.tellIfLost();
        if (!job.lockLost()) {
          wait = Math.min(wait, job.lockedUntil() - System.nanoTime());
        }
      }
      wait = Math.max(wait, SHORTEST_NANOS);
    }
  }

  private boolean stoppedWithin(long nanos) {
    try {
      return stopped.await(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
