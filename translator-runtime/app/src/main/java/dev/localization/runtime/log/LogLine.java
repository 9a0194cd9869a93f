package dev.localization.runtime.log;

import java.util.regex.Pattern;

/**
 * One line: {@code event="file ended" run=0f9c.1 language=fr}. Built and then given to a logger.
 */
public final class LogLine {
  private static final Pattern PLAIN = Pattern.compile("[a-zA-Z0-9._/~:@+-]+");
  private static final int LONGEST_VALUE = 500;

  private final StringBuilder line = new StringBuilder(160);

  private LogLine(String event) {
    line.append("event=").append(quoted(event));
  }

  /** A line about {@code event}. */
  public static LogLine of(String event) {
    return new LogLine(event);
  }

  /** Adds a pair. */
  public LogLine with(LogKey key, Object value) {
    line.append(' ').append(key).append('=').append(quoted(String.valueOf(value)));
    return this;
  }

  /** Adds what went wrong: the type of an exception and its message. */
  public LogLine with(Throwable error) {
    return with(LogKey.ERROR, error.getClass().getSimpleName() + ": " + error.getMessage());
  }

  @Override
  public String toString() {
    return line.toString();
  }

  private static String quoted(String value) {
    if (PLAIN.matcher(value).matches()) {
      return value;
    }
    String cut = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
    // A line break in a value would forge a line.
    return '"'
        + cut.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "\\r")
        + '"';
  }
}
