package dev.localization.queue;

/** A child exists and another parent waits for it; nothing was added. */
public final class ForeignChildException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ForeignChildException(String childKey) {
    super("another parent waits for " + childKey);
  }
}
