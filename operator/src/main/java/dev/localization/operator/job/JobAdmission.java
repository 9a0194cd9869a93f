package dev.localization.operator.job;

import static dev.localization.operator.condition.Reason.APP_NOT_FOUND;
import static dev.localization.operator.condition.Reason.INVALID;
import static dev.localization.operator.condition.Reason.OUTPUT_CONFLICT;
import static dev.localization.operator.condition.Reason.UNSUPPORTED;

import dev.localization.api.v1alpha1.TranslationJobSpec;
import dev.localization.api.v1alpha1.UnknownValues;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Whether a job can be done as it stands. */
final class JobAdmission {
  private JobAdmission() {}

  /** Why not, with what to change. */
  static Optional<JobDecision.Refuse> refusal(JobObservation observed) {
    TranslationJobSpec spec = observed.job().getSpec();
    return Stream.<Supplier<Optional<JobDecision.Refuse>>>of(
            () -> unsupported(spec),
            () -> outputName(observed),
            () -> app(observed),
            () -> source(observed),
            () -> conflict(observed))
        .flatMap(check -> check.get().stream())
        .findFirst();
  }

  /** What a job with workers of its own lacks, if the app has not enough for it. */
  static Optional<String> shortage(TranslationJobSpec spec, AppObservation.Usable app) {
    if (spec.concurrency() == null) {
      return Optional.empty();
    }
    int wanted = spec.concurrency().workers();
    int most = app.app().getSpec().dedicatedWorkers().max();
    if (wanted > most - app.dedicatedInUse()) {
      return Optional.of(
          "waiting for %d dedicated workers: other jobs have %d of the app's %d (dedicatedWorkers.max)"
              .formatted(wanted, app.dedicatedInUse(), most));
    }
    return Optional.empty();
  }

  private static Optional<JobDecision.Refuse> unsupported(TranslationJobSpec spec) {
    if (spec.source().store() != null) {
      return refuse("source.store is not supported by this release: use source.configMap");
    }
    if (spec.output().store() != null) {
      return refuse("output.store is not supported by this release: use output.configMap");
    }
    return UnknownValues.in(spec).stream()
        .findFirst()
        .flatMap(
            path ->
                refuse(
                    "%s has a value that this release of the operator does not know: upgrade it"
                        .formatted(path)));
  }

  private static Optional<JobDecision.Refuse> refuse(String message) {
    return Optional.of(new JobDecision.Refuse(UNSUPPORTED, message));
  }

  private static Optional<JobDecision.Refuse> outputName(JobObservation observed) {
    return OutputNames.of(observed.job()).entrySet().stream()
        .filter(name -> !OutputNames.isValid(name.getValue()))
        .findFirst()
        .map(
            name ->
                new JobDecision.Refuse(
                    INVALID,
                    "output.configMap.name gives \"%s\" for %s, which is no name of a ConfigMap: "
                            .formatted(name.getValue(), name.getKey())
                        + "use at most 253 lower-case letters, digits, '-' and '.',"
                        + " with a letter or digit at both ends"));
  }

  private static Optional<JobDecision.Refuse> app(JobObservation observed) {
    return observed.app() instanceof AppObservation.Missing
        ? Optional.of(
            new JobDecision.Refuse(
                APP_NOT_FOUND,
                "there is no LocalizationApp \"%s\" in this namespace: create it, or make the job anew with another appRef.name"
                    .formatted(observed.job().getSpec().appRef().name())))
        : Optional.empty();
  }

  private static Optional<JobDecision.Refuse> source(JobObservation observed) {
    return observed.source() instanceof SourceObservation.Unusable unusable
        ? Optional.of(new JobDecision.Refuse(unusable.reason(), unusable.message()))
        : Optional.empty();
  }

  private static Optional<JobDecision.Refuse> conflict(JobObservation observed) {
    Map<String, String> names = OutputNames.of(observed.job());
    return observed.outputs().entrySet().stream()
        .filter(output -> output.getValue() instanceof OutputObservation.Foreign)
        .map(output -> names.get(output.getKey()))
        .sorted()
        .findFirst()
        .map(
            name ->
                new JobDecision.Refuse(
                    OUTPUT_CONFLICT,
                    "ConfigMap \"%s\" exists and is not an output of this job: delete it, or change output.configMap.name"
                        .formatted(name)));
  }
}
