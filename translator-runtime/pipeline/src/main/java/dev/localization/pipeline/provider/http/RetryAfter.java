package dev.localization.pipeline.provider.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long an engine asks to wait: {@code Retry-After} in seconds or as a date (RFC 9110, section
 * 10.2.3), OpenAI's {@code retry-after-ms}.
 */
public final class RetryAfter {
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9})?");

  /** Whoever asks for more has gone for good as far as a job is concerned. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private RetryAfter() {}

  /** What an answer asks for, from now, at most a day; empty when it asks for nothing. */
  public static Optional<Duration> of(EngineResponse response) {
    return millis(response)
        .or(() -> response.header("retry-after").flatMap(RetryAfter::seconds))
        .or(() -> until(response, "retry-after", DateTimeFormatter.RFC_1123_DATE_TIME))
        .map(RetryAfter::bounded);
  }

  /**
   * How long it is, from now, to the time of RFC 3339 that a header names, at most a day; empty
   * when it names none.
   */
  public static Optional<Duration> until(EngineResponse response, String header) {
    return until(response, header, DateTimeFormatter.ISO_OFFSET_DATE_TIME).map(RetryAfter::bounded);
  }

  private static Duration bounded(Duration wait) {
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }

  private static Optional<Duration> millis(EngineResponse response) {
    return response
        .header("retry-after-ms")
        .map(SECONDS::matcher)
        .filter(Matcher::matches)
        .map(millis -> Duration.ofMillis(Math.round(Double.parseDouble(millis.group()))));
  }

  private static Optional<Duration> seconds(String value) {
    return SECONDS.matcher(value.strip()).matches()
        ? Optional.of(Duration.ofMillis(Math.round(Double.parseDouble(value) * 1000)))
        : Optional.empty();
  }

  // By the engine's own clock, which its answer names.
  private static Optional<Duration> until(
      EngineResponse response, String header, DateTimeFormatter format) {
    try {
      Optional<ZonedDateTime> until =
          response.header(header).map(text -> ZonedDateTime.parse(text, format));
      Optional<ZonedDateTime> now =
          response
              .header("date")
              .map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
      return until
          .flatMap(end -> now.map(start -> Duration.between(start, end)))
          .filter(wait -> !wait.isNegative());
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }
}
