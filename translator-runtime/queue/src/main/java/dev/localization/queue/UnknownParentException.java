package dev.localization.queue;

/** A job was to be added beneath a parent that does not exist; nothing was added. */
public final class UnknownParentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnknownParentException(String parentKey) {
    super(
        "parent: there is no job at "
            + parentKey
            + "; add the parent first, or both as a FlowNode");
  }
}
