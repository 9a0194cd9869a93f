package dev.localization.pipeline.document;

import java.util.Optional;

/**
 * A merged text that holds the right keys, before it is scanned again. It holds on to nothing that
 * was scanned of its source, for there is no room for both.
 *
 * @param skeleton as it must be; empty when nothing was written
 */
record Draft(SourceText merged, Optional<Skeleton> skeleton) {

  /**
   * The text, once a second scan has found it to be its source but for what was written.
   *
   * @throws MergeGateException when it is anything else
   */
  SourceText checked(Splicing splicing, PlanOptions options, DocumentLimits limits)
      throws MergeGateException {
    if (skeleton.isPresent()) {
      Skeleton.check(skeleton.get(), found(splicing, options, limits));
    }
    return merged;
  }

  private Skeleton found(Splicing splicing, PlanOptions options, DocumentLimits limits)
      throws MergeGateException {
    try {
      Scanned scanned = splicing.scan(merged, options, limits);
      splicing.checkAgreement(merged, options, scanned);
      return Skeleton.of(merged, scanned.slots());
    } catch (InvalidDocumentException unreadable) {
      throw new MergeGateException("the merged document is refused: " + unreadable.getMessage());
    }
  }
}
