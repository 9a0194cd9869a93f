package dev.localization.queue;

/** What the failure of a child means to its parent. */
public enum ChildFailure {
  /** Nothing: the parent waits until the child is retried and completes. */
  WAIT(""),
  /** The child counts as ended; the parent finds its reason among the ignored failures. */
  IGNORE("idof"),
  /** The child is forgotten. */
  REMOVE("rdof"),
  /** The parent runs again at once, without waiting for the other children. */
  CONTINUE_PARENT("cpof"),
  /** The parent fails as well. */
  FAIL_PARENT("fpof");

  private final String stored;

  ChildFailure(String stored) {
    this.stored = stored;
  }

  /** BullMQ's name of this choice in stored options; empty for the default. */
  String stored() {
    return stored;
  }
}
