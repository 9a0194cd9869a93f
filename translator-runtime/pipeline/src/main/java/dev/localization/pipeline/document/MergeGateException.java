package dev.localization.pipeline.document;

/**
 * The merged document was read again by an independent parser and is not the planned one. Nothing
 * may be stored: the codec or a translation is at fault, and trying again changes nothing.
 */
public final class MergeGateException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * Refuses a merged document.
   *
   * @param reason what differs, with the key where there is one
   */
  public MergeGateException(String reason) {
    super(reason);
  }
}
