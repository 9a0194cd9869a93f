package dev.localization.e2e.assertion;

import dev.localization.api.v1alpha1.TranslationJob;
import dev.localization.api.v1alpha1.TranslationJobStatus;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a TranslationJob says of itself. */
public final class TranslationJobAssert
    extends ConditionsAssert<TranslationJobAssert, TranslationJob> {

  private TranslationJobAssert(TranslationJob job) {
    super(
        job,
        status(job).map(TranslationJobStatus::conditions).orElse(List.of()),
        TranslationJobAssert.class);
  }

  public static TranslationJobAssert assertThat(TranslationJob job) {
    return new TranslationJobAssert(job);
  }

  private static Optional<TranslationJobStatus> status(TranslationJob job) {
    return Optional.ofNullable(job.getStatus());
  }

  /** The status speaks of the spec as it is, not of an earlier one. */
  public TranslationJobAssert isObserved() {
    Long observed = status(actual).map(TranslationJobStatus::observedGeneration).orElse(-1L);
    if (!observed.equals(actual.getMetadata().getGeneration())) {
      failWithMessage(
          "expected a status of generation %s, found one of %s",
          actual.getMetadata().getGeneration(), observed);
    }
    return this;
  }

  public TranslationJobAssert hasPhase(String phase) {
    String found = status(actual).map(TranslationJobStatus::phase).orElse("");
    if (!found.equals(phase)) {
      failWithMessage("expected phase %s, found \"%s\": %s", phase, found, actual.getStatus());
    }
    return this;
  }

  public TranslationJobAssert hasRunNumber(int number) {
    Integer found = status(actual).map(it -> it.run()).map(run -> run.number()).orElse(0);
    if (found != number) {
      failWithMessage("expected run number %s, found %s: %s", number, found, actual.getStatus());
    }
    return this;
  }

  /** Every segment has a result, so many of each kind, and none is counted twice or missing. */
  public TranslationJobAssert hasSegments(long translated, long reused) {
    var expected = new TranslationJobStatus.Segments(translated + reused, translated, reused, 0L);
    var found = status(actual).map(it -> it.progress()).map(it -> it.segments()).orElse(null);
    if (!Objects.equals(expected, found)) {
      failWithMessage("expected %s, found %s", expected, found);
    }
    return this;
  }
}
