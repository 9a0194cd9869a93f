package dev.localization.operator.job;

/** What has the name of an output. */
sealed interface OutputObservation {
  /** Nothing. */
  record Absent() implements OutputObservation {}

  /** A ConfigMap of somebody else. */
  record Foreign() implements OutputObservation {}

  /**
   * An output of this job.
   *
   * @param inputHash what it was made from
   */
  record Ours(String inputHash) implements OutputObservation {}
}
