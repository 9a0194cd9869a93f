package dev.localization.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import redis.clients.jedis.UnifiedJedis;

/**
 * Adds jobs to one queue and looks at them. Thread-safe; holds nothing but its Redis, which the
 * caller closes. Calls fail with a {@code JedisException} while Redis is away and are not repeated:
 * a caller that repeats an add gives its jobs ids of their own. The first that would write fails
 * with a {@code RedisRequirementException} when Redis is not set up as {@link #verify} says.
 */
public final class Queue {
  private static final int CHUNK = 250;
  private static final int MOST = 1_000;

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
   * Makes sure that Redis is version 6.2 or later, deletes nothing when memory is short ({@code
   * maxmemory-policy noeviction}), lets the user do what queues do and, on a cluster, that the
   * prefix keeps all keys on one node. Writes nothing.
   *
   * @throws dev.localization.redis.RedisRequirementException naming the setting and the fix
   */
  public void verify() {
    Layout.REQUIREMENTS.verify(redis, keys.prefix());
  }

  /**
   * Adds a job.
   *
   * @return its id; of a job that existed already, the same id
   * @throws UnknownParentException when its parent does not exist
   * @throws ForeignChildException when the id exists and another parent waits for it
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
    var ids = new ArrayList<String>(jobs.size());
    for (int from = 0; from < jobs.size(); from += CHUNK) {
      var chunk = new Additions(keys.prefix());
      jobs.subList(from, Math.min(from + CHUNK, jobs.size())).forEach(job -> chunk.job(keys, job));
      ids.addAll(add(chunk));
    }
    return ids;
  }

  /**
   * Adds a job to this queue together with those it waits for, in one step. When the job's id
   * exists already, nothing is added.
   *
   * @param root in this queue; with at most 1,000 jobs in all
   * @return the id of the root
   */
  public String add(FlowNode root) {
    if (!root.queue().equals(keys.name())) {
      throw new InvalidFieldException(
          "queue", "of the root is " + root.queue(), "add it to that queue, not " + keys.name());
    }
    if (root.size() > MOST) {
      throw new InvalidFieldException(
          "children", "make " + root.size() + " jobs in all", "give at most " + MOST + " a flow");
    }
    var flow = new Additions(keys.prefix());
    flow.flow(root);
    return add(flow).getFirst();
  }

  /** How many jobs there are in each state. */
  public JobCounts counts() {
    List<?> counts = Layout.COUNTS.list(redis, keys, List.of());
    return new JobCounts(
        (Long) counts.get(0),
        (Long) counts.get(1),
        (Long) counts.get(2),
        (Long) counts.get(3),
        (Long) counts.get(4),
        (Long) counts.get(5),
        (Long) counts.get(6),
        (Long) counts.get(7) == 1);
  }

  /** How many delayed jobs are due within {@code horizon}, those overdue included. */
  public long dueWithin(Duration horizon) {
    return Layout.DUE.number(redis, keys, Long.toString(horizon.toMillis()));
  }

