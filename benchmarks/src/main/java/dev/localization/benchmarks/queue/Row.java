package dev.localization.benchmarks.queue;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * One line of the result.
 *
 * @param ours medians of the runs, in {@code unit}
 * @param ratio the median of the runs' ratios of ours to theirs
 * @param target what the ratio, or ours where there is no peer, must be
 */
record Row(
    String name,
    String unit,
    double ours,
    double theirs,
    double ratio,
    Target target,
    boolean met) {
  /**
   * A bound.
   *
   * @param atLeast whether it is the least, or else the most
   */
  record Target(boolean atLeast, double bound) {
    static Target least(double bound) {
      return new Target(true, bound);
    }

    static Target most(double bound) {
      return new Target(false, bound);
    }

    boolean metBy(double value) {
      return atLeast ? value >= bound : value <= bound;
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%s %.2f", atLeast ? ">=" : "<=", bound);
    }
  }

  /** Of paired runs, as many of ours as of theirs. */
  static Row of(String name, String unit, List<Double> ours, List<Double> theirs, Target target) {
    var ratios =
        IntStream.range(0, ours.size()).mapToObj(i -> ours.get(i) / theirs.get(i)).toList();
    double ratio = median(ratios);
    return new Row(name, unit, median(ours), median(theirs), ratio, target, target.metBy(ratio));
  }

  /** Of a value of ours that is bounded by itself; theirs is shown beside it. */
  static Row absolute(
      String name, String unit, List<Double> ours, List<Double> theirs, Target target) {
    double most = ours.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    return new Row(
        name, unit, most, median(theirs), most / median(theirs), target, target.metBy(most));
  }

  private static double median(List<Double> values) {
    var sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "| %-44s | %-8s | %9.1f | %9.1f | %5.2f | %-8s | %-6s |",
        name,
        unit,
        ours,
        theirs,
        ratio,
        target,
        met ? "met" : "missed");
  }

  static String head() {
    return String.format(
            "| %-44s | %-8s | %9s | %9s | %5s | %-8s | %-6s |%n",
            "case", "unit", "ours", "BullMQ 6", "ratio", "target", "")
        + "|---|---|---:|---:|---:|---|---|";
  }
}
