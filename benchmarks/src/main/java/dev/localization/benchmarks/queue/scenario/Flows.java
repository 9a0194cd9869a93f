package dev.localization.benchmarks.queue.scenario;

import dev.localization.benchmarks.queue.Crew;
import dev.localization.benchmarks.queue.Lab;
import dev.localization.benchmarks.queue.Side;
import dev.localization.benchmarks.queue.protocol.Command;
import dev.localization.benchmarks.queue.protocol.Command.Jobs;
import dev.localization.benchmarks.queue.report.Row;
import dev.localization.benchmarks.queue.report.Target;
import java.util.List;

/** How fast parents are worked off that wait for ten children each; adding them does not count. */
record Flows(String name, int concurrency, int flows, Target target) implements Scenario {
  private static final int CHILDREN = 10;

  @Override
  public List<Row> measure(Lab lab) {
    return List.of(
        lab.pairs(side -> run(lab, side))
            .row(name, "flows/s", target, work -> work.perSecond() / (CHILDREN + 1)));
  }

  private Crew.Work run(Lab lab, Side side) {
    try (var crew = lab.crew(side, 1, concurrency)) {
      int warm = flows / 5;
      crew.first().ask(new Command.AddFlows("warm-up-flows", Jobs.of("warm", warm), CHILDREN));
      crew.work("warm-up-flows", warm * (CHILDREN + 1));
      crew.first().ask(new Command.AddFlows(Throughput.QUEUE, Jobs.of("flow", flows), CHILDREN));
      return crew.work(Throughput.QUEUE, flows * (CHILDREN + 1));
    }
  }
}
