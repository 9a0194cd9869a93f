package dev.localization.queue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import redis.clients.jedis.UnifiedJedis;

/** A queue with workers that are closed at the end of a test. */
final class Rig implements AutoCloseable {
  final UnifiedJedis redis;
  final Queue queue;
  private final Deque<Worker> workers = new ArrayDeque<>();

  Rig(UnifiedJedis redis) {
    this.redis = redis;
    this.queue = new Queue(redis, "bull", "q");
  }

  Worker worker(JobHandler handler) {
    return worker(handler, WorkerOptions.builder());
  }

  Worker worker(JobHandler handler, WorkerOptions.Builder options) {
    return worker("q", handler, options);
  }

  Worker worker(String name, JobHandler handler, WorkerOptions.Builder options) {
    var worker = new Worker(redis, "bull", name, handler, options.build());
    workers.push(worker);
    worker.start();
    return worker;
  }

  static WorkerOptions.Builder quick() {
    return WorkerOptions.builder()
        .lockDuration(Duration.ofMillis(400))
        .stalledInterval(Duration.ofMillis(200));
  }

  static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(10));
  }

  void awaitState(String id, JobState state) {
    await().until(() -> queue.state(id) == state);
  }

  @Override
  public void close() {
    workers.forEach(Worker::close);
  }
}
