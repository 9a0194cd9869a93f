package dev.localization.benchmarks.queue.scenario;

import dev.localization.benchmarks.queue.Lab;
import dev.localization.benchmarks.queue.Side;
import dev.localization.benchmarks.queue.protocol.Command;
import dev.localization.benchmarks.queue.protocol.Command.Jobs;
import dev.localization.benchmarks.queue.report.Row;
import dev.localization.benchmarks.queue.report.Target;
import java.util.List;

/**
 * How long Redis serves nobody else when very many finished jobs are to be removed, because jobs
 * that were kept for ever are followed by jobs that keep 1,000.
 */
record LoweredRetention(String name, int finished, int jobs, Target longest) implements Scenario {
  @Override
  public List<Row> measure(Lab lab) {
    return List.of(
        lab.pairs(side -> run(lab, side)).row(name, "longest call, ms", longest, ms -> ms));
  }

  private double run(Lab lab, Side side) {
    try (var crew = lab.crew(side, 1, 50)) {
      var kept = Jobs.of("kept", finished).keptWhenFinished();
      crew.first().ask(new Command.Add(Throughput.QUEUE, kept, 200));
      crew.work(Throughput.QUEUE, finished);
      crew.first().ask(new Command.Add(Throughput.QUEUE, Jobs.of("job", jobs), 50));
      lab.redis().watchCalls();
      crew.work(Throughput.QUEUE, jobs);
      return lab.redis().longestScriptMillis();
    }
  }
}
