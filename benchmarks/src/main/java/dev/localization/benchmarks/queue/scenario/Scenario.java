package dev.localization.benchmarks.queue.scenario;

import dev.localization.benchmarks.queue.Lab;
import dev.localization.benchmarks.queue.report.Row;
import java.util.List;

/** Something to compare. */
public interface Scenario {
  /** How it is called in the first column. */
  String name();

  /** Measures both sides. */
  List<Row> measure(Lab lab);
}
