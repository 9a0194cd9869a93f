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

  public void checkUnits(int units) throws InvalidDocumentException {
    if (units > maxUnits) {
      throw new InvalidDocumentException(
          0, "the document has more than %d texts".formatted(maxUnits), "split it");
    }
  }
}
