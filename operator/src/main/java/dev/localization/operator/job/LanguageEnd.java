package dev.localization.operator.job;

import dev.localization.operator.condition.Reason;
import java.util.Optional;

/**
 * How a language of a run ended.
 *
 * @param output the ConfigMap that has its documents, if it gave any
 * @param failure why it gave none
 */
record LanguageEnd(String language, Optional<String> output, Optional<Failure> failure) {
  /** Why a language gave no output. */
  record Failure(Reason reason, String file, String message) {}

  static LanguageEnd written(String language, String output) {
    return new LanguageEnd(language, Optional.of(output), Optional.empty());
  }

  static LanguageEnd failed(String language, Reason reason, String file, String message) {
    return new LanguageEnd(
        language, Optional.empty(), Optional.of(new Failure(reason, file, message)));
  }
}
