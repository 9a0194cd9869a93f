package dev.localization.pipeline.format.text;

import dev.localization.pipeline.document.MergeGateException;

/** Counts the paragraphs of a merged text anew: as many as there were, and no zero byte. */
final class TextGate {
  private TextGate() {}

  static void check(String source, String merged) throws MergeGateException {
    long before = paragraphs(source);
    long after = paragraphs(merged);
    if (before != after) {
      throw new MergeGateException(
          "the merged text has %d paragraphs, not %d".formatted(after, before));
    }
    if (merged.indexOf('\0') >= 0) {
      throw new MergeGateException("the merged text holds a zero byte");
    }
  }

  private static long paragraphs(String text) {
    long paragraphs = 0;
    boolean inside = false;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      boolean visible = !line.isBlank() && !line.equals("\uFEFF");
      paragraphs += visible && !inside ? 1 : 0;
      inside = visible;
    }
    return paragraphs;
  }
}
