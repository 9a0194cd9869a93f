package dev.localization.pipeline.document;

/** How the texts of a document, or of one part of it, are found, written and read again. */
public interface Splicing {
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
   * @param findings is told what stands at each key of {@link #scan}, in document order
   * @throws MergeGateException when the parser refuses the document, or the findings do
   */
  void read(SourceText merged, PlanOptions options, Findings findings) throws MergeGateException;

  /**
   * Refuses a document that {@link #read} reads in another way than {@link #scan}: before anyone
   * pays for it, for none of its merged documents would be let through; and a merged one, which
   * others would refuse.
   *
   * @param scanned what was found in the source
   */
  default void checkAgreement(SourceText source, PlanOptions options, Scanned scanned)
      throws InvalidDocumentException {}
}
