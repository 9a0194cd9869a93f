package dev.localization.runtime.job;

import dev.localization.contract.run.FileTask;
import dev.localization.contract.run.TaskStore;
import dev.localization.queue.Job;
import dev.localization.queue.JobContext;
import dev.localization.queue.JobHandler;
import dev.localization.queue.Outcome;
import dev.localization.queue.UnrecoverableException;
import dev.localization.runtime.settings.AppliedSettings;
import dev.localization.runtime.task.TaskEnd;
import dev.localization.runtime.task.TaskJobs;
import dev.localization.runtime.task.TaskReason;
import java.util.function.Supplier;

/** Ends the task of a job that used up its attempts, so that its run does not wait for ever. */
public final class LastAttempt implements JobHandler {
  private final JobHandler handler;
  private final TaskStore store;
  private final TaskEnd end;
  private final Supplier<AppliedSettings> settings;

  public LastAttempt(
      JobHandler handler, TaskStore store, TaskEnd end, Supplier<AppliedSettings> settings) {
    this.handler = handler;
    this.store = store;
    this.end = end;
    this.settings = settings;
  }

  @Override
  public Outcome handle(Job job, JobContext context) throws Exception {
    try {
      return handler.handle(job, context);
    } catch (UnrecoverableException | InterruptedException notOfTheContent) {
      throw notOfTheContent;
    } catch (Exception failure) {
      boolean last = job.attemptsMade() + 1 >= job.options().attempts();
      if (last && !RedisTrouble.passes(failure)) {
        FileTask task = TaskJobs.task(job);
        var outcome =
            TaskReason.ATTEMPTS_EXHAUSTED.failed(
                "%d attempts failed; the last: %s"
                    .formatted(job.options().attempts(), failure.getMessage()));
        store
            .wanted(task.run())
            .ifPresent(manifest -> end.fail(task, manifest, outcome, settings.get().retries()));
      }
      throw failure;
    }
  }
}
