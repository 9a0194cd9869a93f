package dev.localization.benchmarks.queue.scenario;

import dev.localization.benchmarks.queue.Lab;
import dev.localization.benchmarks.queue.Side;
import dev.localization.benchmarks.queue.protocol.Answer;
import dev.localization.benchmarks.queue.protocol.Command;
import dev.localization.benchmarks.queue.protocol.Command.Jobs;
import dev.localization.benchmarks.queue.report.Row;
import dev.localization.benchmarks.queue.report.Target;
import java.util.List;

/**
 * How fast one caller adds jobs, with nobody working.
 *
 * @param batch jobs a call
 */
record Adding(String name, int batch, int jobs, Target target) implements Scenario {
  @Override
  public List<Row> measure(Lab lab) {
    return List.of(
        lab.pairs(side -> run(lab, side))
            .row(
                name, "jobs/s", target, done -> done.jobs() * 1e6 / (done.ended() - done.begun())));
  }

  private Answer run(Lab lab, Side side) {
    try (var crew = lab.crew(side, 1, 50)) {
      crew.first().ask(new Command.Add("warm-up-add", Jobs.of("warm", 5_000), batch));
      return crew.first().ask(new Command.Add(Throughput.QUEUE, Jobs.of("job", jobs), batch));
    }
  }
}
