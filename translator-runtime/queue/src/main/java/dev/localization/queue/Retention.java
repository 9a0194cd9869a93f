package dev.localization.queue;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How long finished jobs are kept. Applied whenever a job finishes, to at most 1,000 older ones.
 *
 * @param count at most so many are kept, 0 or more; empty for any number
 * @param age they are kept so long, in whole seconds; empty for ever
 */
public record Retention(OptionalInt count, Optional<Duration> age) {
  private static final Retention ALL = new Retention(OptionalInt.empty(), Optional.empty());

  public Retention {
    if (count.isPresent() && count.getAsInt() < 0) {
      throw new InvalidFieldException("count", "is " + count.getAsInt(), "give 0 or more");
    }
    if (age.isPresent() && age.get().isNegative()) {
      throw new InvalidFieldException("age", "is " + age.get(), "give 0 or more");
    }
  }

  /** Every finished job is kept. */
  public static Retention all() {
    return ALL;
  }

  /** A job is gone as soon as it has finished. */
  public static Retention none() {
    return newest(0);
  }

  /** The newest {@code count} jobs are kept. */
  public static Retention newest(int count) {
    return new Retention(OptionalInt.of(count), Optional.empty());
  }

  /** Jobs are kept so long. */
  public static Retention of(Duration age) {
    return new Retention(OptionalInt.empty(), Optional.of(age));
  }

  /** The newest {@code count} jobs are kept, each so long. */
  public static Retention of(int count, Duration age) {
    return new Retention(OptionalInt.of(count), Optional.of(age));
  }
}
