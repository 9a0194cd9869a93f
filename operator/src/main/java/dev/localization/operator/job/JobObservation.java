package dev.localization.operator.job;

import dev.localization.api.v1alpha1.TranslationJob;
import java.time.Instant;
import java.util.Map;

/**
 * All that a decision about a job is made from.
 *
 * @param outputs by language: the ConfigMap of that name, where the output is a ConfigMap
 */
record JobObservation(
    TranslationJob job,
    AppObservation app,
    SourceObservation source,
    RunObservation run,
    Map<String, OutputObservation> outputs,
    Instant now) {
  JobObservation {
    outputs = Map.copyOf(outputs);
  }
}
