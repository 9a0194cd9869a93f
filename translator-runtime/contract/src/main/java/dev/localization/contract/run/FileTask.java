package dev.localization.contract.run;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One file of a run in one language. Its text form, {@code <run>.<file>.<language>}, is also the id
 * of its queue job, so that adding the job twice adds it once.
 *
 * @param file the file's place in the manifest, from 0
 */
public record FileTask(RunId run, int file, String language) {
  private static final Pattern FORM =
      Pattern.compile("([a-zA-Z0-9-]+\\.[0-9]+)\\.([0-9]{1,6})\\.([a-zA-Z0-9-]{2,35})");

  /** The task that {@code text} names, if it names one. */
  public static Optional<FileTask> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? RunId.parse(matcher.group(1))
            .map(run -> new FileTask(run, Integer.parseInt(matcher.group(2)), matcher.group(3)))
        : Optional.empty();
  }

  /** The field of this task within the run's hashes. */
  String field() {
    return file + "." + language;
  }

  @Override
  public String toString() {
    return run + "." + field();
  }
}
