package dev.localization.queue;

/** Who does the steps: this library or BullMQ. */
interface Side {
  /**
   * Does a step.
   *
   * @return what a caller of it gets, as text
   * @throws RuntimeException when it is refused
   */
  String perform(Step step);
}
