package dev.localization.benchmarks.queue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.localization.queue.Backoff;
import dev.localization.queue.ChildFailure;
import dev.localization.queue.FlowNode;
import dev.localization.queue.Job;
import dev.localization.queue.JobOptions;
import dev.localization.queue.JobResult;
import dev.localization.queue.NewJob;
import dev.localization.queue.Outcome;
import dev.localization.queue.Queue;
import dev.localization.queue.Retention;
import dev.localization.queue.Worker;
import dev.localization.queue.WorkerListener;
import dev.localization.queue.WorkerOptions;
import dev.localization.redis.RedisConnections;
import dev.localization.redis.RedisEndpoint;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import redis.clients.jedis.UnifiedJedis;

/** Our client process; {@code client.js} is the other side's and knows the same requests. */
final class BenchmarkClient implements WorkerListener {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PADDING = "x".repeat(1_000);
  private static final String UNTIMED = data(0);
  private static final int BATCH = 50;

  private final UnifiedJedis redis;
  private final AtomicLong completed = new AtomicLong();
  private final AtomicLong last = new AtomicLong();
  private Worker worker;

  private BenchmarkClient(UnifiedJedis redis) {
    this.redis = redis;
    this.worker = worker("none", 0);
  }

  /**
   * Answers requests until the input ends.
   *
   * @param arguments the port of Redis
   */
  public static void main(String[] arguments) throws IOException {
    try (var redis =
            RedisConnections.open(
                RedisEndpoint.of("redis://127.0.0.1:" + arguments[0]), "benchmark", 8);
        var requests =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      var client = new BenchmarkClient(redis);
      for (String line = requests.readLine(); line != null; line = requests.readLine()) {
        Reply reply = client.answer(JSON.readValue(line, Request.class));
        System.out.println(JSON.writeValueAsString(reply));
      }
    }
  }

  private Reply answer(Request request) {
    return switch (request.kind()) {
      case "fill" -> timed(() -> fill(request));
      case "flows" -> timed(() -> flows(request));
      case "pace" -> timed(() -> pace(request));
      case "work" -> {
        completed.set(0);
        worker = worker(request.queue(), request.concurrency());
        worker.start();
        yield report();
      }
      case "report" -> report();
      case "stop" -> {
        worker.close(Duration.ofSeconds(10));
        yield report();
      }
      default -> throw new IllegalArgumentException("no such request: " + request.kind());
    };
  }

  private Reply report() {
    return new Reply(0, completed.get(), last.get());
  }

  private static Reply timed(Runnable adding) {
    long began = System.nanoTime();
    adding.run();
    return new Reply((System.nanoTime() - began) / 1_000, 0, 0);
  }

  private void fill(Request request) {
    var queue = new Queue(redis, "bull", request.queue());
    for (int from = 0; from < request.jobs(); from += BATCH) {
      queue.add(
          IntStream.range(from, Math.min(from + BATCH, request.jobs()))
              .mapToObj(i -> job(request, request.id() + "-" + i, i, UNTIMED))
              .toList());
    }
  }

  private void flows(Request request) {
    var queue = new Queue(redis, "bull", request.queue());
    for (int i = 0; i < request.jobs(); i++) {
      String id = request.id() + "-" + i;
      var children = new ArrayList<FlowNode>();
      for (int child = 0; child < 10; child++) {
        children.add(
            new FlowNode(request.queue(), job(request, id + "-c" + child, child, UNTIMED)));
      }
      queue.add(new FlowNode(request.queue(), job(request, id, i, UNTIMED), children));
    }
  }

  private void pace(Request request) {
    var queue = new Queue(redis, "bull", request.queue());
    long began = System.nanoTime();
    for (int i = 0; i < request.jobs(); i++) {
      LockSupport.parkNanos(began + i * 1_000_000_000L / request.rate() - System.nanoTime());
      queue.add(job(request, request.id() + "-" + i, i, data(micros())));
    }
  }

  private static NewJob job(Request request, String id, int number, String data) {
    return new NewJob(
        "translate",
        data,
        JobOptions.builder()
            .jobId(id)
            .priority(request.priority() ? 1 + number % 5 : 0)
            .attempts(3)
            .backoff(Backoff.exponential(Duration.ofSeconds(1)))
            .removeOnComplete(Retention.of(request.keep(), Duration.ofHours(1)))
            .removeOnFail(Retention.of(5_000, Duration.ofHours(24)))
            .onFailure(ChildFailure.WAIT)
            .build());
  }

  private Worker worker(String queue, int concurrency) {
    var options = WorkerOptions.builder().concurrency(concurrency).listener(this).build();
    return new Worker(
        redis, "bull", queue, (job, context) -> Outcome.completed(time(job)), options);
  }

  /** The time in a job's data, as it stands there: what BullMQ's handler gives back, too. */
  private static String time(Job job) {
    return job.data().substring("{\"t\":".length(), job.data().indexOf(','));
  }

  private static String data(long micros) {
    return "{\"t\":" + micros + ",\"padding\":\"" + PADDING + "\"}";
  }

  private static long micros() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
  }

  @Override
  public void jobEnded(Job job, JobResult result, Duration duration) {
    completed.incrementAndGet();
    last.set(micros());
  }
}
