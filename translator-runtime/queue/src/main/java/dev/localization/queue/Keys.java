package dev.localization.queue;

import java.util.Set;

/** Names of what a queue stores. */
record Keys(String prefix, String name) {
  /** Keys of the queue itself: a job of such an id would overwrite them. */
  static final Set<String> TAKEN =
      Set.of(
          "active",
          "completed",
          "delayed",
          "events",
          "failed",
          "id",
          "limiter",
          "marker",
          "meta",
          "paused",
          "pc",
          "prioritized",
          "priority",
          "repeat",
          "stalled",
          "stalled-check",
          "wait",
          "waiting-children");

  Keys {
    if (prefix.isEmpty()) {
      throw new InvalidFieldException("prefix", "is empty", "give one, as in bull or {bull}");
    }
    requireQueueName(name);
  }

  static void requireQueueName(String name) {
    if (name.isEmpty() || name.contains(":")) {
      throw new InvalidFieldException(
          "queue", "is \"" + name + "\"", "give a name that is not empty and has no ':'");
    }
  }

  /** The part that all keys of the queue begin with. */
  String base() {
    return prefix + ":" + name;
  }

  String of(String part) {
    return base() + ":" + part;
  }
}
