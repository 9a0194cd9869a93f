package dev.localization.e2e.resource;

import static dev.localization.e2e.assertion.ConditionType.READY;
import static dev.localization.e2e.assertion.LocalizationAppAssert.assertThat;

import dev.localization.api.v1alpha1.LocalizationApp;
import dev.localization.api.v1alpha1.LocalizationAppStatus;
import dev.localization.e2e.assertion.Eventually;
import java.time.Duration;
import java.util.Objects;

/** A LocalizationApp in the cluster. */
public record App(TestNamespace namespace, String name) {
  private static final Duration START = Duration.ofSeconds(150);

  public LocalizationApp get() {
    return Objects.requireNonNull(
        namespace
            .client()
            .resources(LocalizationApp.class)
            .inNamespace(namespace.name())
            .withName(name)
            .get(),
        "LocalizationApp " + name);
  }

  public LocalizationAppStatus status() {
    return Objects.requireNonNull(get().getStatus(), "status of LocalizationApp " + name);
  }

  /** Waits until it is ready and its workers do as its present spec says. */
  public App untilSettled() {
    Eventually.within(
        START, () -> assertThat(get()).isObserved().hasCurrentSettings().hasCondition(READY));
    return this;
  }

  /** The workers of its pool. */
  public Workers workers() {
    return new Workers(namespace, name, "default");
  }

  /** The workers that a job has for itself. */
  public Workers workersOf(Job job) {
    return new Workers(namespace, name, "job-" + job.uid());
  }

  public RedisInside redis() {
    return new RedisInside(namespace, name);
  }
}
