package dev.localization.pipeline.document;

/**
 * What a document may take at most, so that no source can exhaust a worker.
 *
 * @param maxBytes size of the document in bytes, from 1
 * @param maxUnits texts to translate, plural forms counted one by one, from 1
 * @param maxDepth nesting of objects and arrays, 1 to 500
 */
public record DocumentLimits(int maxBytes, int maxUnits, int maxDepth) {
  /** 16 MiB, 20,000 units, 100 levels. */
  public static final DocumentLimits DEFAULT = new DocumentLimits(16 << 20, 20_000, 100);

  /**
   * How many times as long as its document the texts to translate, or the translated document, may
   * be: plural forms and choices multiply.
   */
  public static final int MAX_EXPANSION = 20;

  /** The length from which on that counts: a tiny document may grow more. */
  private static final long FREE_EXPANSION = 1 << 16;

  public DocumentLimits {
    if (maxBytes < 1 || maxUnits < 1 || maxDepth < 1 || maxDepth > 500) {
      throw new IllegalArgumentException(
          "limits are at least 1, maxDepth at most 500: "
              + maxBytes
              + ", "
              + maxUnits
              + ", "
              + maxDepth);
    }
  }

  /**
   * Refuses texts that are out of all proportion to their document.
   *
   * @param length of all texts together
   * @param source length of the document
   */
  void checkExpansion(long length, long source) throws InvalidDocumentException {
    if (isOutOfProportion(length, source)) {
      throw new InvalidDocumentException(
          0,
          "its plural forms and choices make more than %d times its length of texts"
              .formatted(MAX_EXPANSION),
          "nest fewer of them");
    }
  }

  /** Whether a length is out of all proportion to that of a document. */
  boolean isOutOfProportion(long length, long source) {
    return length > FREE_EXPANSION && length > source * MAX_EXPANSION;
  }

  public void checkUnits(int units) throws InvalidDocumentException {
    if (units > maxUnits) {
      throw new InvalidDocumentException(
          0, "the document has more than %d texts".formatted(maxUnits), "split it");
    }
  }
}
