package dev.localization.operator.job;

import dev.localization.api.v1alpha1.TranslationJob;
import dev.localization.api.v1alpha1.TranslationJobStatus;
import dev.localization.contract.run.RunId;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads of a job's status. */
final class JobStatus {
  private static final TranslationJobStatus NONE =
      new TranslationJobStatus(null, null, null, null, null, null, null, null, null);

  private JobStatus() {}

  static TranslationJobStatus of(TranslationJob job) {
    return job.getStatus() == null ? NONE : job.getStatus();
  }

  /** The run that the status names. */
  static Optional<RunId> run(TranslationJob job) {
    return Optional.ofNullable(of(job).run()).flatMap(run -> RunId.parse(run.id()));
  }

  static Optional<Instant> startTime(TranslationJob job) {
    return Optional.ofNullable(of(job).run())
        .map(TranslationJobStatus.Run::startTime)
        .flatMap(JobStatus::time);
  }

  static Optional<Instant> completionTime(TranslationJobStatus status) {
    return Optional.ofNullable(status.run())
        .map(TranslationJobStatus.Run::completionTime)
        .flatMap(JobStatus::time);
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException writtenBySomebodyElse) {
      return Optional.empty();
    }
  }
}
