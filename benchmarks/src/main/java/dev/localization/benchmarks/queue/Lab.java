package dev.localization.benchmarks.queue;

import dev.localization.benchmarks.queue.protocol.Command;
import dev.localization.benchmarks.queue.protocol.Command.Jobs;
import dev.localization.benchmarks.queue.report.Pairs;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What scenarios measure with.
 *
 * @param runs how often each side is measured
 */
public record Lab(BenchmarkRedis redis, Workplace workplace, int runs) {
  private static final int WARM_UP_JOBS = 30_000;
  private static final int BATCH = 50;

  /** Measures both sides in turn, and the other one first in every second run. */
  public <T> Pairs<T> pairs(Function<Side, T> measure) {
    var all = new ArrayList<Pairs.Pair<T>>();
    var machine = new Machine(redis.pid());
    var before = machine.read();
    for (int run = 0; run < runs; run++) {
      var order = run % 2 == 0 ? List.of(Side.BULLMQ, Side.OURS) : List.of(Side.OURS, Side.BULLMQ);
      Map<Side, T> results = new EnumMap<>(Side.class);
      for (Side side : order) {
        redis.clear();
        results.put(side, measure.apply(side));
      }
      all.add(new Pairs.Pair<>(results.get(Side.BULLMQ), results.get(Side.OURS)));
    }
    redis.clear();
    return new Pairs<>(all, Machine.others(before, machine.read()));
  }

  /**
   * New processes that have added and worked off so many jobs that their code is compiled.
   *
   * @param concurrency with which each of them will work
   */
  public Crew crew(Side side, int processes, int concurrency) {
    var crew = new Crew(redis, side, concurrency);
    for (int i = 0; i < processes; i++) {
      var process = crew.join(new PeerProcess(side, workplace, redis.port()));
      // Of its own: ids that exist are not added again.
      String queue = "warm-up-" + process.id();
      process.ask(new Command.Add(queue, Jobs.of("warm", WARM_UP_JOBS), BATCH));
      crew.work(queue, WARM_UP_JOBS, List.of(process));
    }
    return crew;
  }
}
