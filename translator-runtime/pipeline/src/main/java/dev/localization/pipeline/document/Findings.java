package dev.localization.pipeline.document;

import java.util.Map;

/** Is told what an independent reader finds in a merged document, in document order. */
@FunctionalInterface
public interface Findings {
  /**
   * What stands at a key.
   *
   * @throws MergeGateException when it is not what has to stand there
   */
  void add(String key, String text) throws MergeGateException;

  /** All that was found, in its order. */
  default void addAll(Map<String, String> found) throws MergeGateException {
    for (Map.Entry<String, String> entry : found.entrySet()) {
      add(entry.getKey(), entry.getValue());
    }
  }
}
