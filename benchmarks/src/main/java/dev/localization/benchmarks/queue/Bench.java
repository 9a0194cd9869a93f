package dev.localization.benchmarks.queue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.params.XReadParams;

/** One Redis and the client processes of one side: what can be measured with them. */
final class Bench implements AutoCloseable {
  private static final String QUEUE = "q";
  private static final int WARM_UP = 20_000;

  private final BenchmarkRedis redis;
  private final List<ClientProcess> clients = new ArrayList<>();

  Bench(BenchmarkRedis redis, Side side, Path node, int processes) throws IOException {
    this.redis = redis;
    redis.clear();
    for (int i = 0; i < processes; i++) {
      clients.add(new ClientProcess(side, node, redis.port()));
    }
  }

  /**
   * A stretch of work.
   *
   * @param jobsPerSecond completed, by all processes together
   * @param cpuMicros of Redis for each
   */
  record Throughput(double jobsPerSecond, double cpuMicros) {}

  /** Lets programs be compiled and caches fill. */
  Bench warm(int concurrency) {
    clients.getFirst().ask(Request.fill("warm", "w", WARM_UP));
    clients.forEach(client -> client.ask(Request.work("warm", concurrency)));
    awaitEmpty("warm");
    clients.forEach(client -> client.ask(Request.stop()));
    return this;
  }

  /** Adds jobs as the request says, and gives how many a second. */
  double add(Request request) {
    return request.jobs() * 1e6 / clients.getFirst().ask(request).micros();
  }

  /** Lets all processes work until nothing is left. */
  Throughput workAll(int concurrency) {
    return work(concurrency, Long.MAX_VALUE);
  }

  /** Lets all processes work until so many jobs are completed. */
  Throughput work(int concurrency, long atMost) {
    long cpu = redis.cpuMicros();
    long began = micros();
    clients.forEach(client -> client.send(Request.work(QUEUE, concurrency)));
    clients.forEach(ClientProcess::await);
    while (left(QUEUE) > 0 && completed() < atMost) {
      pause();
    }
    long used = redis.cpuMicros() - cpu;
    var replies = clients.stream().map(client -> client.ask(Request.report())).toList();
    clients.forEach(client -> client.ask(Request.stop()));
    long jobs = replies.stream().mapToLong(Reply::completed).sum();
    long last = replies.stream().mapToLong(Reply::last).max().orElseThrow();
    return new Throughput(jobs * 1e6 / (last - began), (double) used / jobs);
  }

  /** The 99th percentile, in milliseconds, from before the add to the event of the end. */
  double latency(int jobs, int rate, int concurrency) {
    ClientProcess worker = clients.getFirst();
    ClientProcess producer = clients.getLast();
    worker.ask(Request.work(QUEUE, concurrency));
    producer.ask(Request.pace(QUEUE, "warm", jobs / 2, rate));
    awaitEmpty(QUEUE);
    var from =
        new StreamEntryID(
            redis.client().xrevrange("bull:q:events", "+", "-", 1).getFirst().getID().toString());
    producer.send(Request.pace(QUEUE, "timed", jobs, rate));
    var taken = completions(from, jobs);
    producer.await();
    worker.ask(Request.stop());
    return taken.stream().sorted().skip(Math.round(jobs * 0.99) - 1).findFirst().orElseThrow()
        / 1e3;
  }

  private List<Long> completions(StreamEntryID from, int jobs) {
    var taken = new ArrayList<Long>(jobs);
    var last = from;
    try (var reader = new Jedis("127.0.0.1", redis.port(), 30_000)) {
      while (taken.size() < jobs) {
        var read =
            reader.xread(
                XReadParams.xReadParams().block(5_000).count(1_000), Map.of("bull:q:events", last));
        long now = micros();
        for (var entry : read.getFirst().getValue()) {
          last = entry.getID();
          if ("completed".equals(entry.getFields().get("event"))) {
            taken.add(now - Long.parseLong(entry.getFields().get("returnvalue")));
          }
        }
      }
    }
    return taken;
  }

  private long completed() {
    return clients.stream().mapToLong(client -> client.ask(Request.report()).completed()).sum();
  }

  private void awaitEmpty(String queue) {
    while (left(queue) > 0) {
      pause();
    }
  }

  private long left(String queue) {
    String base = "bull:" + queue + ":";
    Jedis client = redis.client();
    return client.llen(base + "wait")
        + client.llen(base + "active")
        + client.zcard(base + "prioritized")
        + client.zcard(base + "waiting-children");
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException("stopped", stopped);
    }
  }

  private static long micros() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
  }

  @Override
  public void close() {
    clients.forEach(ClientProcess::close);
  }
}
