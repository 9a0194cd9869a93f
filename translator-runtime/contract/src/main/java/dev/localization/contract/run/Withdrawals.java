package dev.localization.contract.run;

import dev.localization.contract.Json;
import dev.localization.contract.KeySpace;
import dev.localization.contract.lane.QueueName;
import dev.localization.redis.Script;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.ScanParams;

/**
 * The one operation behind cancel, delete, suspend, edit and re-run. First the fence, at once and
 * for good; then the run's jobs leave the queues, in chunks and children first; then its keys go.
 * It may be interrupted anywhere: {@link #pending} says what is still to be done.
 */
public final class Withdrawals {
  private static final Script WITHDRAW = Script.of(Withdrawals.class, "withdraw");
  private static final int CHUNK = 1_000;

  private final UnifiedJedis redis;
  private final RunKeys keys;

  public Withdrawals(UnifiedJedis redis, KeySpace space) {
    this.redis = redis;
    this.keys = new RunKeys(space);
  }

  /** Removes jobs from a queue; those that a worker holds at the moment stay. */
  public interface JobRemover {
    /**
     * Removes the jobs that are there and not held.
     *
     * @param queue the queue's name within the app
     * @return whether none of {@code ids} is left
     */
    boolean remove(String queue, Collection<String> ids);
  }

  /**
   * Fences the run and tells the workers.
   *
   * @param reason for people: why
   * @return false when Redis does not have the run, and there is nothing to withdraw
   */
  public boolean withdraw(RunId run, String reason) {
    return WITHDRAW
        .run(
            redis,
            List.of(keys.run(run), keys.withdrawing()),
            List.of(run.toString(), keys.channel(), reason))
        .equals(1L);
  }

  /** Withdrawn runs that may still have jobs or keys. */
  public List<RunId> pending() {
    return redis.zrange(keys.withdrawing(), 0, CHUNK - 1).stream()
        .flatMap(text -> RunId.parse(text).stream())
        .toList();
  }

  /**
   * Removes what is left of a withdrawn run.
   *
   * @return whether all of it is gone; if not, a worker still holds a job: call again
   */
  public boolean drain(RunId run, JobRemover remover) {
    Optional<RunManifest> manifest =
        Optional.ofNullable(redis.hget(keys.run(run), "manifest"))
            .map(text -> Json.read(text, RunManifest.class));
    if (manifest.isPresent()) {
      boolean empty = removeBatches(run, manifest.get(), remover);
      empty &= removeFiles(run, manifest.get(), remover);
      if (!empty) {
        return false;
      }
      deleteKeys(run, manifest.get());
    }
    redis.zrem(keys.live(), run.toString());
    redis.zrem(keys.withdrawing(), run.toString());
    return true;
  }

  private boolean removeBatches(RunId run, RunManifest manifest, JobRemover remover) {
    String queue = manifest.lane().queue(QueueName.BATCH_TRANSLATION);
    boolean empty = true;
    String cursor = ScanParams.SCAN_POINTER_START;
    do {
      var page = redis.sscan(keys.batches(run), cursor, new ScanParams().count(CHUNK));
      empty &= page.getResult().isEmpty() || remover.remove(queue, page.getResult());
      cursor = page.getCursor();
    } while (!cursor.equals(ScanParams.SCAN_POINTER_START));
    return empty;
  }

  private boolean removeFiles(RunId run, RunManifest manifest, JobRemover remover) {
    var queue = manifest.longText() ? QueueName.TRANSLATION_LONG : QueueName.FILE_PROCESSING;
    List<String> ids = manifest.tasks(run).map(FileTask::toString).toList();
    return remover.remove(manifest.lane().queue(queue), ids);
  }

  private void deleteKeys(RunId run, RunManifest manifest) {
    var chunk = new ArrayList<String>(CHUNK);
    for (String key : (Iterable<String>) keys.all(run, manifest)::iterator) {
      chunk.add(key);
      if (chunk.size() == CHUNK) {
        redis.unlink(chunk.toArray(String[]::new));
        chunk.clear();
      }
    }
    redis.unlink(chunk.toArray(String[]::new));
  }
}
