package dev.localization.runtime.task;

import dev.localization.contract.run.FileOutcome;
import dev.localization.contract.run.FileTask;
import dev.localization.contract.run.RunManifest;
import dev.localization.contract.run.TaskStore;
import dev.localization.queue.NewJob;
import dev.localization.runtime.log.LogKey;
import dev.localization.runtime.log.LogLine;
import dev.localization.runtime.settings.Retries;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Ends tasks, and adds the job of the task that is opened in place of an ended one. */
public final class TaskEnd {
  private static final Logger LOG = Logger.getLogger(TaskEnd.class);

  private final TaskStore store;
  private final JobAdder jobs;

  public TaskEnd(TaskStore store, JobAdder jobs) {
    this.store = store;
    this.jobs = jobs;
  }

  /** Adds jobs to queues. */
  @FunctionalInterface
  public interface JobAdder {
    /** Adds a job to the queue of that name. */
    void add(String queue, NewJob job);
  }

  /** Ends a task with what merging came to. */
  public void end(
      FileTask task, RunManifest manifest, DocumentMerge.Merged merged, Retries retries) {
    Optional<FileTask> next = store.end(task, manifest, merged.outcome(), merged.document());
    log(task, manifest, merged.outcome());
    next.ifPresent(
        opened -> jobs.add(TaskJobs.queue(manifest), TaskJobs.task(opened, manifest, retries)));
  }

  /** Ends a task without a document. */
  public void fail(FileTask task, RunManifest manifest, FileOutcome outcome, Retries retries) {
    end(task, manifest, DocumentMerge.Merged.failed(outcome), retries);
  }

  /** Ends every task of the run in the same way; none is opened any more. */
  public void failAll(FileTask any, RunManifest manifest, FileOutcome outcome) {
    manifest.tasks(any.run()).forEach(task -> store.end(task, manifest, outcome, Optional.empty()));
    log(any, manifest, outcome);
  }

  private static void log(FileTask task, RunManifest manifest, FileOutcome outcome) {
    var line =
        LogLine.of("file ended")
            .with(LogKey.RUN, task.run())
            .with(LogKey.TASK, task)
            .with(LogKey.TRANSLATION_JOB, manifest.job())
            .with(LogKey.FILE, manifest.files().get(task.file()))
            .with(LogKey.LANGUAGE, task.language())
            .with(LogKey.RESULT, outcome.done() ? "done" : "failed");
    if (outcome.done()) {
      LOG.info(line);
    } else {
      LOG.warn(line.with(LogKey.REASON, outcome.reason() + ": " + outcome.message()));
    }
  }
}
