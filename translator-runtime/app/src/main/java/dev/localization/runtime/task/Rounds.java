package dev.localization.runtime.task;

import dev.localization.contract.Json;
import dev.localization.contract.MalformedContractException;
import dev.localization.contract.run.EndedUnit;
import dev.localization.contract.run.FileTask;
import dev.localization.contract.run.RunManifest;
import dev.localization.contract.run.TaskStore;
import dev.localization.contract.run.WriteResult;
import dev.localization.queue.ChildJob;
import dev.localization.queue.Job;
import dev.localization.queue.Outcome;
import dev.localization.runtime.metrics.WorkerMetrics;
import dev.localization.runtime.settings.Retries;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Sends what is missing to the batch queue, a window at a time, until nothing is or until rounds
 * bring nothing any more.
 */
public final class Rounds {
  private static final int IDLE_ROUNDS = 3;

  private final TaskStore store;
  private final WorkerMetrics metrics;

  public Rounds(TaskStore store, WorkerMetrics metrics) {
    this.store = store;
    this.metrics = metrics;
  }

  /** What became of a task's missing units. */
  public sealed interface Step {
    /** Batches were sent: the job waits for them so. */
    record Wait(Outcome outcome) implements Step {}

    /** Rounds bring nothing any more: what was missing has failed now. */
    record GivenUp() implements Step {}

    /** Nobody wants the run any more. */
    record Unwanted() implements Step {}
  }

  /** Takes the next step for missing units, of which there is at least one. */
  public Step next(
      Job job, StoredPlan plan, BitSet missing, RunManifest manifest, Retries retries) {
    Progress before = Progress.of(job);
    int idle = before.missing() == missing.cardinality() ? before.idle() + 1 : 0;
    if (idle >= IDLE_ROUNDS) {
      return giveUp(plan, missing, manifest);
    }
    FileTask task = plan.task();
    long round = store.nextRound(task);
    var children = new ArrayList<ChildJob>();
    var ids = new ArrayList<String>();
    plan.holding(missing)
        .limit(manifest.batchWindow())
        .forEach(
            batch -> {
              String id = task + ".r" + round + "." + plan.head().batchHashes().get(batch);
              ids.add(id);
              children.add(TaskJobs.batch(task, batch, id, manifest, retries));
            });
    if (store.openBatches(task.run(), ids) != WriteResult.STORED) {
      return new Step.Unwanted();
    }
    // It comes back before tasks that are still to be planned: what is begun is brought to an end.
    return new Step.Wait(
        Outcome.waitFor(children)
            .withProgress(Json.write(new Progress(round, missing.cardinality(), idle)))
            .resumingWith(Math.max(1, manifest.priority() - 1)));
  }

  private Step giveUp(StoredPlan plan, BitSet missing, RunManifest manifest) {
    var results = new UnitResults(store, metrics, plan.task(), manifest);
    List<EndedUnit> failed =
        plan.units(missing).stream()
            .map(
                unit ->
                    results.failed(
                        unit,
                        SegmentReason.ATTEMPTS_EXHAUSTED,
                        "%d rounds in a row brought no result".formatted(IDLE_ROUNDS)))
            .toList();
    return results.store(failed) == WriteResult.STORED ? new Step.GivenUp() : new Step.Unwanted();
  }

  /**
   * What the job remembers of its last round, stored in the same step as the wait for it.
   *
   * @param missing units that were missing when it began
   * @param idle how many rounds before it brought nothing, in a row
   */
  record Progress(long round, int missing, int idle) {
    private static final Progress NONE = new Progress(0, 0, 0);

    static Progress of(Job job) {
      try {
        return job.progress().map(json -> Json.read(json, Progress.class)).orElse(NONE);
      } catch (MalformedContractException foreign) {
        return NONE;
      }
    }
  }
}
