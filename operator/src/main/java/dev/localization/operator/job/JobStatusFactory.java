package dev.localization.operator.job;

import static dev.localization.operator.condition.ConditionType.ACCEPTED;
import static dev.localization.operator.condition.ConditionType.COMPLETE;
import static dev.localization.operator.condition.ConditionType.FAILED;
import static dev.localization.operator.condition.ConditionType.SUSPENDED;

import dev.localization.api.v1alpha1.TranslationJob;
import dev.localization.api.v1alpha1.TranslationJobStatus;
import dev.localization.api.v1alpha1.TranslationJobStatus.Run;
import dev.localization.contract.run.RunSnapshot;
import dev.localization.operator.condition.Conditions;
import dev.localization.operator.condition.Reason;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Says in a status what a job's situation is. Pure. */
final class JobStatusFactory {
  private final TranslationJob job;
  private final TranslationJobStatus before;
  private final Instant now;
  private final Conditions conditions;

  private JobStatusFactory(TranslationJob job, Instant now) {
    this.job = job;
    this.before = JobStatus.of(job);
    this.now = now;
    this.conditions = Conditions.from(before.conditions(), job.getMetadata().getGeneration(), now);
  }

  static TranslationJobStatus status(TranslationJob job, JobSituation situation, Instant now) {
    var factory = new JobStatusFactory(job, now);
    return switch (situation) {
      case JobSituation.Refused refused -> factory.refused(refused);
      case JobSituation.Waiting waiting -> factory.waiting(waiting);
      case JobSituation.Suspended suspended -> factory.suspended();
      case JobSituation.Running running -> factory.running(running);
      case JobSituation.Ended ended -> factory.ended(ended);
      case JobSituation.Aborted aborted -> factory.aborted(aborted);
      case JobSituation.Adopted adopted -> factory.adopted(adopted);
      case JobSituation.Unchanged unchanged -> factory.unchanged();
    };
  }

  private TranslationJobStatus refused(JobSituation.Refused refused) {
    conditions
        .set(ACCEPTED, false, refused.reason(), refused.message())
        .stalled(refused.reason(), refused.message());
    String phase = JobDecider.isFinished(before) ? before.phase() : JobPhase.PENDING;
    return build(phase, before.run(), refused.message());
  }

  private TranslationJobStatus waiting(JobSituation.Waiting waiting) {
    accept().reconciling(Reason.WAITING, waiting.message());
    String phase = before.phase().isEmpty() ? JobPhase.PENDING : before.phase();
    return build(phase, before.run(), waiting.message());
  }

  private TranslationJobStatus suspended() {
    String message = "suspended by spec.suspend; set it to false to go on";
    accept().set(SUSPENDED, true, Reason.SUSPENDED_BY_SPEC, message).settled();
    return build(JobPhase.SUSPENDED, before.run(), message);
  }

  private TranslationJobStatus running(JobSituation.Running running) {
    RunSnapshot snapshot = running.snapshot();
    accept();
    resumed();
    if (running.started()) {
      conditions
          .remove(FAILED)
          .set(COMPLETE, false, Reason.RUN_STARTED, "run " + snapshot.id() + " was submitted");
    }
    String phase = JobPhase.of(snapshot);
    conditions.reconciling(Reason.RUNNING, "run " + snapshot.id());
    Run run = running.started() ? run(snapshot, time(now), null) : before.run();
    String message = running.message().isEmpty() ? JobPhase.sentence(snapshot) : running.message();
    return withProgress(phase, run, message, snapshot, List.of());
  }

  private TranslationJobStatus ended(JobSituation.Ended ended) {
    RunSnapshot snapshot = ended.snapshot();
    accept();
    resumed();
    var failure = ended.languages().stream().flatMap(end -> end.failure().stream()).findFirst();
    Run run = run(snapshot, startTime(), time(now));
    if (failure.isPresent()) {
      long failed = ended.languages().stream().filter(end -> end.failure().isPresent()).count();
      String message =
          "%d of %d languages failed: %s"
              .formatted(failed, ended.languages().size(), failure.get().message());
      fail(failure.get().reason(), message);
      return withProgress(JobPhase.FAILED, run, message, snapshot, ended.languages());
    }
    long kept = snapshot.totals().failed();
    Reason reason = kept == 0 ? Reason.ALL_SEGMENTS_TRANSLATED : Reason.SOME_SEGMENTS_KEPT;
    String message =
        kept == 0
            ? "all %d segments are translated".formatted(snapshot.totals().planned())
            : "%d of %d segments kept their source text: see status.failures"
                .formatted(kept, snapshot.totals().planned());
    conditions.remove(FAILED).set(COMPLETE, true, reason, message).settled();
    return withProgress(JobPhase.COMPLETE, run, message, snapshot, ended.languages());
  }

