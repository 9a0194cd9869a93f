package dev.localization.benchmarks.queue.scenario;

import dev.localization.benchmarks.queue.Crew;
import dev.localization.benchmarks.queue.Lab;
import dev.localization.benchmarks.queue.Side;
import dev.localization.benchmarks.queue.protocol.Command;
import dev.localization.benchmarks.queue.protocol.Command.Jobs;
import dev.localization.benchmarks.queue.report.Row;
import dev.localization.benchmarks.queue.report.Target;
import java.util.ArrayList;
import java.util.List;

/**
 * What finishing a job and fetching the next takes with few and with very many waiting. Our side
 * adds the many for both: the stored jobs are the same, and it takes a third of the time.
 */
record Backlog(String name, int few, int many, Target growth) implements Scenario {
  private static final int ROUNDS = 9;

  /** In µs. */
  private record Gaps(double few, double many) {}

  @Override
  public List<Row> measure(Lab lab) {
    try (var filler = lab.crew(Side.OURS, 1, 1)) {
      var pairs = lab.pairs(side -> run(lab, side, filler));
      return List.of(
          pairs.row(name + ", " + few, "µs", Target.none(), Gaps::few),
          pairs.row(name + ", " + many, "µs", Target.none(), Gaps::many),
          pairs.row(name + ", growth", "times", growth, gaps -> gaps.many() / gaps.few()));
    }
  }

  private Gaps run(Lab lab, Side side, Crew filler) {
    try (var crew = lab.crew(side, 1, 1)) {
      filler.first().ask(new Command.Add("many", Jobs.of("job", many), 200));
      var withFew = new ArrayList<Double>();
      var withMany = new ArrayList<Double>();
      // By turns: a machine is not as fast in one second as in the next.
      for (int round = 0; round < ROUNDS; round++) {
        filler.first().ask(new Command.Add("few", Jobs.of("job-" + round, few), 200));
        withFew.add(crew.work("few", few).typicalGap());
        withMany.add(crew.work("many", few).typicalGap());
      }
      return new Gaps(Row.median(withFew), Row.median(withMany));
    }
  }
}
