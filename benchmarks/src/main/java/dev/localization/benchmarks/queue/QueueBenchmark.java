package dev.localization.benchmarks.queue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.localization.benchmarks.queue.Row.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Measures the queue beside BullMQ and prints a row a case.
 *
 * <p>Arguments: the folder of client.js with its packages, the file of the results, and how many
 * paired runs.
 */
final class QueueBenchmark {
  private final Path node;
  private final int runs;
  private final List<Row> rows = new ArrayList<>();

  private QueueBenchmark(Path node, int runs) {
    this.node = node;
    this.runs = runs;
  }

  /** What one side did in one run. */
  @FunctionalInterface
  private interface Measurement<T> {
    T take(BenchmarkRedis redis, Side side) throws IOException;
  }

  /** The measurements of both sides, run by run. */
  private record Paired<T>(Map<Side, List<T>> taken) {
    List<Double> of(Side side, ToDoubleFunction<T> figure) {
      return taken.get(side).stream().map(figure::applyAsDouble).toList();
    }
  }

  /** The results as they are kept. */
  private record Report(
      String date, int runs, int processors, String java, String redis, List<Row> rows) {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var benchmark = new QueueBenchmark(Path.of(arguments[0]), Integer.parseInt(arguments[2]));
    System.out.println(Row.head());
    String redis;
    try (var server = new BenchmarkRedis(false)) {
      redis = server.version();
      benchmark.inMemory(server);
    }
    try (var server = new BenchmarkRedis(true)) {
      benchmark.onDisk(server);
    }
    benchmark.write(Path.of(arguments[1]), redis);
    benchmark.summary();
  }

  private void inMemory(BenchmarkRedis redis) throws IOException {
    var fifty = paired(redis, (server, side) -> throughput(server, side, 1, 50, 50_000));
    add(
        "no-op jobs, concurrency 50",
        "jobs/s",
        fifty,
        Bench.Throughput::jobsPerSecond,
        Target.least(1.4));
    add("  the same: Redis CPU a job", "us", fifty, Bench.Throughput::cpuMicros, Target.most(0.6));
    add(
        "two processes, concurrency 25 each",
        "jobs/s",
        paired(redis, (server, side) -> throughput(server, side, 2, 25, 50_000)),
        Bench.Throughput::jobsPerSecond,
        Target.least(1.15));
    add(
        "concurrency 10",
        "jobs/s",
        paired(redis, (server, side) -> throughput(server, side, 1, 10, 30_000)),
        Bench.Throughput::jobsPerSecond,
        Target.least(1));
    add(
        "concurrency 1",
        "jobs/s",
        paired(redis, (server, side) -> throughput(server, side, 1, 1, 10_000)),
        Bench.Throughput::jobsPerSecond,
        Target.least(1));
    add(
        "batched add, 50 a call",
        "jobs/s",
        paired(redis, this::batchedAdd),
        Double::doubleValue,
        Target.least(2.5));
    add(
        "prioritised jobs, concurrency 50",
        "jobs/s",
        paired(redis, this::prioritized),
        Bench.Throughput::jobsPerSecond,
        Target.least(1.2));
    add(
        "flows of a parent and ten children, jobs",
        "jobs/s",
        paired(redis, this::flows),
        Bench.Throughput::jobsPerSecond,
        Target.least(1.2));
    add(
        "p99 from add to completed, 2,000 jobs/s",
        "ms",
        paired(redis, this::latency),
        Double::doubleValue,
        Target.most(1.1));
    var million = ours(redis, this::withMillionWaiting);
    rows.add(
        Row.of(
            "Redis CPU a job, 1,000,000 waiting / 50,000",
            "us",
            million.stream().map(Bench.Throughput::cpuMicros).toList(),
            fifty.of(Side.OURS, Bench.Throughput::cpuMicros),
            Target.most(1.25)));
    print();
    var retention = paired(redis, this::loweredRetention);
    rows.add(
        Row.absolute(
            "longest call, retention 100,000 -> 1,000",
            "ms",
            retention.of(Side.OURS, Double::doubleValue),
            retention.of(Side.BULLMQ, Double::doubleValue),
            Target.most(20)));
    print();
  }

  private void onDisk(BenchmarkRedis redis) throws IOException {
    add(
        "AOF everysec, concurrency 50",
        "jobs/s",
        paired(redis, (server, side) -> throughput(server, side, 1, 50, 50_000)),
        Bench.Throughput::jobsPerSecond,
        Target.least(1.25));
  }

