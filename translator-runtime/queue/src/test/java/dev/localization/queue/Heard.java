package dev.localization.queue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what it is told. */
final class Heard implements QueueEventListener {
  final List<QueueEvent> events = new CopyOnWriteArrayList<>();
  final List<EventsGap> gaps = new CopyOnWriteArrayList<>();

  @Override
  public void event(QueueEvent event) {
    events.add(event);
  }

  @Override
  public void gap(EventsGap gap) {
    gaps.add(gap);
  }

  List<String> ids() {
    return events.stream().map(QueueEvent::id).toList();
  }

  /** As "name id", in the words of the stream, without what is not of a job. */
  List<String> ofJobs() {
    return events.stream()
        .filter(QueueEvent.OfJob.class::isInstance)
        .map(QueueEvent.OfJob.class::cast)
        .map(event -> event.getClass().getSimpleName() + " " + event.jobId())
        .toList();
  }

  <T extends QueueEvent> List<T> of(Class<T> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
