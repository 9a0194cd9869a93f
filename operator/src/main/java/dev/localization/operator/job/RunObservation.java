package dev.localization.operator.job;

import dev.localization.contract.run.RunSnapshot;

/** What Redis says of the run that the status names. */
sealed interface RunObservation {
  /** The status names no run. */
  record None() implements RunObservation {}

  /** Redis does not have it, or has it withdrawn: it must be submitted anew. */
  record Lost() implements RunObservation {}

  /** It is there. */
  record Present(RunSnapshot snapshot) implements RunObservation {}
}