  private Bench.Throughput throughput(
      BenchmarkRedis redis, Side side, int processes, int concurrency, int jobs)
      throws IOException {
    try (var bench = new Bench(redis, side, node, processes).warm(concurrency)) {
      bench.add(Request.fill("q", "j", jobs));
      return bench.workAll(concurrency);
    }
  }

  private double batchedAdd(BenchmarkRedis redis, Side side) throws IOException {
    try (var bench = new Bench(redis, side, node, 1)) {
      bench.add(Request.fill("q", "warm", 20_000));
      return bench.add(Request.fill("q", "j", 50_000));
    }
  }

  private Bench.Throughput prioritized(BenchmarkRedis redis, Side side) throws IOException {
    try (var bench = new Bench(redis, side, node, 1).warm(50)) {
      bench.add(Request.fill("q", "j", 50_000).prioritized());
      return bench.workAll(50);
    }
  }

  private Bench.Throughput flows(BenchmarkRedis redis, Side side) throws IOException {
    try (var bench = new Bench(redis, side, node, 1).warm(50)) {
      bench.add(Request.flows("q", "f", 3_000));
      return bench.workAll(50);
    }
  }

  private double latency(BenchmarkRedis redis, Side side) throws IOException {
    try (var bench = new Bench(redis, side, node, 2).warm(10)) {
      return bench.latency(10_000, 2_000, 10);
    }
  }

  private Bench.Throughput withMillionWaiting(BenchmarkRedis redis, Side side) throws IOException {
    try (var bench = new Bench(redis, side, node, 1).warm(50)) {
      bench.add(Request.fill("q", "j", 1_000_000));
      return bench.work(50, 50_000);
    }
  }

  private double loweredRetention(BenchmarkRedis redis, Side side) throws IOException {
    try (var bench = new Bench(redis, side, node, 1)) {
      bench.add(Request.fill("q", "old", 100_000).keeping(200_000));
      Bench.Throughput before = bench.workAll(50);
      assert before.jobsPerSecond() > 0;
      redis.client().slowlogReset();
      bench.add(Request.fill("q", "new", 20_000));
      Bench.Throughput after = bench.workAll(50);
      assert after.jobsPerSecond() > 0;
      return redis.longestCallMillis();
    }
  }

  /** Both sides in turn, the one that begins changing from run to run. */
  private <T> Paired<T> paired(BenchmarkRedis redis, Measurement<T> measurement)
      throws IOException {
    var taken = new EnumMap<Side, List<T>>(Side.class);
    for (Side side : Side.values()) {
      taken.put(side, new ArrayList<>());
    }
    for (int run = 0; run < runs; run++) {
      var order = run % 2 == 0 ? List.of(Side.OURS, Side.BULLMQ) : List.of(Side.BULLMQ, Side.OURS);
      for (Side side : order) {
        taken.get(side).add(measurement.take(redis, side));
      }
    }
    return new Paired<>(taken);
  }

  /** Ours alone, as often as there are pairs. */
  private <T> List<T> ours(BenchmarkRedis redis, Measurement<T> measurement) throws IOException {
    var taken = new ArrayList<T>();
    for (int run = 0; run < runs; run++) {
      taken.add(measurement.take(redis, Side.OURS));
    }
    return taken;
  }

  private <T> void add(
      String name, String unit, Paired<T> paired, ToDoubleFunction<T> figure, Target target) {
    rows.add(
        Row.of(name, unit, paired.of(Side.OURS, figure), paired.of(Side.BULLMQ, figure), target));
    print();
  }

  private void print() {
    System.out.println(rows.getLast().line());
  }

  private void write(Path file, String redis) throws IOException {
    var report =
        new Report(
            LocalDate.now(ZoneOffset.UTC).toString(),
            runs,
            Runtime.getRuntime().availableProcessors(),
            Runtime.version().toString(),
            redis,
            rows);
    Files.createDirectories(file.toAbsolutePath().getParent());
    new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), report);
  }

  private void summary() {
    var missed = rows.stream().filter(row -> !row.met()).map(row -> row.name().strip()).toList();
    System.out.println(
        missed.isEmpty() ? "All targets met." : "Missed: " + String.join("; ", missed));
  }
}
