package dev.localization.e2e.resource;

import static dev.localization.e2e.assertion.ConditionType.COMPLETE;
import static dev.localization.e2e.assertion.ConditionType.FAILED;
import static dev.localization.e2e.assertion.TranslationJobAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.api.v1alpha1.TranslationJob;
import dev.localization.api.v1alpha1.TranslationJobStatus;
import dev.localization.api.v1alpha1.TranslationJobStatus.Segments;
import dev.localization.e2e.assertion.Eventually;
import io.fabric8.kubernetes.api.model.ConfigMap;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A TranslationJob in the cluster. */
public record Job(TestNamespace namespace, String name) {
  private static final Duration RUN = Duration.ofMinutes(3);

  public Optional<TranslationJob> find() {
    return Optional.ofNullable(
        namespace
            .client()
            .resources(TranslationJob.class)
            .inNamespace(namespace.name())
            .withName(name)
            .get());
  }

  public TranslationJob get() {
    return find().orElseThrow(() -> new AssertionError("there is no TranslationJob " + name));
  }

  public TranslationJobStatus status() {
    return Objects.requireNonNull(get().getStatus(), "status of TranslationJob " + name);
  }

  public String uid() {
    return get().getMetadata().getUid();
  }

  /** Waits until run {@code number} has translated everything that the spec now asks for. */
  public TranslationJob untilComplete(int number) {
    Eventually.within(
        RUN,
        () ->
            assertThat(get())
                .isObserved()
                .hasRunNumber(number)
                .lacksCondition(FAILED)
                .hasCondition(COMPLETE));
    return get();
  }

  /** Waits until a run has translated some of its segments, and makes sure that more are left. */
  public void untilUnderWay() {
    Eventually.within(RUN, () -> assertThat(ended()).isPositive());
    TranslationJobStatus status = status();
    assertThat(ended())
        .as("the run is in its middle: %s", status)
        .isLessThan(status.progress().segments().total());
  }

  private long ended() {
    return Optional.ofNullable(get().getStatus())
        .map(TranslationJobStatus::progress)
        .map(TranslationJobStatus.Progress::segments)
        .map(Segments::translated)
        .orElse(0L);
  }

  /** The ConfigMap of a language, if it is there. */
  public Optional<ConfigMap> output(String language) {
    return namespace.configMap(name + "-" + language.toLowerCase(Locale.ROOT));
  }

  /** The documents of a language that must be there. */
  public Map<String, String> documents(String language) {
    return namespace.documents(name + "-" + language.toLowerCase(Locale.ROOT));
  }

  public void delete() {
    namespace.kubectl().run("delete", "translationjob", name, "--wait=false");
  }
}
