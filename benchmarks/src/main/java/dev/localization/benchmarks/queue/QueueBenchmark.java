package dev.localization.benchmarks.queue;

import dev.localization.benchmarks.queue.report.Readme;
import dev.localization.benchmarks.queue.report.Results;
import dev.localization.benchmarks.queue.report.Row;
import dev.localization.benchmarks.queue.report.Table;
import dev.localization.benchmarks.queue.scenario.Scenario;
import dev.localization.benchmarks.queue.scenario.Scenarios;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Compares BullMQ with the queue and says what came out. In the environment, {@code RUNS} is how
 * often each side is measured, and {@code ONLY} a part of the names of the cases to measure; then
 * nothing is written down.
 */
public final class QueueBenchmark {
  private QueueBenchmark() {}

  /** Runs in the folder of this module. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Map<String, String> environment = System.getenv();
    int runs = Integer.parseInt(environment.getOrDefault("RUNS", "5"));
    String only = environment.getOrDefault("ONLY", "");
    Path module = Path.of("").toAbsolutePath();
    var workplace = Workplace.prepare(module);
    try (var redis = new BenchmarkRedis(module.resolve("target/redis"))) {
      var lab = new Lab(redis, workplace, runs);
      var rows = new ArrayList<Row>();
      for (Scenario scenario : Scenarios.all()) {
        if (scenario.name().contains(only)) {
          var measured = scenario.measure(lab);
          System.err.print(Table.of(measured));
          rows.addAll(measured);
        }
      }
      var results = Results.of(versions(redis, workplace), runs, rows);
      System.out.println(results.heading() + "\n" + Table.of(rows) + "\n" + closing(rows));
      if (only.isEmpty()) {
        results.write(module.resolve("results/queue.json"));
        Readme.show(
            module.resolve("README.md"), "results", results.heading() + "\n" + Table.of(rows));
      }
    }
  }

  private static String closing(List<Row> rows) {
    String missed = Table.missed(rows);
    return missed.isEmpty() ? "all targets met" : "missed: " + missed;
  }

  private static Results.Versions versions(BenchmarkRedis redis, Workplace workplace)
      throws IOException, InterruptedException {
    return new Results.Versions(
        redis.version(),
        workplace.bullmqVersion(),
        workplace.nodeVersion(),
        System.getProperty("java.version"));
  }
}
