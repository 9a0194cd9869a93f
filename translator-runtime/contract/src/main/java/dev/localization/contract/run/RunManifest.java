package dev.localization.contract.run;

import dev.localization.contract.lane.Lane;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a run is asked to do. Written once, at submission, and never changed.
 *
 * @param job namespace and name of the TranslationJob, for people who read logs
 * @param laneSuffix the lane whose workers serve this run
 * @param priority the priority class of its queue jobs, never 0; smaller is sooner
 * @param revision the app's revision that translates it
 * @param inputHash what it was made from: equal hashes ask for the same
 * @param longText true for a text source, served by {@code translation-long} in order
 * @param format a codec's name, or {@code Auto}
 * @param context what a person said about the texts, for models
 * @param glossary terms as CSV lines or TBX, or empty
 * @param refreshMemory translate anew what memory knows
 * @param failOnSegmentFailure a failed segment fails its file, instead of keeping the source text
 * @param maxTokens the budget in tokens, or 0 for none
 */
public record RunManifest(
    String job,
    String laneSuffix,
    int priority,
    String revision,
    String inputHash,
    boolean longText,
    String format,
    String sourceLanguage,
    List<Target> targets,
    List<String> files,
    String context,
    String instructions,
    String glossary,
    boolean refreshMemory,
    boolean failOnSegmentFailure,
    long maxTokens) {

  /**
   * Counts up when a codec begins to cut or to merge documents in another way, so that documents
   * are translated anew with it.
   */
  public static final int CODEC_GENERATION = 1;

  /** At most so many files of a run are open at once; more are opened as these end. */
  public static final int OPEN_FILES = 8;

  /** At most so many batches of a run are in the queue at once. */
  public static final int OPEN_BATCHES = 200;

  /**
   * A language that the run translates into.
   *
   * @param formality {@code Formal}, {@code Informal} or empty
   * @param instructions for this language, or empty
   */
  public record Target(String language, String formality, String instructions) {
    public Target {
      formality = formality == null ? "" : formality;
      instructions = instructions == null ? "" : instructions;
    }
  }

  public RunManifest {
    targets = targets == null ? List.of() : List.copyOf(targets);
    files = files == null ? List.of() : List.copyOf(files);
    laneSuffix = laneSuffix == null ? "" : laneSuffix;
    context = context == null ? "" : context;
    instructions = instructions == null ? "" : instructions;
    glossary = glossary == null ? "" : glossary;
  }

  /** The lane whose workers serve this run. */
  public Lane lane() {
    return new Lane(laneSuffix);
  }

  /** The tokens that this run may use, if it is bounded. */
  public OptionalLong budget() {
    return maxTokens > 0 ? OptionalLong.of(maxTokens) : OptionalLong.empty();
  }

  /** How many tasks the run has: each file in each language. */
  public int taskCount() {
    return files.size() * targets.size();
  }

  /** The run's tasks in the order in which they are opened: file by file, language by language. */
  public Stream<FileTask> tasks(RunId run) {
    return IntStream.range(0, taskCount()).mapToObj(index -> task(run, index));
  }

  /** The task at {@code index} of {@link #tasks}. */
  public FileTask task(RunId run, int index) {
    var target = targets.get(index % targets.size());
    return new FileTask(run, index / targets.size(), target.language());
  }

  /**
   * The target of a task's language.
   *
   * @throws IllegalArgumentException when this run has no such language
   */
  public Target target(FileTask task) {
    return targets.stream()
        .filter(target -> target.language().equals(task.language()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the run has no " + task.language()));
  }

  /** How many batches one open file may have in the queue, so that the run keeps to its window. */
  public int batchWindow() {
    return OPEN_BATCHES / Math.max(1, Math.min(OPEN_FILES, taskCount()));
  }
}
