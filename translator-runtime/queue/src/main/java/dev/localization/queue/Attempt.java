package dev.localization.queue;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.ERROR;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import redis.clients.jedis.exceptions.JedisException;

/** Runs a job's handler once and says what becomes of the job. */
final class Attempt {
  private static final System.Logger LOG = System.getLogger(Attempt.class.getName());

  /** Where the ends of jobs go. */
  interface Ends {
    /** The end is to be written. */
    void ended(Ending ending);

    /** The job is no longer held; all is written, or another has it. */
    void left(Held held);

    /**
     * Lets the job wait for children.
     *
     * @return whether it waits; false when it is not ours any more
     */
    boolean waits(Held held, Outcome.WaitForChildren outcome);
  }

  private final JobHandler handler;
  private final WorkerListener listener;
  private final Ends ends;

  Attempt(JobHandler handler, WorkerListener listener, Ends ends) {
    this.handler = handler;
    this.listener = listener;
    this.ends = ends;
  }

  void run(Held held) {
    long begun = System.nanoTime();
    listener.jobStarted(held.job());
    JobResult result = call(held);
    var duration = Duration.ofNanos(System.nanoTime() - begun);
    if (!held.decide()) {
      listener.jobEnded(held.job(), new JobResult.Released(), duration);
      return;
    }
    listener.jobEnded(held.job(), result, duration);
    settle(held, result);
  }

  private JobResult call(Held held) {
    try {
      held.fetched()
          .sentence()
          .ifPresent(
              sentence -> {
                throw new UnrecoverableException(sentence);
              });
      return new JobResult.Ended(
          Objects.requireNonNull(handler.handle(held.job(), held), "a handler returns an outcome"));
    } catch (Exception thrown) {
      return failure(held.job(), thrown);
    } catch (Error thrown) {
      // Whatever it was, the job must not stay locked for ever by renewals.
      LOG.log(ERROR, "a handler ended in an error", thrown);
      return failure(held.job(), new ExecutionException(thrown.toString(), thrown));
    }
  }

  /** What follows from what a handler threw. */
  private static JobResult failure(Job job, Exception thrown) {
    if (thrown instanceof RateLimitedException limited) {
      return new JobResult.RateLimited(limited.rest());
    }
    return mayRunAgain(job, thrown)
        ? new JobResult.Retried(thrown, waitAfter(job))
        : new JobResult.Failed(thrown);
  }

  /** The end of a job that fails for another reason than its handler's. */
  static Ending refused(Held held, Exception reason) {
    return mayRunAgain(held.job(), reason)
        ? Ending.retried(held, reason, waitAfter(held.job()))
        : Ending.failed(held, reason);
  }

  private static boolean mayRunAgain(Job job, Exception thrown) {
    return !(thrown instanceof UnrecoverableException)
        && job.attemptsMade() + 1 < job.options().attempts();
  }

  private static Duration waitAfter(Job job) {
    return job.options()
        .backoff()
        .map(backoff -> backoff.after(job.attemptsMade() + 1, ThreadLocalRandom.current()))
        .orElse(Duration.ZERO);
  }

  private void settle(Held held, JobResult result) {
    switch (result) {
      case JobResult.Failed failed -> ends.ended(Ending.failed(held, failed.reason()));
      case JobResult.Retried retried ->
          ends.ended(Ending.retried(held, retried.reason(), retried.after()));
      case JobResult.RateLimited limited -> ends.ended(Ending.rateLimited(held, limited.rest()));
      case JobResult.Released released -> ends.ended(Ending.released(held));
      case JobResult.Ended(Outcome.Completed(String value)) ->
          ends.ended(Ending.completed(held, value));
      case JobResult.Ended(Outcome.Delayed(Duration delay)) ->
          ends.ended(Ending.delayed(held, delay));
      case JobResult.Ended(Outcome.WaitForChildren children) -> settle(held, children);
    }
  }

  private void settle(Held held, Outcome.WaitForChildren children) {
    try {
      if (!ends.waits(held, children)) {
        LOG.log(DEBUG, "job {0} is not ours any more", held.job().id());
      }
      ends.left(held);
    } catch (ForeignChildException | JedisException refused) {
      ends.ended(Ending.failed(held, refused));
    }
  }
}
