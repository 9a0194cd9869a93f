package dev.localization.queue;

/** A job was to be added beneath a parent that does not exist; nothing was added. */
public final class UnknownParentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnknownParentException(String parentKey) {
    super("no job to be parent at " + parentKey);
  }
}
