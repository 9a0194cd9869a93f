package dev.localization.queue;

/** A value that the queue cannot take; nothing was written. */
public final class InvalidFieldException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String field;

  /**
   * @param field the name of the option or argument, as in {@code jobId}
   * @param problem what is wrong with it
   * @param fix what to give instead
   */
  InvalidFieldException(String field, String problem, String fix) {
    super(field + ": " + problem + "; " + fix);
    this.field = field;
  }

  /** The name of the option or argument that is to be changed. */
  public String field() {
    return field;
  }
}
