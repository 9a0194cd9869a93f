package dev.localization.benchmarks.queue.scenario;

import static dev.localization.benchmarks.queue.report.Target.oursAtMost;
import static dev.localization.benchmarks.queue.report.Target.ratioAtLeast;
import static dev.localization.benchmarks.queue.report.Target.ratioAtMost;

import java.util.List;

/** All comparisons and what they should come to. */
public final class Scenarios {
  private Scenarios() {}

  public static List<Scenario> all() {
    return List.of(
        Throughput.of("concurrency 50", 1, 50, 40_000, ratioAtLeast(1.4)).cpu(ratioAtMost(0.6)),
        Throughput.of("2 processes x 25", 2, 25, 40_000, ratioAtLeast(1.15)),
        Throughput.of("concurrency 10", 1, 10, 30_000, ratioAtLeast(1)),
        Throughput.of("concurrency 1", 1, 1, 10_000, ratioAtLeast(1)),
        Throughput.of("concurrency 50, AOF everysec", 1, 50, 40_000, ratioAtLeast(1.25)).onDisk(),
        Throughput.of("concurrency 50, priorities", 1, 50, 40_000, ratioAtLeast(1.2)).prioritized(),
        new Adding("adding 50 a call", 50, 40_000, ratioAtLeast(2.5)),
        new Flows("parent and 10 children, concurrency 50", 50, 2_000, ratioAtLeast(1.2)),
        new Latency("add to completed at 2,000/s, concurrency 10", 10, 2_000, 10, ratioAtMost(1.1)),
        new Backlog("finish and fetch, waiting", 1_000, 1_000_000, oursAtMost(1.15)),
        new LoweredRetention("100,000 finished, 1,000 kept", 100_000, 10_000, oursAtMost(20)));
  }
}
