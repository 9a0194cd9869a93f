package dev.localization.operator.job;

import dev.localization.operator.condition.Reason;
import java.util.List;

/** What is there to translate. */
sealed interface SourceObservation {
  /**
   * The documents, complete.
   *
   * @param glossary terms as CSV or TBX, or empty
   */
  record Found(List<SourceFile> files, String glossary) implements SourceObservation {
    public Found {
      files = List.copyOf(files);
    }
  }

  /** There is nothing that could be translated, until somebody changes something. */
  record Unusable(Reason reason, String message) implements SourceObservation {}

  /** One document. */
  record SourceFile(String name, String content) {}
}
