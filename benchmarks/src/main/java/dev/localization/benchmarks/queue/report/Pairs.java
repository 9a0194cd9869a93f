package dev.localization.benchmarks.queue.report;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * What both sides did, run by run.
 *
 * @param others the share of the processors that others used meanwhile; empty when unknown
 */
public record Pairs<T>(List<Pair<T>> all, OptionalDouble others) {
  public Pairs {
    all = List.copyOf(all);
  }

  /** One run of both sides, one right after the other. */
  public record Pair<T>(T bullmq, T ours) {}

  /** A row that compares one number of the runs. */
  public Row row(String name, String unit, Target target, ToDoubleFunction<T> number) {
    var bullmq = all.stream().map(Pair::bullmq).mapToDouble(number).boxed().toList();
    var ours = all.stream().map(Pair::ours).mapToDouble(number).boxed().toList();
    return new Row(name, unit, target, bullmq, ours, others);
  }
}
