package dev.localization.contract.run;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One run of one TranslationJob, written {@code <job uid>.<number>}.
 *
 * @param jobUid the resource's {@code metadata.uid}
 * @param number 1 for the first run of a job, then counting up
 */
public record RunId(String jobUid, long number) {
  private static final Pattern FORM = Pattern.compile("([a-zA-Z0-9-]{1,63})\\.([1-9][0-9]{0,9})");

  public RunId {
    if (!FORM.matcher(jobUid + "." + number).matches()) {
      throw new IllegalArgumentException("a run is <job uid>.<number from 1>");
    }
  }

  /** The run that {@code text} names, if it names one. */
  public static Optional<RunId> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(new RunId(matcher.group(1), Long.parseLong(matcher.group(2))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return jobUid + "." + number;
  }
}
