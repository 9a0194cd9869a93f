package dev.localization.pipeline.document;

import java.util.Iterator;
import java.util.Map;

/** Compares what a merged document holds with what it has to hold, key by key and in order. */
public final class KeyGate {
  private KeyGate() {}

  /**
   * Lets a document pass.
   *
   * @param found what an independent parser read
   * @param expected what the plan and the translations call for
   * @throws MergeGateException naming the first key that differs
   */
  public static void check(Map<String, String> found, Map<String, String> expected)
      throws MergeGateException {
    Iterator<Map.Entry<String, String>> actual = found.entrySet().iterator();
    for (Map.Entry<String, String> wanted : expected.entrySet()) {
      if (!actual.hasNext()) {
        throw new MergeGateException("the merged document lacks " + wanted.getKey());
      }
      Map.Entry<String, String> next = actual.next();
      if (!next.getKey().equals(wanted.getKey())) {
        throw new MergeGateException(
            "the merged document has " + next.getKey() + " in place of " + wanted.getKey());
      }
      if (!next.getValue().equals(wanted.getValue())) {
        throw new MergeGateException("the merged document has another value at " + next.getKey());
      }
    }
    if (actual.hasNext()) {
      throw new MergeGateException("the merged document also has " + actual.next().getKey());
    }
  }
}