  private TranslationJobStatus aborted(JobSituation.Aborted aborted) {
    accept();
    fail(aborted.reason(), aborted.message());
    Run run = run(aborted.snapshot(), startTime(), time(now));
    return withProgress(JobPhase.FAILED, run, aborted.message(), aborted.snapshot(), List.of());
  }

  private TranslationJobStatus adopted(JobSituation.Adopted adopted) {
    accept();
    resumed();
    String message = "the outputs of all targets are up to date";
    conditions
        .remove(FAILED)
        .set(COMPLETE, true, Reason.ALL_SEGMENTS_TRANSLATED, message)
        .settled();
    Run was = before.run();
    Run run =
        new Run(
            was.id(),
            was.number(),
            was.revision(),
            adopted.input().text(),
            was.startTime(),
            was.completionTime() == null ? time(now) : was.completionTime());
    return new TranslationJobStatus(
        generation(),
        JobPhase.COMPLETE,
        run,
        before.progress(),
        LanguageProgress.keep(before.languages(), adopted.input().languages().keySet()),
        before.usage(),
        before.failures(),
        message,
        conditions.list());
  }

  /** A finished job stays as it is, but for a refusal that somebody has mended since. */
  private TranslationJobStatus unchanged() {
    accept();
    if (Conditions.isTrue(before.conditions(), FAILED)) {
      Conditions.find(before.conditions(), FAILED)
          .flatMap(failed -> Reason.parse(failed.getReason()))
          .ifPresent(reason -> conditions.stalled(reason, failedMessage()));
      return build(JobPhase.FAILED, before.run(), failedMessage());
    }
    conditions.settled();
    String message =
        Conditions.find(before.conditions(), COMPLETE).map(done -> done.getMessage()).orElse("");
    return build(JobPhase.COMPLETE, before.run(), message);
  }

  private String failedMessage() {
    return Conditions.find(before.conditions(), FAILED).map(has -> has.getMessage()).orElse("");
  }

  private Conditions accept() {
    return conditions.set(ACCEPTED, true, Reason.ACCEPTED, "the job can be done as it stands");
  }

  private void resumed() {
    if (Conditions.isTrue(before.conditions(), SUSPENDED)) {
      conditions.set(SUSPENDED, false, Reason.RESUMED, "resumed");
    }
  }

  private void fail(Reason reason, String message) {
    conditions
        .set(FAILED, true, reason, message)
        .set(COMPLETE, false, Reason.RUN_FAILED, message)
        .stalled(reason, message);
  }

  private Run run(RunSnapshot snapshot, String start, String completion) {
    return new Run(
        snapshot.id().toString(),
        Math.toIntExact(snapshot.id().number()),
        snapshot.manifest().revision(),
        snapshot.manifest().inputHash(),
        start,
        completion);
  }

  private String startTime() {
    return JobStatus.startTime(job).map(JobStatusFactory::time).orElseGet(() -> time(now));
  }

  private TranslationJobStatus build(String phase, Run run, String message) {
    return new TranslationJobStatus(
        generation(),
        phase,
        run,
        before.progress(),
        before.languages().isEmpty() ? null : before.languages(),
        before.usage(),
        before.failures().isEmpty() ? null : before.failures(),
        message,
        conditions.list());
  }

  private TranslationJobStatus withProgress(
      String phase, Run run, String message, RunSnapshot snapshot, List<LanguageEnd> ends) {
    var progress = new LanguageProgress(job, snapshot, ends);
    return new TranslationJobStatus(
        generation(),
        phase,
        run,
        progress.progress(),
        progress.languages(),
        new TranslationJobStatus.Usage(
            snapshot.usage().requests(),
            snapshot.usage().inputTokens(),
            snapshot.usage().outputTokens(),
            snapshot.estimatedTokens()),
        progress.failures(),
        message,
        conditions.list());
  }

  private Long generation() {
    return job.getMetadata().getGeneration();
  }

  private static String time(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
