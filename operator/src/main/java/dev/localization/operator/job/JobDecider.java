package dev.localization.operator.job;

import static dev.localization.operator.condition.ConditionType.COMPLETE;
import static dev.localization.operator.condition.ConditionType.FAILED;

import dev.localization.api.v1alpha1.RerunPolicy;
import dev.localization.api.v1alpha1.TranslationJobSpec;
import dev.localization.api.v1alpha1.TranslationJobStatus;
import dev.localization.contract.run.RunSnapshot;
import dev.localization.operator.condition.Conditions;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides what is to be done about a job. Pure: the same observation gives the same decision. */
final class JobDecider {
  private JobDecider() {}

  static JobDecision decide(JobObservation observed) {
    return JobAdmission.refusal(observed)
        .<JobDecision>map(refusal -> refusal)
        .orElseGet(() -> decideAccepted(observed));
  }

  private static JobDecision decideAccepted(JobObservation observed) {
    TranslationJobSpec spec = observed.job().getSpec();
    TranslationJobStatus status = JobStatus.of(observed.job());
    var input = InputHash.of(spec, (SourceObservation.Found) observed.source());
    boolean answered = isAnswered(spec, status, input);
    if (isFinished(status) && answered) {
      return isExpired(spec, status, observed.now())
          ? new JobDecision.Delete()
          : new JobDecision.Rest();
    }
    if (spec.suspend()) {
      return new JobDecision.Suspend();
    }
    return switch (observed.app()) {
      case AppObservation.Missing missing -> throw new IllegalStateException("refused before");
      case AppObservation.Waiting waiting -> new JobDecision.Wait(waiting.message());
      case AppObservation.Usable app -> decideUsable(observed, app, input, answered);
    };
  }

  private static JobDecision decideUsable(
      JobObservation observed, AppObservation.Usable app, InputHash input, boolean answered) {
    TranslationJobStatus status = JobStatus.of(observed.job());
    Optional<String> shortage = JobAdmission.shortage(observed.job().getSpec(), app);
    if (isFinished(status) || !answered) {
      return shortage
          .<JobDecision>map(JobDecision.Wait::new)
          .orElseGet(() -> startOrAdopt(observed, input));
    }
    return switch (observed.run()) {
      case RunObservation.None none ->
          shortage
              .<JobDecision>map(JobDecision.Wait::new)
              .orElseGet(() -> startOrAdopt(observed, input));
      case RunObservation.Lost lost -> start(observed, input);
      case RunObservation.Present present -> follow(observed, app, input, present.snapshot());
    };
  }

  private static JobDecision follow(
      JobObservation observed, AppObservation.Usable app, InputHash input, RunSnapshot snapshot) {
    if (snapshot.ended()) {
      return new JobDecision.Finish(input, snapshot);
    }
    if (isPastDeadline(observed)) {
      return new JobDecision.Expire(snapshot);
    }
    return new JobDecision.Track(snapshot, String.join("; ", app.hindrances()));
  }

  private static JobDecision startOrAdopt(JobObservation observed, InputHash input) {
    boolean first = JobStatus.of(observed.job()).run() == null;
    return !first && stale(observed, input).isEmpty()
        ? new JobDecision.Adopt(input)
        : start(observed, input);
  }

  /** A language whose output is up to date is left alone; if all are, all are done anew. */
  private static JobDecision start(JobObservation observed, InputHash input) {
    Set<String> stale = stale(observed, input);
    return new JobDecision.Start(input, stale.isEmpty() ? input.languages().keySet() : stale);
  }

  private static Set<String> stale(JobObservation observed, InputHash input) {
    return input.languages().entrySet().stream()
        .filter(
            language ->
                !new OutputObservation.Ours(language.getValue())
                    .equals(observed.outputs().get(language.getKey())))
        .map(language -> language.getKey())
        .collect(Collectors.toSet());
  }

  private static boolean isAnswered(
      TranslationJobSpec spec, TranslationJobStatus status, InputHash input) {
    boolean tokenOnly = spec.rerunPolicy() == RerunPolicy.NEVER;
    return Optional.ofNullable(status.run())
        .map(TranslationJobStatus.Run::inputHash)
        .filter(hash -> input.isAnsweredBy(hash, tokenOnly))
        .isPresent();
  }

  static boolean isFinished(TranslationJobStatus status) {
    return Conditions.isTrue(status.conditions(), COMPLETE)
        || Conditions.isTrue(status.conditions(), FAILED);
  }

  private static boolean isPastDeadline(JobObservation observed) {
    Long seconds = observed.job().getSpec().activeDeadlineSeconds();
    return seconds != null
        && JobStatus.startTime(observed.job())
            .filter(start -> !observed.now().isBefore(start.plusSeconds(seconds)))
            .isPresent();
  }

  private static boolean isExpired(
      TranslationJobSpec spec, TranslationJobStatus status, Instant now) {
    Integer seconds = spec.ttlSecondsAfterFinished();
    return seconds != null
        && JobStatus.completionTime(status)
            .filter(end -> !now.isBefore(end.plusSeconds(seconds)))
            .isPresent();
  }
}
