package dev.localization.pipeline.glossary;

/** The document holds no terms that could be read. The message names the line and the fix. */
public final class InvalidGlossaryException extends Exception {
  private static final long serialVersionUID = 1L;

  InvalidGlossaryException(long line, String reason, String fix) {
    super("line " + line + ": " + reason + "; " + fix);
  }
}
