package dev.localization.benchmarks.queue.peer;

import dev.localization.benchmarks.queue.protocol.Answer;
import dev.localization.benchmarks.queue.protocol.Command.Jobs;
import dev.localization.queue.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** Adds at a steady rate: each millisecond what is due by then, each job in a call of its own. */
record Pacing(Queue queue) {
  private static final long TICK_NANOS = 1_000_000;

  Answer add(Jobs jobs, int rate) throws InterruptedException {
    var left = new CountDownLatch(jobs.count());
    var failure = new AtomicReference<RuntimeException>();
    long begun = Clock.micros();
    long start = System.nanoTime();
    int added = 0;
    while (added < jobs.count()) {
      long due = Math.min(jobs.count(), (System.nanoTime() - start) * rate / 1_000_000_000);
      for (; added < due; added++) {
        int number = added;
        Thread.startVirtualThread(() -> add(jobs, number, left, failure));
      }
      LockSupport.parkNanos(TICK_NANOS);
    }
    left.await();
    if (failure.get() != null) {
      throw failure.get();
    }
    return new Answer(jobs.count(), begun, Clock.micros(), 0);
  }

  private void add(
      Jobs jobs, int number, CountDownLatch left, AtomicReference<RuntimeException> failure) {
    try {
      String id = jobs.ids() + "-" + number + "-" + Clock.micros();
      queue.add(Payload.job("job", jobs, number, id));
    } catch (RuntimeException failed) {
      failure.set(failed);
    } finally {
      left.countDown();
    }
  }
}
