package dev.localization.operator.job;

import dev.localization.api.v1alpha1.Formality;
import dev.localization.api.v1alpha1.LocalizationApp;
import dev.localization.api.v1alpha1.MemoryPolicy;
import dev.localization.api.v1alpha1.Priority;
import dev.localization.api.v1alpha1.SegmentFailurePolicy;
import dev.localization.api.v1alpha1.Target;
import dev.localization.api.v1alpha1.TranslationJob;
import dev.localization.contract.Json;
import dev.localization.contract.lane.Lane;
import dev.localization.contract.lane.QueueName;
import dev.localization.contract.run.FileOutcome;
import dev.localization.contract.run.FileTask;
import dev.localization.contract.run.RunId;
import dev.localization.contract.run.RunManifest;
import dev.localization.contract.run.RunSnapshot;
import dev.localization.contract.run.Runs.Submission;
import dev.localization.contract.run.TaskReference;
import dev.localization.operator.condition.Reason;
import dev.localization.operator.job.SourceObservation.SourceFile;
import dev.localization.operator.redis.AppRedis;
import dev.localization.operator.worker.QueueDefaults;
import dev.localization.queue.NewJob;
import dev.localization.queue.Queue;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** What the operator does to the runs of a job. Each may be done again after a crash. */
final class RunOperations {
  private static final Logger LOG = Logger.getLogger(RunOperations.class);

  private final AppRedis redis;

  RunOperations(AppRedis redis) {
    this.redis = redis;
  }

  /** Submits the job's next run. */
  RunSnapshot submit(
      TranslationJob job,
      LocalizationApp app,
      String revision,
      SourceObservation.Found source,
      JobDecision.Start start) {
    var manifest = manifest(job, app, revision, source, start);
    List<String> contents = source.files().stream().map(SourceFile::content).toList();
    RunId run = next(job);
    withdrawOthers(run, manifest.inputHash());
    while (redis.runs().submit(run, manifest, contents) == Submission.NUMBER_TAKEN) {
      run = new RunId(run.jobUid(), run.number() + 1);
    }
    LOG.infof(
        "event=run-submitted run=%s job=%s languages=%d files=%d",
        run, manifest.job(), manifest.targets().size(), manifest.files().size());
    RunSnapshot snapshot = redis.runs().snapshot(run).orElseThrow();
    tend(app, snapshot);
    return snapshot;
  }

  /** Fences every run of the job that Redis has, and begins to remove their jobs. */
  void withdraw(String jobUid, String reason) {
    redis.runs().live().stream()
        .filter(run -> run.jobUid().equals(jobUid))
        .forEach(run -> withdraw(run, reason));
  }

  private void withdraw(RunId run, String reason) {
    if (redis.withdrawals().withdraw(run, reason)) {
      LOG.infof("event=run-withdrawn run=%s reason=%s", run, reason);
      redis.withdrawals().drain(run, redis.remover());
    }
  }

  /** A crash between a submission and the status leaves a run that is just what is wanted. */
  private void withdrawOthers(RunId wanted, String inputHash) {
    for (RunId run : redis.runs().live()) {
      boolean same =
          run.equals(wanted)
              && redis
                  .runs()
                  .snapshot(run)
                  .filter(snapshot -> snapshot.manifest().inputHash().equals(inputHash))
                  .isPresent();
      if (run.jobUid().equals(wanted.jobUid()) && !same) {
        withdraw(run, "replaced by a newer run");
      }
    }
  }

  /**
   * Sees that each open task has a job in the queue: one may be missing after a crash between two
   * writes, or have used up its attempts.
   */
  void tend(LocalizationApp app, RunSnapshot snapshot) {
    var name = queueOf(snapshot.manifest());
    Queue queue = redis.queue(snapshot.manifest().lane().queue(name));
    for (FileTask task : snapshot.open()) {
      switch (queue.state(task.toString())) {
        case UNKNOWN, COMPLETED -> {
          // A task ends before its job does: one that has not ended now lost its job.
          if (!redis.runs().hasEnded(task)) {
            queue.remove(List.of(task.toString()));
            queue.add(job(app, snapshot.manifest(), task, name));
          }
        }
        case FAILED -> {
          LOG.warnf("event=task-failed run=%s task=%s", task.run(), task);
          redis.runs().fail(task, snapshot.manifest(), exhausted(queue, task));
        }
        case WAITING, PRIORITIZED, ACTIVE, DELAYED, WAITING_CHILDREN -> {}
      }
    }
  }

  private static FileOutcome exhausted(Queue queue, FileTask task) {
    String why = queue.job(task.toString()).flatMap(job -> job.failedReason()).orElse("");
    return FileOutcome.failed(
        Reason.ATTEMPTS_EXHAUSTED.text(),
        "the document could not be processed after several attempts: " + why);
  }

  private static NewJob job(
      LocalizationApp app, RunManifest manifest, FileTask task, QueueName queue) {
    String name = queue == QueueName.TRANSLATION_LONG ? TaskReference.TEXT : TaskReference.FILE;
    return new NewJob(
        name,
        Json.write(new TaskReference(task.toString())),
        QueueDefaults.jobOptions(app.getSpec(), queue)
            .jobId(task.toString())
            .priority(manifest.priority())
            .build());
  }

  private static QueueName queueOf(RunManifest manifest) {
    return manifest.longText() ? QueueName.TRANSLATION_LONG : QueueName.FILE_PROCESSING;
  }

  private static RunId next(TranslationJob job) {
    long last = JobStatus.run(job).map(RunId::number).orElse(0L);
    return new RunId(job.getMetadata().getUid(), last + 1);
  }

  private static RunManifest manifest(
      TranslationJob job,
      LocalizationApp app,
      String revision,
      SourceObservation.Found source,
      JobDecision.Start start) {
    var spec = job.getSpec();
    var targets = new ArrayList<RunManifest.Target>();
    for (Target target : spec.targets()) {
      if (start.languages().contains(target.language())) {
        targets.add(
            new RunManifest.Target(
                target.language(), formality(target.formality()), target.instructions()));
      }
    }
    var lane =
        spec.concurrency() == null ? Lane.DEFAULT : Lane.dedicatedTo(job.getMetadata().getUid());
    boolean longText = spec.source().text() != null;
    boolean plain = longText && spec.source().format().equals("Auto");
    return new RunManifest(
        job.getMetadata().getNamespace() + "/" + job.getMetadata().getName(),
        lane.suffix(),
        priority(spec.priority()),
        revision,
        start.input().text(),
        longText,
        plain ? "Text" : spec.source().format(),
        spec.source().language(),
        targets,
        source.files().stream().map(SourceFile::name).toList(),
        spec.context(),
        app.getSpec().instructions(),
        source.glossary(),
        spec.memory() == MemoryPolicy.REFRESH,
        spec.onSegmentFailure() == SegmentFailurePolicy.FAIL,
        spec.budget() == null ? 0 : spec.budget().maxTokens());
  }

  private static String formality(Formality formality) {
    return switch (formality) {
      case FORMAL -> "Formal";
      case INFORMAL -> "Informal";
      case AUTO, UNKNOWN -> "";
    };
  }

  /** Spaced, so that a parent that resumes can overtake its class. */
  private static int priority(Priority priority) {
    return switch (priority) {
      case HIGH -> 10;
      case NORMAL, UNKNOWN -> 20;
      case LOW -> 30;
    };
  }
}
