package dev.localization.benchmarks.queue.scenario;

import dev.localization.benchmarks.queue.Crew;
import dev.localization.benchmarks.queue.Lab;
import dev.localization.benchmarks.queue.Side;
import dev.localization.benchmarks.queue.protocol.Command;
import dev.localization.benchmarks.queue.protocol.Command.Jobs;
import dev.localization.benchmarks.queue.report.Row;
import dev.localization.benchmarks.queue.report.Target;
import java.util.List;

/**
 * How fast jobs that do nothing are worked off. They are all there before the clock runs.
 *
 * @param processes workers that share the queue
 * @param concurrency of each worker
 * @param appendOnly whether Redis writes to disk
 */
record Throughput(
    String name,
    int processes,
    int concurrency,
    Jobs jobs,
    boolean appendOnly,
    Target rate,
    Target redisCpu)
    implements Scenario {
  static final String QUEUE = "measured";

  static Throughput of(String name, int processes, int concurrency, int jobs, Target rate) {
    return new Throughput(
        name, processes, concurrency, Jobs.of("job", jobs), false, rate, Target.none());
  }

  Throughput cpu(Target target) {
    return new Throughput(name, processes, concurrency, jobs, appendOnly, rate, target);
  }

  Throughput onDisk() {
    return new Throughput(name, processes, concurrency, jobs, true, rate, redisCpu);
  }

  Throughput prioritized() {
    return new Throughput(
        name, processes, concurrency, jobs.prioritized(10), appendOnly, rate, redisCpu);
  }

  @Override
  public List<Row> measure(Lab lab) {
    lab.redis().appendOnly(appendOnly);
    try {
      var pairs = lab.pairs(side -> run(lab, side));
      return List.of(
          pairs.row(name, "jobs/s", rate, Crew.Work::perSecond),
          pairs.row(name, "Redis µs/job", redisCpu, Crew.Work::redisMicros));
    } finally {
      lab.redis().appendOnly(false);
    }
  }

  private Crew.Work run(Lab lab, Side side) {
    try (var crew = lab.crew(side, processes, concurrency)) {
      crew.first().ask(new Command.Add(QUEUE, jobs, 50));
      return crew.work(QUEUE, jobs.count());
    }
  }
}
