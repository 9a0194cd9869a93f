package dev.localization.operator.job;

import dev.localization.api.v1alpha1.TranslationJob;
import dev.localization.contract.run.FileOutcome;
import dev.localization.contract.run.FileTask;
import dev.localization.contract.run.RunManifest;
import dev.localization.contract.run.RunSnapshot;
import dev.localization.operator.condition.Reason;
import dev.localization.operator.redis.AppRedis;
import dev.localization.operator.worker.Images;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Acts on decisions about a job, and says what situation that gives. */
final class JobActions {
  private static final Logger LOG = Logger.getLogger(JobActions.class);

  /** How long a run whose outputs were taken can still be looked at. */
  private static final Duration KEEP = Duration.ofHours(1);

  private final DedicatedWorkers workers;

  JobActions(Images images) {
    this.workers = new DedicatedWorkers(images);
  }

  JobSituation act(
      JobDecision decision, JobObserver.Observed observed, Context<TranslationJob> context) {
    TranslationJob job = observed.observation().job();
    return switch (decision) {
      case JobDecision.Refuse refuse -> {
        stop(job, observed.redis(), refuse.reason().text(), context);
        yield new JobSituation.Refused(refuse.reason(), refuse.message());
      }
      case JobDecision.Wait wait -> new JobSituation.Waiting(wait.message());
      case JobDecision.Suspend suspend -> {
        stop(job, observed.redis(), "suspended", context);
        yield new JobSituation.Suspended();
      }
      case JobDecision.Start start -> start(start, observed, context);
      case JobDecision.Adopt adopt -> {
        stop(job, observed.redis(), "nothing is left to do", context);
        new OutputWriter(context.getClient()).deleteOrphans(job);
        yield new JobSituation.Adopted(adopt.input());
      }
      case JobDecision.Track track -> {
        var app = (AppObservation.Usable) observed.observation().app();
        AppRedis redis = observed.redis().orElseThrow();
        workers.ensure(job, app.app(), app.revision(), redis, context);
        new RunOperations(redis).tend(app.app(), track.snapshot());
        yield new JobSituation.Running(track.snapshot(), false, track.message());
      }
      case JobDecision.Finish finish -> finish(finish, observed, context);
      case JobDecision.Expire expire -> {
        stop(job, observed.redis(), "deadline exceeded", context);
        yield new JobSituation.Aborted(
            expire.snapshot(),
            Reason.DEADLINE_EXCEEDED,
            "the run did not end within %d s (activeDeadlineSeconds): raise it, or give the app more workers; a new runToken tries again"
                .formatted(job.getSpec().activeDeadlineSeconds()));
      }
      case JobDecision.Rest rest -> {
        workers.remove(context);
        yield new JobSituation.Unchanged();
      }
      case JobDecision.Delete delete -> {
        context.getClient().resource(job).delete();
        yield new JobSituation.Unchanged();
      }
    };
  }

  /** Withdraws what runs. Where Redis does not answer, the sweep of the app does it later. */
  private void stop(
      TranslationJob job,
      Optional<AppRedis> redis,
      String reason,
      Context<TranslationJob> context) {
    redis.ifPresent(there -> new RunOperations(there).withdraw(job.getMetadata().getUid(), reason));
    workers.remove(context);
  }

  private JobSituation start(
      JobDecision.Start start, JobObserver.Observed observed, Context<TranslationJob> context) {
    var app = (AppObservation.Usable) observed.observation().app();
    var source = (SourceObservation.Found) observed.observation().source();
    TranslationJob job = observed.observation().job();
    AppRedis redis = observed.redis().orElseThrow();
    workers.ensure(job, app.app(), app.revision(), redis, context);
    RunSnapshot snapshot =
        new RunOperations(redis).submit(job, app.app(), app.revision(), source, start);
    return new JobSituation.Running(snapshot, true, String.join("; ", app.hindrances()));
  }

  private JobSituation finish(
      JobDecision.Finish finish, JobObserver.Observed observed, Context<TranslationJob> context) {
    TranslationJob job = observed.observation().job();
    AppRedis redis = observed.redis().orElseThrow();
    var writer = new OutputWriter(context.getClient());
    RunSnapshot snapshot = finish.snapshot();
    var ends = new ArrayList<LanguageEnd>();
    for (RunManifest.Target target : snapshot.manifest().targets()) {
      ends.add(end(job, target.language(), finish.input(), snapshot, redis, writer));
    }
    writer.deleteOrphans(job);
    workers.remove(context);
    redis.runs().release(snapshot.id(), snapshot.manifest(), KEEP);
    return new JobSituation.Ended(snapshot, ends);
  }

  private static LanguageEnd end(
      TranslationJob job,
      String language,
      InputHash input,
      RunSnapshot snapshot,
      AppRedis redis,
      OutputWriter writer) {
    List<FileTask> tasks =
        snapshot
            .manifest()
            .tasks(snapshot.id())
            .filter(task -> task.language().equals(language))
            .toList();
    for (FileTask task : tasks) {
      FileOutcome outcome = snapshot.files().get(task);
      if (!outcome.done()) {
        return LanguageEnd.failed(
            language,
            Reason.parse(outcome.reason()).orElse(Reason.SEGMENTS_FAILED),
            snapshot.manifest().files().get(task.file()),
            outcome.message());
      }
    }
    Map<String, String> documents = new LinkedHashMap<>();
    for (FileTask task : tasks) {
      documents.put(
          snapshot.manifest().files().get(task.file()), redis.runs().output(task).orElseThrow());
    }
    LanguageEnd end =
        writer.write(
            job, language, snapshot.id().toString(), input.languages().get(language), documents);
    end.output()
        .ifPresent(
            name ->
                LOG.infof(
                    "event=output-written run=%s job=%s language=%s configmap=%s documents=%d",
                    snapshot.id(), snapshot.manifest().job(), language, name, documents.size()));
    return end;
  }
}
