package dev.localization.operator.job;

import dev.localization.api.v1alpha1.LocalizationApp;
import java.util.List;

/** The app that a job names. */
sealed interface AppObservation {
  /** There is none. */
  record Missing() implements AppObservation {}

  /** It is there and cannot be used yet, or not at the moment. */
  record Waiting(String message) implements AppObservation {}

  /**
   * Its Redis answers.
   *
   * @param hindrances what keeps its workers from translating, for people; empty when nothing does
   * @param dedicatedInUse pods that other jobs have for themselves
   */
  record Usable(LocalizationApp app, String revision, List<String> hindrances, int dedicatedInUse)
      implements AppObservation {
    public Usable {
      hindrances = List.copyOf(hindrances);
    }
  }
}
