package dev.localization.queue;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import dev.localization.queue.Turns.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Writes what ended and fetches jobs: while a call is under way, what ends is collected for the
 * next one. Several threads may run it.
 */
final class WorkerLoop implements Attempt.Ends {
  private static final System.Logger LOG = System.getLogger(WorkerLoop.class.getName());

  private final Turns turns;
  private final WorkerCalls calls;
  private final long lockNanos;
  private final Consumer<Held> run;
  private final String worker = UUID.randomUUID().toString();
  private final AtomicLong fetches = new AtomicLong();

  /**
   * @param run begins to run a job's handler, and returns at once
   */
  WorkerLoop(Turns turns, WorkerCalls calls, WorkerOptions options, Consumer<Held> run) {
    this.turns = turns;
    this.calls = calls;
    this.lockNanos = options.lockDuration().toNanos();
    this.run = run;
  }

  /** Works until stopped. */
  void run() {
    for (var turn = turns.next(); turn.isPresent(); turn = turns.next()) {
      take(turn.get());
      turns.over(turn.get());
    }
  }

  /** Waits for signs of work until stopped. */
  void watch() {
    while (turns.awaitIdle()) {
      try {
        if (calls.takeMarker() && !turns.markerTaken()) {
          calls.returnMarker();
        }
      } catch (JedisException refused) {
        LOG.log(ERROR, "waiting for work failed", refused);
        turns.rest();
      }
    }
  }

  @Override
  public void ended(Ending ending) {
    turns.ended(ending);
  }

  @Override
  public void left(Held job) {
    turns.left(job);
  }

  @Override
  public boolean waits(Held job, Outcome.WaitForChildren outcome) {
    return calls.waits(job, outcome);
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
    String token = worker + "-" + fetches.getAndIncrement();
    calls
        .work(turn.endings(), () -> turns.stillWanted(turn), token)
        .ifPresent(answer -> answered(turn, answer, sent + lockNanos));
  }

  private void answered(Turn turn, WorkerCalls.Answer answer, long lockedUntil) {
    var fetched = answer.jobs().stream().map(job -> new Held(job, lockedUntil, calls)).toList();
    var failed = failedInstead(turn.endings(), answer.codes());
    turns.answered(turn, failed, fetched, answer.due(), answer.limited()).forEach(run);
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

  /**
   * Redis refused the call as such. Endings are tried one by one, so that one cannot stop others.
   */
  private void refused(Turn turn, RuntimeException refusal) {
    LOG.log(ERROR, "a call of the worker to Redis failed for good", refusal);
    turns.over(turn);
    if (turn.endings().size() > 1) {
      turn.endings().forEach(ending -> take(Turn.of(ending)));
    } else {
      turns.refused(turn.endings());
    }
  }
}
