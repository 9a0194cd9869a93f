package dev.localization.benchmarks.queue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Tells how much of the processors others used meanwhile, where Linux says it: numbers taken beside
 * a busy neighbour are worth less. Redis is the only child that lives on; those that ended are
 * counted with their parent.
 */
final class Machine {
  private static final Path ALL = Path.of("/proc/stat");

  private final long redis;

  Machine(long redis) {
    this.redis = redis;
  }

  /** Time used up to now, in clock ticks. */
  record Reading(long all, long idle, long own) {
    /** The share that others had since {@code before}, 0 to 1. */
    double othersSince(Reading before) {
      long passed = all - before.all;
      long others = passed - (idle - before.idle) - (own - before.own);
      return passed == 0 ? 0 : Math.max(0, others) / (double) passed;
    }
  }

  /** Empty where it cannot be known. */
  static OptionalDouble others(Reading before, Reading after) {
    return after.all() == 0 ? OptionalDouble.empty() : OptionalDouble.of(after.othersSince(before));
  }

  Reading read() {
    if (!Files.isReadable(ALL)) {
      return new Reading(0, 0, 0);
    }
    // cpu user nice system idle iowait irq softirq steal
    long[] times = numbers(ALL, "cpu ", 8);
    return new Reading(
        Arrays.stream(times).sum(),
        times[3] + times[4],
        ticks("self", 4) + ticks(Long.toString(redis), 2));
  }

  /** The first of user, system, and both of the children that ended. */
  private static long ticks(String process, int count) {
    // The name in brackets may hold spaces; the times are the 12th and following after it.
    return Arrays.stream(numbers(Path.of("/proc", process, "stat"), ") ", 11 + count))
        .skip(11)
        .sum();
  }

  private static long[] numbers(Path file, String after, int count) {
    try {
      String text = Files.readString(file);
      int from = text.indexOf(after) + after.length();
      return Arrays.stream(text.substring(from).strip().split("\\s+"))
          .limit(count)
          // The state of a process is a letter.
          .mapToLong(word -> Character.isLetter(word.charAt(0)) ? 0 : Long.parseLong(word))
          .toArray();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
