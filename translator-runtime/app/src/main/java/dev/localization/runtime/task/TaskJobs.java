package dev.localization.runtime.task;

import dev.localization.contract.Json;
import dev.localization.contract.MalformedContractException;
import dev.localization.contract.lane.QueueName;
import dev.localization.contract.run.FileTask;
import dev.localization.contract.run.RunManifest;
import dev.localization.contract.run.TaskReference;
import dev.localization.queue.ChildJob;
import dev.localization.queue.Job;
import dev.localization.queue.JobOptions;
import dev.localization.queue.NewJob;
import dev.localization.queue.Retention;
import dev.localization.queue.UnrecoverableException;
import dev.localization.runtime.settings.Retries;
import java.time.Duration;

/** The queue jobs of a task: references only, never text. */
public final class TaskJobs {
  private static final Retention COMPLETED = Retention.of(1_000, Duration.ofHours(1));
  private static final Retention FAILED = Retention.of(5_000, Duration.ofHours(24));

  private TaskJobs() {}

  /** The queue in which a run's tasks are. */
  public static String queue(RunManifest manifest) {
    return manifest
        .lane()
        .queue(manifest.longText() ? QueueName.TRANSLATION_LONG : QueueName.FILE_PROCESSING);
  }

  /** The job of a task; its id is the task, so that adding it twice adds it once. */
  public static NewJob task(FileTask task, RunManifest manifest, Retries retries) {
    return new NewJob(
        manifest.longText() ? TaskReference.TEXT : TaskReference.FILE,
        Json.write(new TaskReference(task.toString())),
        options(task.toString(), manifest, retries).build());
  }

  /** The job of one batch in one round of a task. */
  public static ChildJob batch(
      FileTask task, int batch, String id, RunManifest manifest, Retries retries) {
    return new ChildJob(
        manifest.lane().queue(QueueName.BATCH_TRANSLATION),
        new NewJob(
            "batch",
            Json.write(new BatchData(task.toString(), batch)),
            options(id, manifest, retries).ignoreDependencyOnFailure().build()));
  }

  /**
   * The task that a job is for.
   *
   * @throws UnrecoverableException when its data names none
   */
  public static FileTask task(Job job) {
    return parse(read(job, TaskReference.class).task());
  }

  /**
   * The batch that a job is for.
   *
   * @throws UnrecoverableException when its data names none
   */
  public static BatchOfTask batch(Job job) {
    var data = read(job, BatchData.class);
    return new BatchOfTask(parse(data.task()), data.batch());
  }

  private static JobOptions.Builder options(String id, RunManifest manifest, Retries retries) {
    return JobOptions.builder()
        .jobId(id)
        .priority(Math.max(1, manifest.priority()))
        .attempts(retries.attempts())
        .backoff(retries.backoff())
        .removeOnComplete(COMPLETED)
        .removeOnFail(FAILED);
  }

  private static <T extends Record> T read(Job job, Class<T> type) {
    try {
      return Json.read(job.data(), type);
    } catch (MalformedContractException foreign) {
      throw new UnrecoverableException("the job's data is not {\"task\": \"…\"}", foreign);
    }
  }

  private static FileTask parse(String text) {
    return FileTask.parse(text == null ? "" : text)
        .orElseThrow(() -> new UnrecoverableException("the job's data names no task"));
  }

  record BatchData(String task, int batch) {}

  /** A batch of a stored plan. */
  public record BatchOfTask(FileTask task, int batch) {}
}
