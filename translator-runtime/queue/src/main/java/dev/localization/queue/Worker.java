package dev.localization.queue;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Predicate;
import redis.clients.jedis.UnifiedJedis;

/**
 * Takes jobs from one queue and runs them, each on a virtual thread. It lives through absences of
 * Redis: what a job came to is kept and written when Redis is back.
 *
 * <p>Uses up to three connections of {@code redis} at a time, one of them for waiting; replies must
 * be allowed to take 5 s, as {@link dev.localization.redis.RedisConnections} does.
 */
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"}) // until the bodies are there
public final class Worker implements AutoCloseable {
  private final WorkerOptions options;

  /**
   * A worker that does nothing until {@link #start()}.
   *
   * @param prefix as of the {@link Queue}
   */
  public Worker(
      UnifiedJedis redis, String prefix, String name, JobHandler handler, WorkerOptions options) {
    this.options = Objects.requireNonNull(options, "options");
  }

  /** Begins to take jobs. Has no effect once started or closed. */
  public void start() {
    throw new UnsupportedOperationException(options.name());
  }

  /**
   * Changes how many jobs run at a time, from now on. Those that run are not stopped.
   *
   * @param jobs 0 (take none) to 10,000
   */
  public void concurrency(int jobs) {
    throw new UnsupportedOperationException();
  }

  /** How many jobs may run at a time. */
  public int concurrency() {
    throw new UnsupportedOperationException();
  }

  /** How many jobs it holds: handlers that run, and results not yet written. */
  public int inFlight() {
    throw new UnsupportedOperationException();
  }

  /**
   * Tells the handlers of running jobs to end, through {@link JobContext#onCancel}. What they
   * return or throw then decides about the job as always.
   *
   * @return how many were told
   */
  public int cancel(Predicate<Job> which, String reason) {
    throw new UnsupportedOperationException();
  }

  /**
   * Takes nothing more and waits for the jobs that run. Those still running after {@code drain} are
   * cancelled, put back in line with all their attempts, and their threads interrupted.
   */
  public void close(Duration drain) {
    throw new UnsupportedOperationException();
  }

  /** Closes without waiting for jobs that run. */
  @Override
  public void close() {
    close(Duration.ZERO);
  }
}
