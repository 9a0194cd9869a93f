package dev.localization.e2e.assertion;

import dev.localization.api.v1alpha1.LocalizationApp;
import dev.localization.api.v1alpha1.LocalizationAppStatus;
import dev.localization.api.v1alpha1.LocalizationAppStatus.WorkerPoolStatus;
import java.util.List;
import java.util.Optional;

/** What a LocalizationApp says of itself. */
public final class LocalizationAppAssert
    extends ConditionsAssert<LocalizationAppAssert, LocalizationApp> {

  private LocalizationAppAssert(LocalizationApp app) {
    super(
        app,
        status(app).map(LocalizationAppStatus::conditions).orElse(List.of()),
        LocalizationAppAssert.class);
  }

  public static LocalizationAppAssert assertThat(LocalizationApp app) {
    return new LocalizationAppAssert(app);
  }

  private static Optional<LocalizationAppStatus> status(LocalizationApp app) {
    return Optional.ofNullable(app.getStatus());
  }

  /** The status speaks of the spec as it is, not of an earlier one. */
  public LocalizationAppAssert isObserved() {
    Long observed = status(actual).map(LocalizationAppStatus::observedGeneration).orElse(-1L);
    if (!observed.equals(actual.getMetadata().getGeneration())) {
      failWithMessage(
          "expected a status of generation %s, found one of %s",
          actual.getMetadata().getGeneration(), observed);
    }
    return this;
  }

  /** All workers run with the settings of the spec. */
  public LocalizationAppAssert hasCurrentSettings() {
    List<WorkerPoolStatus> pools =
        status(actual).map(LocalizationAppStatus::workerPools).orElse(List.of());
    if (pools.isEmpty() || !pools.stream().allMatch(pool -> "Current".equals(pool.settings()))) {
      failWithMessage("expected that all pools have the spec's settings, found %s", pools);
    }
    return this;
  }
}