  /** When the oldest of the jobs in line was added; empty when none waits. */
  public Optional<Instant> oldestWaitingSince() {
    long added = Layout.OLDEST.number(redis, keys);
    return added == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(added));
  }

  /** Where a job is. Takes time in proportion to the jobs that wait without a priority. */
  public JobState state(String id) {
    return JobState.valueOf((String) Layout.STATE.run(redis, keys, List.of(id)));
  }

  /** A job as it is now; empty when there is none. */
  public Optional<Job> job(String id) {
    Map<String, String> hash = redis.hgetAll(keys.of(id));
    return hash.containsKey("timestamp") ? Optional.of(StoredJob.read(id, hash)) : Optional.empty();
  }

  /** Lets workers fetch nothing more; jobs that run are not stopped. */
  public void pause() {
    Layout.PAUSE.run(writable(), keys, List.of());
  }

  /** Lets workers fetch again. */
  public void resume() {
    long left = Layout.RESUME.number(writable(), keys, "1");
    while (left > 0) {
      left = Layout.RESUME.number(writable(), keys, "0");
    }
  }

  public boolean isPaused() {
    return redis.hexists(keys.of("meta"), "paused");
  }

  /**
   * Makes a delayed job due now.
   *
   * @return whether it was delayed
   */
  public boolean promote(String id) {
    return Layout.PROMOTE.number(writable(), keys, id) == 1;
  }

  /**
   * Puts a failed job back in line with all its attempts. A parent that counted it waits for it
   * again.
   *
   * @return whether it had failed
   */
  public boolean retry(String id) {
    return Layout.RETRY.number(writable(), keys, id, "failed") == 1;
  }

  /**
   * Puts a completed job back in line, as {@link #retry} does with a failed one.
   *
   * @return whether it had completed
   */
  public boolean retryCompleted(String id) {
    return Layout.RETRY.number(writable(), keys, id, "completed") == 1;
  }

  /**
   * Removes jobs and all that is stored with them, in whatever state, except those a worker holds.
   * A parent whose last open child is removed runs; children of a removed job stay.
   */
  public Removal remove(Collection<String> ids) {
    var all = List.copyOf(ids);
    var held = new ArrayList<String>();
    for (int from = 0; from < all.size(); from += CHUNK) {
      var chunk = all.subList(from, Math.min(from + CHUNK, all.size()));
      Layout.REMOVE.list(writable(), keys, chunk).forEach(id -> held.add((String) id));
    }
    var kept = Set.copyOf(held);
    return new Removal(all.stream().filter(id -> !kept.contains(id)).toList(), held);
  }

  /**
   * Removes the oldest jobs of one state that no worker holds, and the parents in this queue that
   * waited for nothing else.
   *
   * @param state waiting, prioritized, delayed, completed or failed
   * @param grace younger jobs stay: by when they finished, else by when they last ran, else by when
   *     they were added
   * @param limit at most so many are removed, 1 or more
   * @return the ids of those removed
   */
  public List<String> clean(JobState state, Duration grace, int limit) {
    if (grace.isNegative()) {
      throw new InvalidFieldException("grace", "is " + grace, "give 0 or more");
    }
    if (limit < 1) {
      throw new InvalidFieldException("limit", "is " + limit, "give 1 or more");
    }
    var removed = new ArrayList<String>();
    for (String place : placesOf(state)) {
      clean(place, grace, limit - removed.size(), true, removed);
    }
    return removed;
  }

  /**
   * Removes all jobs in line, and the parents in this queue that waited for nothing else. Jobs that
   * run stay, as do jobs that a scheduler of BullMQ counts on.
   *
   * @param delayed whether those that are due later go as well
   */
  public void drain(boolean delayed) {
    var places = new ArrayList<>(List.of("wait", "paused", "prioritized"));
    if (delayed) {
      places.add("delayed");
    }
    places.forEach(
        place -> clean(place, Duration.ZERO, Integer.MAX_VALUE, false, new ArrayList<>()));
  }

  /**
   * Limits how many jobs of this queue start in a window of time, on all workers together.
   *
   * @param limit empty for no limit
   */
  public void setRateLimit(Optional<RateLimit> limit) {
    Layout.LIMIT.run(
        writable(),
        keys,
        limit
            .map(
                given ->
                    List.of(
                        Integer.toString(given.max()), Long.toString(given.duration().toMillis())))
            .orElse(List.of()));
  }

  /**
   * Limits how many jobs of this queue run at a time, on all workers together.
   *
   * @param limit 1 or more; empty for no limit
   */
  public void setGlobalConcurrency(OptionalInt limit) {
    if (limit.isEmpty()) {
      writable().hdel(keys.of("meta"), "concurrency");
    } else if (limit.getAsInt() < 1) {
      throw new InvalidFieldException("limit", "is " + limit.getAsInt(), "give 1 or more");
    } else {
      writable().hset(keys.of("meta"), "concurrency", Integer.toString(limit.getAsInt()));
    }
    if (!isPaused()) {
      // Workers that wait at the old limit look again.
      redis.zadd(keys.of("marker"), 0, "0");
    }
  }

  private static List<String> placesOf(JobState state) {
    return switch (state) {
      case WAITING -> List.of("wait", "paused");
      case PRIORITIZED -> List.of("prioritized");
      case DELAYED -> List.of("delayed");
      case COMPLETED -> List.of("completed");
      case FAILED -> List.of("failed");
      case ACTIVE, WAITING_CHILDREN, UNKNOWN ->
          throw new InvalidFieldException(
              "state",
              "is " + state,
              "give WAITING, PRIORITIZED, DELAYED, COMPLETED or FAILED; remove() takes the others");
    };
  }

  private void clean(
      String place, Duration grace, int limit, boolean announced, List<String> removed) {
    long passed = 0;
    while (passed >= 0 && limit > 0) {
      List<?> answer =
          Layout.CLEAN.list(
              writable(),
              keys,
              List.of(
                  place,
                  Long.toString(grace.toMillis()),
                  Integer.toString(limit),
                  Long.toString(passed),
                  announced ? "1" : "0"));
      List<?> ids = (List<?>) answer.getFirst();
      ids.forEach(id -> removed.add((String) id));
      limit -= ids.size();
      passed = (Long) answer.get(1);
    }
  }

  private UnifiedJedis writable() {
    Layout.REQUIREMENTS.verifyOnce(redis, keys.prefix());
    return redis;
  }

  private List<String> add(Additions additions) {
    var arguments = new ArrayList<String>(additions.arguments().size() + 2);
    arguments.add(Layout.VERSION);
    arguments.add(Integer.toString(additions.count()));
    arguments.addAll(additions.arguments());
    List<?> answer = Layout.ADD.list(writable(), keys, arguments);
    Layout.refuse(answer);
    return ((List<?>) answer.get(1)).stream().map(String.class::cast).toList();
  }
}
