package dev.localization.runtime.job;

import dev.localization.contract.run.FileTask;
import dev.localization.contract.run.PlannedUnit;
import dev.localization.contract.run.RunManifest;
import dev.localization.contract.run.TaskStore;
import dev.localization.contract.run.UnitResult;
import dev.localization.queue.Job;
import dev.localization.queue.JobContext;
import dev.localization.queue.JobHandler;
import dev.localization.queue.Outcome;
import dev.localization.runtime.job.BatchTranslation.Result;
import dev.localization.runtime.settings.AppliedSettings;
import dev.localization.runtime.task.DocumentMerge;
import dev.localization.runtime.task.StoredPlan;
import dev.localization.runtime.task.TaskEnd;
import dev.localization.runtime.task.TaskJobs;
import dev.localization.runtime.task.TaskPlanner;
import dev.localization.runtime.task.TaskPlanner.Planning;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A long text in one language: chunk after chunk in one job, each knowing the end of the one
 * before. Results are stored chunk by chunk, so that whoever takes the job up again goes on where
 * it was left.
 */
public final class LongTextHandler implements JobHandler {
  private final TaskStore store;
  private final TaskPlanner planner;
  private final BatchTranslation translation;
  private final DocumentMerge merge;
  private final TaskEnd end;
  private final Supplier<AppliedSettings> settings;

  public LongTextHandler(
      TaskStore store,
      TaskPlanner planner,
      BatchTranslation translation,
      DocumentMerge merge,
      TaskEnd end,
      Supplier<AppliedSettings> settings) {
    this.store = store;
    this.planner = planner;
    this.translation = translation;
    this.merge = merge;
    this.end = end;
    this.settings = settings;
  }

  @Override
  public Outcome handle(Job job, JobContext context) throws InterruptedException {
    FileTask task = TaskJobs.task(job);
    Optional<RunManifest> wanted = store.wanted(task.run());
    if (wanted.isEmpty()) {
      return Outcome.completed();
    }
    RunManifest manifest = wanted.get();
    AppliedSettings now = settings.get();
    switch (planner.plan(task, manifest, now)) {
      case Planning.Planned(StoredPlan plan) -> {
        return proceed(job, context, plan, manifest, now);
      }
      case Planning.Refused(var outcome) -> end.fail(task, manifest, outcome, now.retries());
      case Planning.RunRefused(var outcome) -> end.failAll(task, manifest, outcome);
      case Planning.Unwanted() -> {}
    }
    return Outcome.completed();
  }

  private Outcome proceed(
      Job job, JobContext context, StoredPlan plan, RunManifest manifest, AppliedSettings now)
      throws InterruptedException {
    Map<Integer, UnitResult> results = new HashMap<>(store.results(plan.task()));
    String carried = "";
    for (int chunk = 0; chunk < plan.batches(); chunk++) {
      List<PlannedUnit> units = plan.units(chunk);
      var work =
          new Work(
              plan.task(),
              manifest,
              job.id() + ".c" + chunk + "~" + job.attemptsStarted(),
              units.stream().filter(unit -> !results.containsKey(unit.ordinal())).toList(),
              carried);
      switch (translation.translate(work, job, context)) {
        case Result.Done(Map<String, UnitResult> done) ->
            units.stream()
                .filter(unit -> done.containsKey(unit.id()))
                .forEach(unit -> results.put(unit.ordinal(), done.get(unit.id())));
        case Result.Unwanted() -> {
          return Outcome.completed();
        }
        case Result.Later(var delay) -> {
          return Outcome.delayed(delay);
        }
      }
      carried = CarriedContext.after(units, results);
    }
    merge
        .merge(plan, manifest)
        .ifPresent(merged -> end.end(plan.task(), manifest, merged, now.retries()));
    return Outcome.completed();
  }
}
