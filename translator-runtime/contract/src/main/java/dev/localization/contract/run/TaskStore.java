package dev.localization.contract.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.localization.contract.Json;
import dev.localization.contract.KeySpace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import redis.clients.jedis.UnifiedJedis;

/** The workers' side of runs: what a task is, its plan, its results, its end. */
public final class TaskStore {
  private final UnifiedJedis redis;
  private final RunKeys keys;
  private final TaskWrites writes;

  public TaskStore(UnifiedJedis redis, KeySpace space) {
    this.redis = redis;
    this.keys = new RunKeys(space);
    this.writes = new TaskWrites(redis, keys);
  }

  /** What the run is asked to do; empty when it is withdrawn or gone, and nothing is to be done. */
  public Optional<RunManifest> wanted(RunId run) {
    List<String> fields = redis.hmget(keys.run(run), "manifest", "fence");
    return Optional.ofNullable(fields.get(0))
        .filter(manifest -> fields.get(1) == null)
        .map(manifest -> Json.read(manifest, RunManifest.class));
  }

  /** The source document of a task. */
  public Optional<String> source(FileTask task) {
    return Optional.ofNullable(redis.hget(keys.sources(task.run()), String.valueOf(task.file())));
  }

  /** How the task is cut into batches, if it was planned. */
  public Optional<FilePlan.Head> plan(FileTask task) {
    return Optional.ofNullable(redis.hget(keys.plan(task), "head"))
        .map(head -> Json.read(head, FilePlan.Head.class));
  }

  /** Stores a plan unless there is one: the first wins, so read it again afterwards. */
  public WriteResult storePlan(FileTask task, FilePlan plan) {
    return writes.plan(task, plan);
  }

  /** One batch of a stored plan. */
  public Optional<FilePlan.Batch> batch(FileTask task, int index) {
    return Optional.ofNullable(redis.hget(keys.plan(task), "batch:" + index))
        .map(batch -> Json.read(batch, FilePlan.Batch.class));
  }

  /**
   * Counts one more round of batches of a task.
   *
   * @return the number of this round, from 1
   */
  public long nextRound(FileTask task) {
    return redis.hincrBy(keys.plan(task), "rounds", 1);
  }

  /** The ordinals, below {@code units}, that have no result yet. */
  public IntStream missing(FileTask task, int units) {
    byte[] stored = redis.get(keys.done(task).getBytes(UTF_8));
    byte[] bits = stored == null ? new byte[0] : stored;
    return IntStream.range(0, units).filter(ordinal -> !isSet(bits, ordinal));
  }

  /** Records batch jobs before they are added, so that a withdrawal finds them. */
  public WriteResult openBatches(RunId run, List<String> jobIds) {
    return writes.batches(run, jobIds);
  }

  /** Stores what became of units; those that have a result keep it and are not counted again. */
  public WriteResult storeResults(FileTask task, List<EndedUnit> units) {
    return units.isEmpty() ? WriteResult.STORED : writes.results(task, units);
  }

  /** Takes back translations that no document will hold: their units fail instead. */
  public WriteResult withholdResults(FileTask task, List<EndedUnit> failed) {
    return failed.isEmpty() ? WriteResult.STORED : writes.withheld(task, failed);
  }

  /** Adds what calls cost, even for a withdrawn run: it was paid. */
  public void addUsage(RunId run, Usage usage) {
    if (redis.exists(keys.run(run))) {
      redis.hincrBy(keys.totals(run), "requests", usage.requests());
      redis.hincrBy(keys.totals(run), "inputTokens", usage.inputTokens());
      redis.hincrBy(keys.totals(run), "outputTokens", usage.outputTokens());
    }
  }

  /** What the whole run was estimated to cost in tokens, if that was estimated. */
  public OptionalLong estimate(RunId run) {
    String stored = redis.hget(keys.totals(run), "estimate");
    return stored == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(stored));
  }

  /** Stores what the whole run is estimated to cost: the first estimate stays. */
  public WriteResult storeEstimate(RunId run, long tokens) {
    return writes.estimate(run, tokens);
  }

  /** Takes {@code tokens} from the run's budget before a call. */
  public Reservation reserve(RunId run, long tokens, long budget) {
    return writes.reserve(run, tokens, budget);
  }

  /** All results of a task, by ordinal. */
  public Map<Integer, UnitResult> results(FileTask task) {
    var results = new HashMap<Integer, UnitResult>();
    redis
        .hgetAll(keys.results(task))
        .forEach(
            (ordinal, text) ->
                results.put(Integer.parseInt(ordinal), Json.read(text, UnitResult.class)));
    return results;
  }

  /**
   * Ends a task with its document, or without one when it failed.
   *
   * @return the task to open in its place; empty when there is none, or when this one had ended
   */
  public Optional<FileTask> end(
      FileTask task, RunManifest manifest, FileOutcome outcome, Optional<String> document) {
    OptionalInt next = writes.end(task, manifest, outcome, document).next();
    return next.isPresent()
        ? Optional.of(manifest.task(task.run(), next.getAsInt()))
        : Optional.empty();
  }

  /** Redis numbers the bits of a string from the highest bit of its first byte. */
  private static boolean isSet(byte[] bits, int ordinal) {
    int index = ordinal >> 3;
    return index < bits.length && (bits[index] & (0x80 >> (ordinal & 7))) != 0;
  }
}
