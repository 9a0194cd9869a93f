package dev.localization.queue;

/** A job was to complete though a child that it waits for had not ended well. */
final class OpenChildrenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OpenChildrenException(String state) {
    super(
        "the job cannot complete: at least one child "
            + state
            + "; wait for it or call removeUnprocessedChildren() first");
  }
}
