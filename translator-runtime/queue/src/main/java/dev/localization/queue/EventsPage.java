package dev.localization.queue;

import java.util.List;
import java.util.Optional;
import redis.clients.jedis.StreamEntryID;

/**
 * Some of the events behind a known one, and what the stream is like, read in one step.
 *
 * @param newest id of the newest event; zero when there is no stream
 * @param oldest id of the oldest that is still there
 * @param events the known one first when it is still there
 */
record EventsPage(StreamEntryID newest, StreamEntryID oldest, List<QueueEvent> events) {
  private static final StreamEntryID NONE = new StreamEntryID(0, 0);

  static EventsPage read(List<?> answer) {
    return new EventsPage(
        new StreamEntryID((String) answer.get(0)),
        new StreamEntryID((String) answer.get(1)),
        ((List<?>) answer.get(2))
            .stream().map(entry -> StoredEvent.read((List<?>) entry)).toList());
  }

  /** The events behind the known one. */
  List<QueueEvent> behind(String known) {
    boolean there = !events.isEmpty() && events.getFirst().id().equals(known);
    return there ? events.subList(1, events.size()) : events;
  }

  /** Whether events behind the known one may be missing, and why. */
  Optional<EventsGap> gap(String after) {
    var known = new StreamEntryID(after);
    if (newest.compareTo(known) < 0) {
      return Optional.of(new EventsGap(after, newest.toString(), EventsGap.Reason.SET_BACK));
    }
    if (newest.equals(known) || known.equals(NONE)) {
      // From the beginning, the oldest there is may be the first there was.
      return Optional.empty();
    }
    // Removal goes from old to new: what is behind one that is still there is complete.
    String next = events.getFirst().id();
    if (oldest.compareTo(known) > 0) {
      return Optional.of(new EventsGap(after, next, EventsGap.Reason.TRIMMED));
    }
    return next.equals(after)
        ? Optional.empty()
        : Optional.of(new EventsGap(after, next, EventsGap.Reason.SET_BACK));
  }
}
