package dev.localization.pipeline.document;

/**
 * The bytes are not a document that can be translated. The message names the place, the reason and
 * the fix; it names no file, which the caller knows.
 */
public final class InvalidDocumentException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final String reason;
  private final String fix;

  /**
   * Reports a problem.
   *
   * @param line first line of the problem, from 1; 0 when it concerns the whole document
   * @param reason what is wrong
   * @param fix what to do about it
   */
  public InvalidDocumentException(int line, String reason, String fix) {
    super((line > 0 ? "line " + line + ": " : "") + reason + "; " + fix);
    this.line = line;
    this.reason = reason;
    this.fix = fix;
  }

  /** First line of the problem, from 1; 0 when it concerns the whole document. */
  public int line() {
    return line;
  }

  /** What is wrong. */
  public String reason() {
    return reason;
  }

  /** What to do about it. */
  public String fix() {
    return fix;
  }
}
