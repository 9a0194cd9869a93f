package dev.localization.queue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is to be written about a job that this worker held.
 *
 * @param kind as the work script names it
 * @param number as the work script takes it: a delay in milliseconds, or whether attempts ran out
 */
record Ending(
    Held held, String kind, String value, long number, Retention kept, String stacktrace) {
  private static final int LONGEST_REASON = 2_000;
  private static final int LONGEST_TRACE = 8_000;

  static Ending completed(Held held, String returnValue) {
    Retention kept = held.job().options().removeOnComplete();
    return new Ending(held, "c", returnValue, 0, kept, "");
  }

  static Ending failed(Held held, Exception reason) {
    JobOptions options = held.job().options();
    boolean exhausted = held.job().attemptsMade() + 1 >= options.attempts();
    return new Ending(
        held, "f", reason(reason), exhausted ? 1 : 0, options.removeOnFail(), trace(reason));
  }

  static Ending retried(Held held, Exception reason, Duration after) {
    return new Ending(held, "r", reason(reason), after.toMillis(), Retention.all(), trace(reason));
  }

  static Ending delayed(Held held, Duration delay) {
    return new Ending(held, "d", "", delay.toMillis(), Retention.all(), "");
  }

  static Ending released(Held held) {
    return new Ending(held, "b", "", 0, Retention.all(), "");
  }

  /** Back in line, and all workers rest. */
  static Ending rateLimited(Held held, Duration rest) {
    return new Ending(held, "b", "", rest.toMillis(), Retention.all(), "");
  }

  List<String> arguments() {
    return List.of(
        held.job().id(),
        held.fetched().token(),
        kind,
        value,
        Long.toString(number),
        Integer.toString(kept.count().orElse(-1)),
        Long.toString(kept.age().map(Duration::toSeconds).orElse(-1L)),
        stacktrace);
  }

  private static String reason(Exception thrown) {
    return cut(
        Optional.ofNullable(thrown.getMessage()).orElse(thrown.getClass().getSimpleName()),
        LONGEST_REASON);
  }

  private static String trace(Exception thrown) {
    var written = new StringWriter();
    thrown.printStackTrace(new PrintWriter(written));
    return StoredOptions.writeStacktrace(cut(written.toString(), LONGEST_TRACE));
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }
}
