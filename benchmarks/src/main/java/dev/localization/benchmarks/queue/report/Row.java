package dev.localization.benchmarks.queue.report;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * One comparison.
 *
 * @param bullmq a number for each run
 * @param ours a number for each run, in the same order
 * @param others the share of the processors that others used meanwhile; empty when unknown
 */
public record Row(
    String name,
    String unit,
    Target target,
    List<Double> bullmq,
    List<Double> ours,
    OptionalDouble others) {
  public Row {
    bullmq = List.copyOf(bullmq);
    ours = List.copyOf(ours);
  }

  double bullmqMedian() {
    return median(bullmq);
  }

  double oursMedian() {
    return median(ours);
  }

  /**
   * The median of the ratios of each run, which a machine that slows down meanwhile moves least.
   */
  double ratio() {
    return median(
        IntStream.range(0, ours.size()).mapToObj(run -> ours.get(run) / bullmq.get(run)).toList());
  }

  String verdict() {
    return target.verdict(ratio(), oursMedian());
  }

  /** The one in the middle, or the mean of the two. At least one is given. */
  public static double median(List<Double> numbers) {
    var sorted = numbers.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
