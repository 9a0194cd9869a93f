package dev.localization.runtime.job;

import dev.localization.contract.run.FilePlan;
import dev.localization.contract.run.PlannedUnit;
import dev.localization.contract.run.RunManifest;
import dev.localization.contract.run.TaskStore;
import dev.localization.queue.Job;
import dev.localization.queue.JobContext;
import dev.localization.queue.JobHandler;
import dev.localization.queue.Outcome;
import dev.localization.runtime.task.StoredPlan;
import dev.localization.runtime.task.TaskJobs;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** A batch of a stored plan: what is missing of it is translated and stored. */
public final class BatchHandler implements JobHandler {
  private final TaskStore store;
  private final BatchTranslation translation;

  public BatchHandler(TaskStore store, BatchTranslation translation) {
    this.store = store;
    this.translation = translation;
  }

  @Override
  public Outcome handle(Job job, JobContext context) throws InterruptedException {
    TaskJobs.BatchOfTask batch = TaskJobs.batch(job);
    Optional<RunManifest> manifest = store.wanted(batch.task().run());
    Optional<FilePlan.Head> head = store.plan(batch.task());
    if (manifest.isEmpty() || head.isEmpty()) {
      return Outcome.completed();
    }
    var plan = new StoredPlan(store, batch.task(), head.get());
    BitSet missing = plan.missing();
    List<PlannedUnit> units =
        plan.units(batch.batch()).stream().filter(unit -> missing.get(unit.ordinal())).toList();
    var work = new Work(batch.task(), manifest.get(), requestId(job), units, "");
    return switch (translation.translate(work, job, context)) {
      case BatchTranslation.Result.Done(var results) -> Outcome.completed();
      case BatchTranslation.Result.Unwanted() -> Outcome.completed();
      case BatchTranslation.Result.Later(var delay) -> Outcome.delayed(delay);
    };
  }

  /** Unlike the job's id, another one each time that the job is taken up. */
  private static String requestId(Job job) {
    return job.id() + "~" + job.attemptsStarted();
  }
}
