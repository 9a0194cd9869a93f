package dev.localization.contract.lane;

import java.util.regex.Pattern;

/**
 * The three queues with one suffix.
 *
 * @param suffix empty for the default lane, else 1..63 letters, digits or dashes
 */
public record Lane(String suffix) {
  private static final Pattern SUFFIX = Pattern.compile("[a-zA-Z0-9-]{0,63}");

  /** The lane of the active revision, whose queues have the plain names. */
  public static final Lane DEFAULT = new Lane("");

  public Lane {
    if (!SUFFIX.matcher(suffix).matches()) {
      throw new IllegalArgumentException("a lane's suffix has letters, digits and dashes only");
    }
  }

  /** The lane that a TranslationJob with workers of its own has, by the job's uid. */
  public static Lane dedicatedTo(String jobUid) {
    return new Lane(jobUid);
  }

  /** The pool of the workers that a TranslationJob has for itself, by the job's uid. */
  public static String poolOf(String jobUid) {
    return "job-" + jobUid;
  }

  /** The name of a queue in this lane. */
  public String queue(QueueName name) {
    return suffix.isEmpty() ? name.text() : name.text() + "~" + suffix;
  }
}
