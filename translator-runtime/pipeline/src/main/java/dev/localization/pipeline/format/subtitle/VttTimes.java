package dev.localization.pipeline.format.subtitle;

import dev.localization.pipeline.document.InvalidDocumentException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The times of a WebVTT cue (W3C WebVTT, section 4.1), whatever settings follow. A cue may end
 * before it begins: players then show nothing, and it is not for a translation to change.
 */
final class VttTimes {
  private static final String TIME = "((?:\\d++:)?[0-5]\\d:[0-5]\\d\\.\\d{3})";
  private static final Pattern TIMES =
      Pattern.compile("[ \\t]*+%s[ \\t]*+-->[ \\t]*+%s(?:[ \\t].*+)?".formatted(TIME, TIME));

  private VttTimes() {}

  /** The time at which a cue is shown, as it is written. */
  static String start(Line line) throws InvalidDocumentException {
    Matcher times = TIMES.matcher(line.text());
    if (!times.matches()) {
      throw new InvalidDocumentException(
          line.number(),
          "the times of the cue cannot be read",
          "write them like 01:02.345 --> 01:04.000 or 00:01:02.345 --> 00:01:04.000");
    }
    return times.group(1);
  }
}
