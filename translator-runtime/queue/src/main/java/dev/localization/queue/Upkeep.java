package dev.localization.queue;

import static java.lang.System.Logger.Level.ERROR;

import java.util.Collection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Keeps the locks of held jobs alive and looks for jobs of vanished workers. */
final class Upkeep {
  private static final System.Logger LOG = System.getLogger(Upkeep.class.getName());

  private final WorkerCalls calls;
  private final WorkerOptions options;
  private final Supplier<? extends Collection<Held>> held;
  private final CountDownLatch stopped;

  Upkeep(
      WorkerCalls calls,
      WorkerOptions options,
      Supplier<? extends Collection<Held>> held,
      CountDownLatch stopped) {
    this.calls = calls;
    this.options = options;
    this.held = held;
    this.stopped = stopped;
  }

  /** Works until stopped. The first look for stalled jobs is at once. */
  void run() {
    long renewalEvery = options.lockDuration().toNanos() / 2;
    long now = System.nanoTime();
    long renewAt = now + renewalEvery;
    long recoverAt = now;
    do {
      now = System.nanoTime();
      if (renewAt - now <= 0) {
        renewAt = now + renewalEvery;
        guard(() -> calls.renew(held.get()));
      }
      if (recoverAt - now <= 0) {
        recoverAt = now + options.stalledInterval().toNanos();
        guard(this::recover);
      }
    } while (!stoppedWithin(Math.min(renewAt, recoverAt) - System.nanoTime()));
  }

  private void recover() {
    int jobs = calls.recoverStalled();
    if (jobs > 0) {
      options.listener().jobsStalled(jobs);
    }
  }

  private static void guard(Runnable call) {
    try {
      call.run();
    } catch (RuntimeException refused) {
      // Whatever it is, locks must be renewed the next time.
      LOG.log(ERROR, "a call of the worker's upkeep failed for good", refused);
    }
  }

  private boolean stoppedWithin(long nanos) {
    try {
      return stopped.await(Math.max(nanos, 1), TimeUnit.NANOSECONDS);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
