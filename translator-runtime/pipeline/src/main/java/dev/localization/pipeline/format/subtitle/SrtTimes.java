package dev.localization.pipeline.format.subtitle;

import dev.localization.pipeline.document.InvalidDocumentException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The times of a SubRip cue. A cue may end before it begins and overlap others: players live with
 * that, and it is not for a translation to change.
 */
final class SrtTimes {
  private static final String TIME = "(-?+\\d{1,3}+:(\\d{1,2}+):(\\d{1,2}+)[,.]\\d{1,3}+)";
  private static final Pattern TIMES =
      Pattern.compile(
          "[ \\t]*+%s[ \\t]*+-->[ \\t]*+%s(?:[ \\t]++[A-Za-z]\\w*+:\\S++)*+[ \\t]*+"
              .formatted(TIME, TIME));

  private SrtTimes() {}

  /** The time at which a cue is shown, as it is written. */
  static String start(Line line) throws InvalidDocumentException {
    Matcher times = TIMES.matcher(line.text());
    if (!times.matches()) {
      throw new InvalidDocumentException(
          line.number(),
          "the times of the cue cannot be read",
          "write them like 00:01:02,345 --> 00:01:04,000");
    }
    for (int group : new int[] {2, 3, 5, 6}) {
      if (Integer.parseInt(times.group(group)) > 59) {
        throw new InvalidDocumentException(
            line.number(),
            "the times of the cue have minutes or seconds above 59",
            "write them like 00:01:02,345 --> 00:01:04,000");
      }
    }
    return times.group(1);
  }
}
