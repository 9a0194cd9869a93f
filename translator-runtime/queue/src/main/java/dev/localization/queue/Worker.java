package dev.localization.queue;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import redis.clients.jedis.UnifiedJedis;

/**
 * Takes jobs from one queue and runs them, each on a virtual thread. It lives through absences of
 * Redis: what a job came to is kept and written when Redis is back. Before it takes or writes
 * anything it verifies that Redis is set up as {@link Queue#verify} says, and waits until it is.
 *
 * <p>Uses up to four connections of {@code redis} at a time, one of them for waiting, and one for
 * each handler that reports progress; replies must be allowed to take 5 s, as {@link
 * dev.localization.redis.RedisConnections} does. The caller closes {@code redis} after the worker.
 */
public final class Worker implements AutoCloseable {
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  private final CountDownLatch stopped = new CountDownLatch(1);
  private final String threadName;
  private final Turns turns;
  private final WorkerLoop loop;
  private final Attempt attempt;
  private final WorkerCalls calls;
  private final Fitness fitness;
  private final List<Thread> threads;
  private final List<Thread> upkeep;
  private boolean started;
  private boolean closed;

  /**
   * A worker that does nothing until {@link #start()}.
   *
   * @param prefix as of the {@link Queue}
   */
  public Worker(
      UnifiedJedis redis, String prefix, String name, JobHandler handler, WorkerOptions options) {
    Objects.requireNonNull(redis, "redis");
    Objects.requireNonNull(handler, "handler");
    var queue = new Keys(prefix, name);
    threadName = "queue-" + name;
    var guarded = options.withListener(new GuardedListener(options.listener()));
    var until = new UntilAnswered(queue.base(), guarded.listener(), stopped);
    calls = new WorkerCalls(redis, queue, guarded, until);
    fitness = new Fitness(redis, queue, guarded.listener());
    turns = new Turns(guarded.concurrency());
    loop = new WorkerLoop(turns, calls, guarded, this::begin);
    attempt = new Attempt(handler, guarded.listener(), loop);
    // Threads of the platform: handlers that compute may keep all carriers of virtual ones busy,
    // and locks must be renewed then too.
    threads =
        List.of(
            daemon("", this::work),
            daemon("-more", () -> afterFitness(loop::run)),
            daemon("-watch", loop::watch));
    var duties = new Upkeep(calls, guarded, turns::held, stopped);
    var locks = new LockWatch(options.lockDuration(), turns::held, stopped);
    upkeep =
        List.of(daemon("-upkeep", () -> afterFitness(duties::run)), daemon("-locks", locks::run));
  }

  /** Begins to take jobs. Has no effect once started or closed. */
  public synchronized void start() {
    if (!started && !closed) {
      started = true;
      threads.forEach(Thread::start);
      upkeep.forEach(Thread::start);
    }
  }

  /**
   * Changes how many jobs run at a time, from now on. Those that run are not stopped.
   *
   * @param jobs 0 (take none) to 10,000
   */
  public void concurrency(int jobs) {
    WorkerOptions.requireConcurrency(jobs);
    turns.concurrency(jobs);
  }

  /** How many jobs may run at a time. */
  public int concurrency() {
    return turns.concurrency();
  }

  /** How many jobs it holds: handlers that run, and results not yet written. */
  public int inFlight() {
    return turns.held().size();
  }

  /**
   * Tells the handlers of running jobs to end, through {@link JobContext#onCancel}. What they
   * return or throw then decides about the job as always.
   *
   * @param reason for the handlers, and for people
   * @return how many were told
   */
  public int cancel(Predicate<Job> which, String reason) {
    var told =
        turns.held().stream().filter(held -> !held.isDecided() && which.test(held.job())).toList();
    told.forEach(held -> held.cancel(reason));
    return told.size();
  }

  /**
   * Takes nothing more and waits for the jobs that run. Those still running after {@code drain} are
   * cancelled, put back in line with all their attempts, and their threads interrupted. Takes up to
   * 15 s more than {@code drain}; should Redis be away then, what was not written is found by the
   * stalled checks of other workers.
   */
  public void close(Duration drain) {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    turns.stopFetching();
    fitness.giveUp();
    if (started && !turns.awaitEmpty(drain)) {
      abandon();
      if (!turns.awaitEmpty(LAST_WORDS)) {
        stopped.countDown();
      }
    }
    turns.stop();
    if (started) {
      if (fitness.isFit()) {
        calls.nudge();
      }
      threads.forEach(thread -> join(thread, LAST_WORDS));
    }
    stopped.countDown();
    if (started) {
      upkeep.forEach(thread -> join(thread, LAST_WORDS));
    }
  }

  /** Closes without waiting for jobs that run. */
  @Override
  public void close() {
    close(Duration.ZERO);
  }

  private void work() {
    if (fitness.establish()) {
      loop.run();
    }
  }

  private void afterFitness(Runnable task) {
    if (fitness.await()) {
      task.run();
    }
  }

  private void abandon() {
    for (Held held : turns.held()) {
      if (held.decide()) {
        held.cancel("the worker closes");
        held.lose();
        loop.ended(Ending.released(held));
        held.interrupt();
      }
    }
  }

  private void begin(Held held) {
    Thread.startVirtualThread(
        () -> {
          held.runs(Thread.currentThread());
          Thread.currentThread().setName(threadName + "-" + held.job().id());
          attempt.run(held);
        });
  }

  private Thread daemon(String suffix, Runnable task) {
    return Thread.ofPlatform().daemon().name(threadName + suffix).unstarted(task);
  }

  private static void join(Thread thread, Duration atMost) {
    try {
      thread.join(atMost);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
