package dev.localization.queue;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Decides when to write what ended and when to fetch: one call at a time, and while it is under way
 * what ends is collected for the next one.
 */
final class WorkerLoop implements Attempt.Ends {
  private static final System.Logger LOG = System.getLogger(WorkerLoop.class.getName());
  private static final int MOST_A_CALL = 200;

  /** Signs of work can be lost with the worker that took them: so often all look anyway. */
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

  private static final Duration SHORTEST_WAIT = Duration.ofMillis(2);

  private final WorkerCalls calls;
  private final WorkerOptions options;
  private final Consumer<Held> run;
  private final String worker = UUID.randomUUID().toString();

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Ending> ended = new ArrayDeque<>();
  private final Set<Held> held = new LinkedHashSet<>();
  private int concurrency;
  private boolean look = true;
  private boolean idle;
  private boolean markerTaken;
  private long lookAt = System.nanoTime();
  private boolean closing;
  private boolean stopped;
  private long fetches;

  /**
   * @param run begins to run a job's handler, and returns at once
   */
  WorkerLoop(WorkerCalls calls, WorkerOptions options, Consumer<Held> run) {
    this.calls = calls;
    this.options = options;
    this.run = run;
    this.concurrency = options.concurrency();
  }

  /** Works until stopped. */
  void run() {
    for (var turn = next(); turn.isPresent(); turn = next()) {
      take(turn.get());
    }
  }

  /** Waits for signs of work until stopped. */
  void watch() {
    while (awaitIdle()) {
      try {
        if (calls.takeMarker()) {
          markerTaken();
        }
      } catch (JedisException refused) {
        LOG.log(ERROR, "waiting for work failed", refused);
        rest();
      }
    }
  }

  void concurrency(int jobs) {
    locked(
        () -> {
          concurrency = jobs;
          look = true;
        });
  }

  int concurrency() {
    lock.lock();
    try {
      return concurrency;
    } finally {
      lock.unlock();
    }
  }

  List<Held> held() {
    lock.lock();
    try {
      return List.copyOf(held);
    } finally {
      lock.unlock();
    }
  }

  void stopFetching() {
    locked(() -> closing = true);
  }

  void stop() {
    locked(() -> stopped = true);
  }

