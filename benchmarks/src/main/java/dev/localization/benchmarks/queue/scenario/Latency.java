package dev.localization.benchmarks.queue.scenario;

import dev.localization.benchmarks.queue.Lab;
import dev.localization.benchmarks.queue.Side;
import dev.localization.benchmarks.queue.protocol.Command;
import dev.localization.benchmarks.queue.protocol.Command.Jobs;
import dev.localization.benchmarks.queue.report.Row;
import dev.localization.benchmarks.queue.report.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.XReadParams;
import redis.clients.jedis.resps.StreamEntry;

/**
 * How long a job takes from the call that adds it until Redis has it as completed, under a steady
 * load that both sides carry: one process adds, another works.
 *
 * <p>Read from the queue's events afterwards: ids say when they were added, in µs, and the entries
 * of the stream when they were written, in whole ms by the clock of Redis. The rounding is the same
 * for both.
 *
 * @param rate jobs a second
 */
record Latency(String name, int concurrency, int rate, int seconds, Target p99)
    implements Scenario {
  private static final int SETTLING_SECONDS = 2;
  private static final int EVENTS_KEPT = 1_000_000;
  private static final String BASE = "bull:" + Throughput.QUEUE;

  /** In ms. */
  record Percentiles(double p50, double p99) {}

  @Override
  public List<Row> measure(Lab lab) {
    var pairs = lab.pairs(side -> run(lab, side));
    return List.of(
        pairs.row(name, "p50 ms", Target.none(), Percentiles::p50),
        pairs.row(name, "p99 ms", p99, Percentiles::p99));
  }

  private Percentiles run(Lab lab, Side side) {
    try (var producer = lab.crew(side, 1, concurrency);
        var worker = lab.crew(side, 1, concurrency)) {
      UnifiedJedis redis = lab.redis().client();
      redis.hset(BASE + ":meta", "opts.maxLenEvents", Integer.toString(EVENTS_KEPT));
      int jobs = rate * (SETTLING_SECONDS + seconds);
      worker.first().ask(new Command.Start(Throughput.QUEUE, concurrency));
      producer.first().ask(new Command.Pace(Throughput.QUEUE, Jobs.of("job", jobs), rate));
      worker.awaitHandled(jobs);
      worker.first().ask(new Command.Stop());
      return percentiles(latencies(redis), rate * SETTLING_SECONDS);
    }
  }

  /** In ms, in the order of completion. */
  private static List<Double> latencies(UnifiedJedis redis) {
    var all = new ArrayList<Double>();
    var from = new StreamEntryID();
    while (true) {
      var answer =
          redis.xread(XReadParams.xReadParams().count(10_000), Map.of(BASE + ":events", from));
      if (answer == null || answer.isEmpty()) {
        return all;
      }
      List<StreamEntry> entries = answer.getFirst().getValue();
      for (StreamEntry entry : entries) {
        if ("completed".equals(entry.getFields().get("event"))) {
          all.add(latency(entry));
        }
      }
      from = entries.getLast().getID();
    }
  }

  private static double latency(StreamEntry completed) {
    String id = completed.getFields().get("jobId");
    double added = Long.parseLong(id.substring(id.lastIndexOf('-') + 1)) / 1000.0;
    // In the middle of the millisecond whose beginning is known.
    return completed.getID().getTime() + 0.5 - added;
  }

  private static Percentiles percentiles(List<Double> all, int settling) {
    var sorted = all.subList(settling, all.size()).stream().sorted().toList();
    return new Percentiles(sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 99 / 100));
  }
}
