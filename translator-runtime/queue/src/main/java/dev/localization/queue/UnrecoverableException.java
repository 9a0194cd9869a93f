package dev.localization.queue;

/** Thrown by a handler whose job would fail again: it fails now, whatever attempts it has left. */
public class UnrecoverableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message stored as the job's reason, for people
   */
  public UnrecoverableException(String message) {
    super(message);
  }

  public UnrecoverableException(String message, Throwable cause) {
    super(message, cause);
  }
}
