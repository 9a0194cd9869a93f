package dev.localization.pipeline.document;

import java.util.Set;

/**
 * A format whose texts can be replaced where they stand: what {@link SplicedCodec} has to know of
 * it. Implementations hold no state.
 */
public interface SplicedFormat extends Splicing {
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
}
