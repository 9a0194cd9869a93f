package dev.localization.pipeline.document;

import java.nio.charset.Charset;
import java.util.Map;

/**
 * A merged text before it is checked.
 *
 * @param isChanged whether anything was written
 * @param expected what an independent reader must see at each key
 * @param skeleton as it must be
 */
record Draft(
    String text,
    Charset charset,
    boolean isChanged,
    Map<String, String> expected,
    Skeleton skeleton) {

  /** Its bytes, once an independent reader and a second scan have found it as it must be. */
  byte[] checked(Splicing splicing, PlanOptions options, DocumentLimits limits)
      throws MergeGateException {
    byte[] bytes = text.getBytes(charset);
    if (isChanged) {
      SourceText merged = readAgain(bytes);
      KeyGate.check(splicing.read(merged, options), expected);
      Skeleton.check(skeleton, found(splicing, merged, options, limits));
    }
    return bytes;
  }

  /** As its bytes say; the same characters mostly, which need not be kept twice. */
  private SourceText readAgain(byte[] bytes) {
    String again = new String(bytes, charset);
    return new SourceText(again.equals(text) ? text : again, charset);
  }

  private static Skeleton found(
      Splicing splicing, SourceText merged, PlanOptions options, DocumentLimits limits)
      throws MergeGateException {
    try {
      return Skeleton.of(merged, splicing.scan(merged, options, limits).slots());
    } catch (InvalidDocumentException unreadable) {
      throw new MergeGateException("the merged document is refused: " + unreadable.getMessage());
    }
  }
}
