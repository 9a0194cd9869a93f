package dev.localization.queue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Says when it is a worker's turn to call Redis and for what. It knows the jobs that are held,
 * those of them that ended and wait to be written, and whether there may be work.
 */
final class Turns {
  private static final int MOST_A_CALL = 200;

  /**
   * While a call is under way, another one has to carry one in so many of all jobs: smaller ones
   * cost Redis more than they gain.
   */
  private static final int WORTH_A_CALL = 2;

  /** Signs of work can be lost with the worker that took them: so often all look anyway. */
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

  private static final Duration SHORTEST_WAIT = Duration.ofMillis(2);

  private final ReentrantLock lock = new ReentrantLock();
  // One for each thread that may wait here, so that the end of a job wakes only whom it concerns.
  private final Condition due = lock.newCondition();
  private final Condition idleness = lock.newCondition();
  private final Condition emptied = lock.newCondition();
  private final Deque<Ending> ended = new ArrayDeque<>();
  private final Set<Held> held = new LinkedHashSet<>();
  private final Set<Turn> calls = Collections.newSetFromMap(new IdentityHashMap<>());
  private int concurrency;
  private boolean look = true;
  private boolean idle;
  private boolean markerTaken;
  private long lookAt = System.nanoTime();
  private boolean closing;
  private boolean stopped;

  Turns(int concurrency) {
    this.concurrency = concurrency;
  }

  /**
   * One call.
   *
   * @param wanted how many jobs to fetch, 0 for none
   * @param handBack whether a sign of work was taken that others can use
   */
  record Turn(List<Ending> endings, int wanted, boolean handBack) {
    /** A turn that writes one end and does nothing else. */
    static Turn of(Ending ending) {
      return new Turn(List.of(ending), 0, false);
    }
  }

  /** Waits for the next turn; empty when stopped. */
  Optional<Turn> next() {
    lock.lock();
    try {
      while (!stopped) {
        int free = free();
        if (isDue(free)) {
          return Optional.of(turn(free));
        }
        if (free > 0 && calls.isEmpty()) {
          due.awaitNanos(lookAt - System.nanoTime());
        } else {
          due.await();
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

  private boolean isDue(int free) {
    if (!calls.isEmpty()) {
      return ended.size() >= Math.max(2, concurrency / WORTH_A_CALL);
    }
    return !ended.isEmpty()
        || (free > 0 && (look || lookAt - System.nanoTime() <= 0))
        || (free == 0 && markerTaken);
  }

  private boolean isIdle() {
    return idle && free() > 0;
  }

  /**
   * Slots for further jobs: those that ended hold none, though they are not written yet, and those
   * that are under way hold one each.
   */
  private int free() {
    int used = held.size() - ended.size();
    for (Turn call : calls) {
      used += call.wanted() - call.endings().size();
    }
    return closing ? 0 : Math.max(0, concurrency - used);
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
    var turn = new Turn(endings, wanted, handBack);
    calls.add(turn);
    return turn;
  }

  /** Takes note that a call is over, if it was not answered. */
  void over(Turn turn) {
    changed(() -> calls.remove(turn));
  }

  /** How many jobs the turn may still fetch: none once the worker closes. */
  int stillWanted(Turn turn) {
    return changed(() -> closing ? 0 : turn.wanted());
  }

  /**
   * Takes note of an answered call.
   *
   * @param failed jobs of the turn that ended otherwise than it said
   * @param fetched new jobs
   * @param due until the next delayed job; empty when there is none
   * @param limited until the rate limit lets jobs pass; zero when it does
   * @return those of the new jobs that are to run
   */
  List<Held> answered(
      Turn turn,
      List<Ending> failed,
      List<Held> fetched,
      Optional<Duration> due,
      Duration limited) {
    return changed(
        () -> {
          calls.remove(turn);
          turn.endings().forEach(ending -> held.remove(ending.held()));
          failed.forEach(ending -> held.add(ending.held()));
          ended.addAll(failed);
          held.addAll(fetched);
          if (turn.wanted() > 0) {
            plan(fetched.size() == turn.wanted(), due, limited);
          }
          if (closing) {
            fetched.stream().filter(Held::decide).map(Ending::released).forEach(ended::add);
            return List.<Held>of();
          }
          return fetched;
        });
  }

  private void plan(boolean mayHaveMore, Optional<Duration> due, Duration limited) {
    idle = !mayHaveMore;
    look |= mayHaveMore;
    Duration wait = due.filter(until -> until.compareTo(LOOK_AGAIN) < 0).orElse(LOOK_AGAIN);
    if (limited.isPositive() && limited.compareTo(LOOK_AGAIN) < 0) {
      wait = limited;
    }
    lookAt = System.nanoTime() + Math.max(wait.toNanos(), SHORTEST_WAIT.toNanos());
  }

  /** Takes note of endings that Redis refuses for good, and leaves it alone for a while. */
  void refused(Collection<Ending> endings) {
    changed(
        () -> {
          endings.forEach(ending -> held.remove(ending.held()));
          lookAt = System.nanoTime() + LOOK_AGAIN.toNanos();
        });
  }

  void ended(Ending ending) {
    changed(() -> ended.add(ending));
  }

  void left(Held job) {
    changed(
        () -> {
          held.remove(job);
          look = true;
        });
  }

  /** Waits until there are free slots and nothing to fetch; false when stopped. */
  boolean awaitIdle() {
    lock.lock();
    try {
      while (!stopped && !isIdle()) {
        idleness.await();
      }
      return !stopped;
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  /** A sign of work was taken; false when it is too late for that. */
  boolean markerTaken() {
    return changed(
        () -> {
          markerTaken = true;
          look = true;
          idle = false;
          return !stopped;
        });
  }

  /** Waits a while, or until stopped. */
  void rest() {
    awaitAtMost(LOOK_AGAIN, () -> stopped);
  }

  /** Waits until no job is held; false when some are after {@code atMost}. */
  boolean awaitEmpty(Duration atMost) {
    return awaitAtMost(atMost, held::isEmpty);
  }

  private boolean awaitAtMost(Duration atMost, Supplier<Boolean> condition) {
    long left = atMost.toNanos();
    lock.lock();
    try {
      while (!condition.get() && left > 0) {
        left = emptied.awaitNanos(left);
      }
      return condition.get();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  void concurrency(int jobs) {
    changed(
        () -> {
          concurrency = jobs;
          look = true;
        });
  }

  int concurrency() {
    return changed(() -> concurrency);
  }

  List<Held> held() {
    return changed(() -> List.copyOf(held));
  }

  void stopFetching() {
    changed(() -> closing = true);
  }

  void stop() {
    changed(() -> stopped = true);
  }

  private void changed(Runnable change) {
    changed(
        () -> {
          change.run();
          return true;
        });
  }

  /** Reads or changes what is known, and wakes those who wait for what is so now. */
  private <T> T changed(Supplier<T> change) {
    lock.lock();
    try {
      T result = change.get();
      if (stopped) {
        due.signalAll();
      } else if (isDue(free())) {
        due.signal();
      }
      if (stopped || isIdle()) {
        idleness.signal();
      }
      if (stopped || held.isEmpty()) {
        emptied.signalAll();
      }
      return result;
    } finally {
      lock.unlock();
    }
  }
}
