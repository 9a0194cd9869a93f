package dev.localization.contract.run;

/**
 * The data of a task's queue job: it says which task, and nothing else.
 *
 * @param task a {@link FileTask} in its text form
 */
public record TaskReference(String task) {
  /** The name of a job in {@code file-processing}. */
  public static final String FILE = "file";

  /** The name of a job in {@code translation-long} that belongs to a run. */
  public static final String TEXT = "text";
}
