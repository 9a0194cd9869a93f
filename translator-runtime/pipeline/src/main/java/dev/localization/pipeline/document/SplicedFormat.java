package dev.localization.pipeline.document;

import java.util.Map;
import java.util.Set;

/**
 * A format whose texts can be replaced where they stand: what {@link SplicedCodec} has to know of
 * it. Implementations hold no state.
 */
public interface SplicedFormat {
  /** As {@link DocumentCodec#format()}. */
  String name();

  /** As {@link DocumentCodec#version()}. */
  int version();

  /** As {@link DocumentCodec#extensions()}. */
  Set<String> extensions();

  /** As {@link DocumentCodec#recognises}. */
  boolean recognises(String text);

  /** The characters of a document; UTF-8 unless the format says otherwise. */
  default SourceText decode(byte[] source, DocumentLimits limits) throws InvalidDocumentException {
    return SourceText.utf8(source, limits);
  }

  /**
   * Finds the texts of a document.
   *
   * @throws InvalidDocumentException when it is not a document of this format
   */
  Scanned scan(SourceText source, PlanOptions options, DocumentLimits limits)
      throws InvalidDocumentException;

  /** A text as it is written in a slot, escapes and all. */
  String encode(String text, Slot slot, SourceText source);

  /** What {@link #read} sees at the key of a slot in which a text was written. */
  default String seen(String text, Slot slot) {
    return text;
  }

  /**
   * Reads a merged document with a strict parser that shares no code with {@link #scan}.
   *
   * @param options as they were for {@link #scan}: a document may hold several languages
   * @return what stands at each key of {@link #scan}, in document order
   * @throws MergeGateException when the parser refuses it
   */
  Map<String, String> read(SourceText merged, PlanOptions options) throws MergeGateException;
}
