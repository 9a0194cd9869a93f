package dev.localization.runtime.job;

import dev.localization.contract.run.FileTask;
import dev.localization.contract.run.RunManifest;
import dev.localization.contract.run.TaskStore;
import dev.localization.queue.Job;
import dev.localization.queue.JobContext;
import dev.localization.queue.JobHandler;
import dev.localization.queue.Outcome;
import dev.localization.runtime.settings.AppliedSettings;
import dev.localization.runtime.task.DocumentMerge;
import dev.localization.runtime.task.Rounds;
import dev.localization.runtime.task.StoredPlan;
import dev.localization.runtime.task.TaskEnd;
import dev.localization.runtime.task.TaskJobs;
import dev.localization.runtime.task.TaskPlanner;
import dev.localization.runtime.task.TaskPlanner.Planning;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Supplier;

/** A file in one language: plan, send batches until nothing is missing, merge, end. */
public final class FileHandler implements JobHandler {
  private final TaskStore store;
  private final TaskPlanner planner;
  private final Rounds rounds;
  private final DocumentMerge merge;
  private final TaskEnd end;
  private final Supplier<AppliedSettings> settings;

  public FileHandler(
      TaskStore store,
      TaskPlanner planner,
      Rounds rounds,
      DocumentMerge merge,
      TaskEnd end,
      Supplier<AppliedSettings> settings) {
    this.store = store;
    this.planner = planner;
    this.rounds = rounds;
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
        return proceed(job, plan, manifest, now);
      }
      case Planning.Refused(var outcome) -> end.fail(task, manifest, outcome, now.retries());
      case Planning.RunRefused(var outcome) -> end.failAll(task, manifest, outcome);
      case Planning.Unwanted() -> {}
    }
    return Outcome.completed();
  }

  private Outcome proceed(Job job, StoredPlan plan, RunManifest manifest, AppliedSettings now) {
    BitSet missing = plan.missing();
    if (!missing.isEmpty()) {
      switch (rounds.next(job, plan, missing, manifest, now.retries())) {
        case Rounds.Step.Wait(Outcome outcome) -> {
          return outcome;
        }
        case Rounds.Step.Unwanted() -> {
          return Outcome.completed();
        }
        case Rounds.Step.GivenUp() -> {}
      }
    }
    merge
        .merge(plan, manifest)
        .ifPresent(merged -> end.end(plan.task(), manifest, merged, now.retries()));
    return Outcome.completed();
  }
}
