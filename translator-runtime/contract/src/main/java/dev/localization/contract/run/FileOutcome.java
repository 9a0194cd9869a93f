package dev.localization.contract.run;

/**
 * How a file ended in one language.
 *
 * @param done true when the translated document is stored, false when it failed
 * @param reason for a failed file, a reason of the resource's {@code Failed} condition
 * @param message for a failed file, what to change
 */
public record FileOutcome(boolean done, String reason, String message) {
  /** The translated document is stored. */
  public static final FileOutcome DONE = new FileOutcome(true, "", "");

  public FileOutcome {
    reason = reason == null ? "" : reason;
    message = message == null ? "" : message;
  }

  /** The file gives no document. */
  public static FileOutcome failed(String reason, String message) {
    return new FileOutcome(false, reason, message);
  }
}
