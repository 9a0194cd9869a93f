package dev.localization.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import redis.clients.jedis.UnifiedJedis;

/**
 * Adds jobs to one queue and looks at them. Thread-safe; holds nothing but its Redis, which the
 * caller closes. Calls fail with a {@code JedisException} while Redis is away and are not repeated:
 * a caller that repeats an add gives its jobs ids of their own.
 */
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"}) // until the bodies are there
public final class Queue {
  private final UnifiedJedis redis;
  private final Keys keys;

  /**
   * @param prefix before all keys, {@code bull} for BullMQ's default; on Redis Cluster with a hash
   *     tag, as in {@code {bull}}
   * @param name without ":"
   */
  public Queue(UnifiedJedis redis, String prefix, String name) {
    this.redis = Objects.requireNonNull(redis, "redis");
    this.keys = new Keys(prefix, name);
  }

  /** Prefix and name: how a {@link ParentRef} names this queue. */
  public String key() {
    return keys.base();
  }

  /**
   * Adds a job.
   *
   * @return its id; of a job that existed already, the same id
   * @throws UnknownParentException when its parent does not exist
   */
  public String add(NewJob job) {
    return add(List.of(job)).getFirst();
  }

  /**
   * Adds jobs in this order, a few hundred a round trip. Each chunk is added wholly or not at all.
   *
   * @return their ids in the same order
   * @throws UnknownParentException when a parent does not exist
   */
  public List<String> add(List<NewJob> jobs) {
    throw new UnsupportedOperationException();
  }

  /**
   * Adds a job to this queue together with those it waits for, in one step. When the job's id
   * exists already, nothing is added.
   *
   * @param root in this queue; with at most 1,000 jobs in all
   * @return the id of the root
   */
  public String add(FlowNode root) {
    throw new UnsupportedOperationException();
  }

  /** How many jobs there are in each state. */
  public JobCounts counts() {
    throw new UnsupportedOperationException();
  }

  /** How many delayed jobs are due within {@code horizon}, those overdue included. */
  public long dueWithin(Duration horizon) {
    throw new UnsupportedOperationException();
  }

  /** When the oldest of the jobs in line was added; empty when none waits. */
  public Optional<Instant> oldestWaitingSince() {
    throw new UnsupportedOperationException();
  }

  /** Where a job is. Takes time in proportion to the jobs that wait without a priority. */
  public JobState state(String id) {
    throw new UnsupportedOperationException();
  }

  /** A job as it is now; empty when there is none. */
  public Optional<Job> job(String id) {
    throw new UnsupportedOperationException();
  }

  /** Lets workers fetch nothing more; jobs that run are not stopped. */
  public void pause() {
    throw new UnsupportedOperationException();
  }

  /** Lets workers fetch again. */
  public void resume() {
    throw new UnsupportedOperationException();
  }

  public boolean isPaused() {
    throw new UnsupportedOperationException();
  }

  /**
   * Makes a delayed job due now.
   *
   * @return whether it was delayed
   */
  public boolean promote(String id) {
    throw new UnsupportedOperationException();
  }

  /**
   * Puts a failed job back in line with all its attempts. A parent that still waits, waits for it
   * again.
   *
   * @return whether it had failed
   */
  public boolean retry(String id) {
    throw new UnsupportedOperationException();
  }

  /**
   * Removes jobs and all that is stored with them, in whatever state, except those a worker holds.
   * A parent whose last open child is removed runs; children of a removed job stay.
   */
  public Removal remove(Collection<String> ids) {
    throw new UnsupportedOperationException();
  }

  /**
   * Limits how many jobs of this queue run at a time, on all workers together.
   *
   * @param limit 1 or more; empty for no limit
   */
  public void setGlobalConcurrency(OptionalInt limit) {
    throw new UnsupportedOperationException();
  }
}
