package dev.localization.benchmarks.documents.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * One line of the table.
 *
 * @param okapi a number for each run; empty when it was not measured
 * @param okapiSays why it was not; "" when it was
 * @param ours a number for each run, in the same order
 * @param atMost what ours should be at most
 */
public record Row(
    String name,
    String unit,
    List<Double> okapi,
    String okapiSays,
    List<Double> ours,
    OptionalDouble atMost) {
  public Row {
    okapi = List.copyOf(okapi);
    ours = List.copyOf(ours);
  }

  /** Whether ours is as it should be; empty when there is no target. */
  Optional<Boolean> isMet() {
    return atMost.isPresent()
        ? Optional.of(median(ours) <= atMost.getAsDouble())
        : Optional.empty();
  }

  /** The median of the ratios of each run, ours to Okapi's. */
  OptionalDouble ratio() {
    return okapi.size() == ours.size()
        ? OptionalDouble.of(
            median(
                IntStream.range(0, ours.size()).mapToObj(i -> ours.get(i) / okapi.get(i)).toList()))
        : OptionalDouble.empty();
  }

  /** The one in the middle, or the mean of the two. At least one is given. */
  static double median(List<Double> numbers) {
    List<Double> sorted = numbers.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
