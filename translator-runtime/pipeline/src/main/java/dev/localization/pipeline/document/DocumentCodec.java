package dev.localization.pipeline.document;

import java.util.Map;
import java.util.Set;

/**
 * Reads and writes one document format. Stateless and safe for use by several threads.
 *
 * <p>Planning and merging may happen in different processes: both derive the same units from the
 * same bytes, options and {@link #version()}.
 */
public interface DocumentCodec {
  /** Name of the format, as a TranslationJob spells it, e.g. {@code Json}. */
  String format();

  /** Grows when the units of an unchanged document change; a stored plan names it. */
  int version();

  /** Extensions of file names, in lower case, that stand for this format and no other. */
  Set<String> extensions();

  /**
   * Whether a document whose name does not tell, such as {@code .xml} or no extension at all, looks
   * like one of this format. Never throws.
   *
   * @param text the document without a byte order mark and without space around it
   */
  boolean recognises(String text);

  /**
   * Lists what there is to translate, in document order.
   *
   * @throws InvalidDocumentException when the bytes are not a document of this format, or exceed
   *     the {@link DocumentLimits}
   */
  DocumentPlan plan(byte[] source, PlanOptions options) throws InvalidDocumentException;

  /**
   * Puts translations into a document. A unit without one, or with a blank one, keeps its source
   * text; one that equals the source keeps the source bytes. The result is read again by an
   * independent parser before it is returned.
   *
   * @param translations target text by unit id
   * @throws InvalidDocumentException as {@link #plan} does
   * @throws MergeGateException when the result is not the document that was planned
   */
  byte[] merge(byte[] source, PlanOptions options, Map<String, String> translations)
      throws InvalidDocumentException, MergeGateException;

  /**
   * Units with a translation that {@link #merge} does not write, because another variant of their
   * message, or another form of their plural, has none: a document with half of either misleads its
   * readers.
   *
   * @param translations as for {@link #merge}
   * @throws InvalidDocumentException as {@link #plan} does
   */
  default Set<String> withheld(byte[] source, PlanOptions options, Map<String, String> translations)
      throws InvalidDocumentException {
    return Set.of();
  }
}
