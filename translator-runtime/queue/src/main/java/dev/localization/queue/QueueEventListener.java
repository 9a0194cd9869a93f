package dev.localization.queue;

/**
 * Told the events of a queue in their order, on the one thread that reads them: while it is busy,
 * nothing is read. What it throws is logged, and the next event follows.
 */
@FunctionalInterface
public interface QueueEventListener {
  void event(QueueEvent event);

  /** Events may be missing before the next one. */
  default void gap(EventsGap gap) {}
}