  /** Waits until no job is held; false when some are after {@code atMost}. */
  boolean awaitEmpty(Duration atMost) {
    long left = atMost.toNanos();
    lock.lock();
    try {
      while (!held.isEmpty() && left > 0) {
        left = changed.awaitNanos(left);
      }
      return held.isEmpty();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void ended(Ending ending) {
    locked(() -> ended.add(ending));
  }

  @Override
  public void left(Held job) {
    locked(
        () -> {
          held.remove(job);
          look = true;
        });
  }

  @Override
  public boolean waits(Held job, Outcome.WaitForChildren outcome) {
    return calls.waits(job, outcome);
  }

  /**
   * One call.
   *
   * @param wanted how many jobs to fetch, 0 for none
   * @param handBack whether a sign of work was taken that others can use
   */
  private record Turn(List<Ending> endings, int wanted, boolean handBack) {}

  private Optional<Turn> next() {
    lock.lock();
    try {
      while (!stopped) {
        int free = free();
        boolean due = look || lookAt - System.nanoTime() <= 0;
        if (!ended.isEmpty() || (free > 0 && due) || (free == 0 && markerTaken)) {
          return Optional.of(turn(free));
        }
        if (free > 0) {
          changed.awaitNanos(lookAt - System.nanoTime());
        } else {
          changed.await();
        }
      }
      return Optional.empty();
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  /** Slots for further jobs; those that ended hold none, though they are not written yet. */
  private int free() {
    return closing ? 0 : Math.max(0, concurrency - (held.size() - ended.size()));
  }

  private Turn turn(int free) {
    var endings = new ArrayList<Ending>();
    while (endings.size() < MOST_A_CALL && !ended.isEmpty()) {
      endings.add(ended.poll());
    }
    int wanted = Math.min(free, MOST_A_CALL);
    boolean handBack = wanted == 0 && markerTaken;
    markerTaken = false;
    if (wanted > 0) {
      look = false;
    }
    return new Turn(endings, wanted, handBack);
  }

  private void take(Turn turn) {
    try {
      if (turn.handBack()) {
        calls.returnMarker();
      }
      if (turn.wanted() > 0 || !turn.endings().isEmpty()) {
        work(turn);
      }
    } catch (RuntimeException refused) {
      // Whatever it is, this thread must go on: all others of the worker depend on it.
      refused(turn, refused);
    }
  }

  private void work(Turn turn) {
    long sent = System.nanoTime();
    String token = worker + "-" + fetches++;
    calls
        .work(turn.endings(), () -> isClosing() ? 0 : turn.wanted(), token)
        .ifPresent(answer -> answered(turn, answer, sent));
  }

  private void answered(Turn turn, WorkerCalls.Answer answer, long sent) {
    var failed = failedInstead(turn.endings(), answer.codes());
    long until = sent + options.lockDuration().toNanos();
    var jobs = answer.jobs().stream().map(job -> new Held(job, until, calls)).toList();
    var started = new ArrayList<Held>();
    locked(
        () -> {
          turn.endings().forEach(ending -> held.remove(ending.held()));
          failed.forEach(ending -> held.add(ending.held()));
          ended.addAll(failed);
          held.addAll(jobs);
          if (closing) {
            jobs.stream().filter(Held::decide).map(Ending::released).forEach(ended::add);
          } else {
            started.addAll(jobs);
          }
          plan(turn.wanted(), answer);
        });
    started.forEach(run);
  }

  /** Jobs that may not complete, as their children did not: they fail. */
  private static List<Ending> failedInstead(List<Ending> endings, List<Long> codes) {
    var failed = new ArrayList<Ending>();
    for (int i = 0; i < endings.size(); i++) {
      Held held = endings.get(i).held();
      switch ((int) (long) codes.get(i)) {
        case 0 -> {}
        case -4 -> failed.add(failed(held, "is open"));
        case -9 -> failed.add(failed(held, "has failed"));
        // Removed or flushed meanwhile, or others have it: there is nothing left to write.
        default ->
            LOG.log(
                DEBUG,
                "the end of job {0} has no place any more: {1}",
                held.job().id(),
                codes.get(i));
      }
    }
    return failed;
  }

  private static Ending failed(Held held, String childState) {
    var reason = new OpenChildrenException(childState);
    // The listener was told that it completed.
    LOG.log(WARNING, "job {0} fails after all: {1}", held.job().id(), reason.getMessage());
    return Attempt.refused(held, reason);
  }

  private void plan(int wanted, WorkerCalls.Answer answer) {
    if (wanted == 0) {
      return;
    }
    idle = answer.jobs().size() < wanted;
    look |= !idle;
    Duration wait = answer.due().filter(due -> due.compareTo(LOOK_AGAIN) < 0).orElse(LOOK_AGAIN);
    if (answer.limited().isPositive() && answer.limited().compareTo(LOOK_AGAIN) < 0) {
      wait = answer.limited();
    }
    lookAt = System.nanoTime() + Math.max(wait.toNanos(), SHORTEST_WAIT.toNanos());
  }

  /**
   * Redis refused the call as such. Endings are tried one by one, so that one cannot stop others.
   */
  private void refused(Turn turn, RuntimeException refusal) {
    LOG.log(ERROR, "a call of the worker to Redis failed for good", refusal);
    if (turn.endings().size() > 1) {
      turn.endings().forEach(ending -> take(new Turn(List.of(ending), 0, false)));
      return;
    }
    locked(
        () -> {
          turn.endings().forEach(ending -> held.remove(ending.held()));
          lookAt = System.nanoTime() + LOOK_AGAIN.toNanos();
        });
  }

  private boolean awaitIdle() {
    lock.lock();
    try {
      while (!stopped && !(idle && free() > 0)) {
        changed.await();
      }
      return !stopped;
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  private void markerTaken() {
    boolean late =
        locked(
            () -> {
              markerTaken = true;
              look = true;
              idle = false;
              return stopped;
            });
    if (late) {
      calls.returnMarker();
    }
  }

  private void rest() {
    long left = LOOK_AGAIN.toNanos();
    lock.lock();
    try {
      while (!stopped && left > 0) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private boolean isClosing() {
    lock.lock();
    try {
      return closing;
    } finally {
      lock.unlock();
    }
  }

  private void locked(Runnable change) {
    locked(
        () -> {
          change.run();
          return true;
        });
  }

  private <T> T locked(Supplier<T> change) {
    lock.lock();
    try {
      T result = change.get();
      changed.signalAll();
      return result;
    } finally {
      lock.unlock();
    }
  }
}
