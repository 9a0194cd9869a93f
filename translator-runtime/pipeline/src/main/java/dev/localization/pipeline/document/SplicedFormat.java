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

  /**
   * Whether translations are written beside the source text, as in PO and XLIFF, rather than in its
   * place. Then a translation that equals its source is written too, and a text without one stays
   * untranslated. Where it depends on the document, {@link Scanned#bilingual()} tells.
   */
  default boolean isBilingual() {
    return false;
  }

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
   * @return what stands at each key of {@link #scan}, in document order
   * @throws MergeGateException when the parser refuses it
   */
  Map<String, String> read(SourceText merged) throws MergeGateException;

  /** As {@link #read(SourceText)}, for a document that holds several languages side by side. */
  default Map<String, String> read(SourceText merged, PlanOptions options)
      throws MergeGateException {
    return read(merged);
  }
}
