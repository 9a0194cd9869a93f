package dev.localization.contract.run;

import dev.localization.contract.Json;
import dev.localization.contract.KeySpace;
import dev.localization.contract.run.RunSnapshot.Totals;
import dev.localization.redis.Script;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redis.clients.jedis.UnifiedJedis;

/**
 * The operator's side of runs: submit, look at, take the documents, release. Withdrawing is with
 * {@link Withdrawals}.
 *
 * <p>What it reads is bounded: the manifest that it wrote itself, counts, and at most {@value
 * #FAILURES} failures.
 */
public final class Runs {
  static final int FAILURES = 20;

  private static final Script SUBMIT = Script.of(Runs.class, "submit");

  private final UnifiedJedis redis;
  private final RunKeys keys;

  public Runs(UnifiedJedis redis, KeySpace space) {
    this.redis = redis;
    this.keys = new RunKeys(space);
  }

  /** What became of a submission. */
  public enum Submission {
    /** The run is there, made now or by an earlier try of the same. */
    ACCEPTED,
    /** Another run has that number, or it was withdrawn: take the next number. */
    NUMBER_TAKEN
  }

  /**
   * Writes a run with its sources, all or nothing. Its first tasks count as opened; the caller adds
   * their queue jobs, and adding them again does no harm.
   *
   * @param sources the files' contents, in the manifest's order
   */
  public Submission submit(RunId run, RunManifest manifest, List<String> sources) {
    var arguments = new ArrayList<String>();
    arguments.add(run.toString());
    arguments.add(manifest.inputHash());
    arguments.add(Json.write(manifest));
    arguments.add(String.valueOf(Math.min(RunManifest.OPEN_FILES, manifest.taskCount())));
    arguments.addAll(sources);
    var held =
        (List<?>)
            SUBMIT.run(redis, List.of(keys.run(run), keys.sources(run), keys.live()), arguments);
    boolean same = held.get(0).equals(manifest.inputHash()) && held.get(1).equals("");
    return same ? Submission.ACCEPTED : Submission.NUMBER_TAKEN;
  }

  /** The run as it stands, or empty when Redis does not have it. */
  public Optional<RunSnapshot> snapshot(RunId run) {
    Map<String, String> fields = redis.hgetAll(keys.run(run));
    if (!fields.containsKey("manifest")) {
      return Optional.empty();
    }
    var manifest = Json.read(fields.get("manifest"), RunManifest.class);
    Map<String, String> totals = redis.hgetAll(keys.totals(run));
    return Optional.of(
        new RunSnapshot(
            run,
            manifest,
            Optional.ofNullable(fields.get("fence")),
            Integer.parseInt(fields.getOrDefault("opened", "0")),
            files(run, manifest),
            sum(manifest, totals),
            languages(manifest, totals),
            new Usage(
                count(totals, "requests"),
                count(totals, "inputTokens"),
                count(totals, "outputTokens")),
            count(totals, "estimatedTokens"),
            redis.lrange(keys.failures(run), 0, FAILURES - 1).stream()
                .map(text -> Json.read(text, SegmentFailure.class))
                .toList()));
  }

  /** Whether a task has ended, well or not. */
  public boolean hasEnded(FileTask task) {
    return redis.hexists(keys.files(task.run()), task.field());
  }

  /** The translated document of a task that ended well. */
  public Optional<String> output(FileTask task) {
    return Optional.ofNullable(redis.hget(keys.outputs(task.run()), task.field()));
  }

  /**
   * Runs that were submitted and neither taken nor deleted: what a sweep compares with the cluster.
   */
  public List<RunId> live() {
    return redis.zrange(keys.live(), 0, -1).stream()
        .flatMap(text -> RunId.parse(text).stream())
        .toList();
  }

  /** Says that the documents were taken: the run's keys now expire after {@code keep}. */
  public void release(RunId run, RunManifest manifest, Duration keep) {
    keys.all(run, manifest).forEach(key -> redis.expire(key, keep.toSeconds()));
    redis.zrem(keys.live(), run.toString());
  }

  /** Ends a task whose queue job can no longer do it. */
  public WriteResult fail(FileTask task, RunManifest manifest, FileOutcome outcome) {
    return new TaskWrites(redis, keys).end(task, manifest, outcome, Optional.empty()).result();
  }

  private Map<FileTask, FileOutcome> files(RunId run, RunManifest manifest) {
    Map<String, String> stored = redis.hgetAll(keys.files(run));
    var files = new HashMap<FileTask, FileOutcome>();
    manifest
        .tasks(run)
        .filter(task -> stored.containsKey(task.field()))
        .forEach(task -> files.put(task, Json.read(stored.get(task.field()), FileOutcome.class)));
    return files;
  }

  private static Map<String, Totals> languages(RunManifest manifest, Map<String, String> totals) {
    var languages = new HashMap<String, Totals>();
    manifest
        .targets()
        .forEach(target -> languages.put(target.language(), totals(totals, target.language())));
    return languages;
  }

  private static Totals sum(RunManifest manifest, Map<String, String> totals) {
    return manifest.targets().stream()
        .map(target -> totals(totals, target.language()))
        .reduce(Totals.NONE, Totals::plus);
  }

  private static Totals totals(Map<String, String> totals, String language) {
    return new Totals(
        count(totals, language + "|planned"),
        count(totals, language + "|TRANSLATED"),
        count(totals, language + "|REUSED"),
        count(totals, language + "|FAILED"));
  }

  private static long count(Map<String, String> totals, String field) {
    return Long.parseLong(totals.getOrDefault(field, "0"));
  }
}
