package dev.localization.queue;

/** Names of what a queue stores. */
record Keys(String prefix, String name) {
  Keys {
    if (prefix.isEmpty()) {
      throw new IllegalArgumentException("a queue has a prefix, as in bull or {bull}");
    }
    requireQueueName(name);
  }

  static void requireQueueName(String name) {
    if (name.isEmpty() || name.contains(":")) {
      throw new IllegalArgumentException(
          "the name of a queue is not empty and has no ':': \"" + name + "\"");
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
