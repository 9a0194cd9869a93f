package dev.localization.runtime.worker;

import dev.localization.contract.lane.QueueName;
import dev.localization.queue.Worker;
import dev.localization.runtime.settings.AppliedSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The queue workers that the settings call for: one a queue of the lane. */
final class LaneWorkers {
  private final WorkerFactory factory;
  private final Duration drain;
  private final Map<String, Serving> serving = new HashMap<>();
  private final Set<Serving> leaving = ConcurrentHashMap.newKeySet();
  private boolean closed;

  /** Makes workers that are not started. */
  @FunctionalInterface
  interface WorkerFactory {
    Worker create(QueueName name, String queue, int concurrency);
  }

  private record Serving(QueueName name, Worker worker) {}

  LaneWorkers(WorkerFactory factory, Duration drain) {
    this.factory = factory;
    this.drain = drain;
  }

  /** Serves what the settings say, from now on; workers of other queues end their jobs and go. */
  synchronized void apply(AppliedSettings settings) {
    if (closed) {
      return;
    }
    var wanted = new HashMap<String, Integer>();
    settings
        .concurrency()
        .forEach(
            (name, jobs) -> {
              String queue = settings.lane().queue(name);
              wanted.put(queue, jobs);
              serve(name, queue, jobs);
            });
    List.copyOf(serving.keySet()).stream()
        .filter(queue -> !wanted.containsKey(queue))
        .forEach(queue -> leave(serving.remove(queue)));
  }

  /** How many jobs are held now. */
  synchronized int inFlight() {
    return all().mapToInt(one -> one.worker().inFlight()).sum();
  }

  /** How many jobs of one queue, in whichever lane, are held now. */
  synchronized int inFlight(QueueName name) {
    return all().filter(one -> one.name() == name).mapToInt(one -> one.worker().inFlight()).sum();
  }

  /** Takes nothing more and lets jobs end; a long text ends after the chunk it is at. */
  void close() {
    List<Serving> open;
    synchronized (this) {
      closed = true;
      open = all().toList();
    }
    var threads = open.stream().map(one -> Thread.ofVirtual().start(() -> close(one))).toList();
    for (Thread thread : threads) {
      try {
        thread.join(drain.plusSeconds(2));
      } catch (InterruptedException hurried) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void close(Serving one) {
    if (one.name() == QueueName.TRANSLATION_LONG) {
      one.worker().cancel(job -> true, "the worker closes");
    }
    one.worker().close(drain);
  }

  private void serve(QueueName name, String queue, int jobs) {
    Serving present = serving.get(queue);
    if (present == null) {
      Worker worker = factory.create(name, queue, jobs);
      worker.start();
      serving.put(queue, new Serving(name, worker));
    } else {
      present.worker().concurrency(jobs);
    }
  }

  private void leave(Serving one) {
    leaving.add(one);
    one.worker().concurrency(0);
    Thread.ofVirtual()
        .start(
            () -> {
              close(one);
              leaving.remove(one);
            });
  }

  private Stream<Serving> all() {
    return Stream.concat(serving.values().stream(), leaving.stream());
  }
}
