package dev.localization.runtime.worker;

import dev.localization.runtime.log.LogLine;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Does something again and again on a thread of its own. Failures make it wait longer, up to a
 * bound, and are logged when they begin and when they are over.
 */
final class Ticker implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Ticker.class);
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final String name;
  private final Duration interval;
  private final Runnable work;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private int failures;

  private Ticker(String name, Duration interval, Runnable work) {
    this.name = name;
    this.interval = interval;
    this.work = work;
    // Not a virtual thread: handlers that compute may keep all carriers of those busy.
    this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
  }

  /** Begins at once. */
  static Ticker start(String name, Duration interval, Runnable work) {
    var ticker = new Ticker(name, interval, work);
    ticker.thread.start();
    return ticker;
  }

  /** Does it no more. What is being done may end by itself. */
  @Override
  public void close() {
    closed.countDown();
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  private void run() {
    try {
      do {
        once();
      } while (!closed.await(pause().toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void once() {
    try {
      work.run();
      if (failures > 0) {
        LOG.info(LogLine.of(name + " works again"));
      }
      failures = 0;
    } catch (RuntimeException failure) {
      failures++;
      if (failures == 1 && !isClosed()) {
        LOG.warn(LogLine.of(name + " fails and is tried again").with(failure));
      }
    }
  }

  private Duration pause() {
    Duration grown = interval.multipliedBy(1L << Math.min(failures, 6));
    return grown.compareTo(LONGEST) > 0 && failures > 0 ? LONGEST : grown;
  }
}
