package dev.localization.contract.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run as Redis has it at one moment.
 *
 * @param fence why it was withdrawn, if it was
 * @param opened how many of its tasks were opened, in the manifest's order
 * @param files how each ended task ended
 * @param failures the first of the units that were kept as source
 */
public record RunSnapshot(
    RunId id,
    RunManifest manifest,
    Optional<String> fence,
    int opened,
    Map<FileTask, FileOutcome> files,
    Totals totals,
    Map<String, Totals> languages,
    Usage usage,
    long estimatedTokens,
    List<SegmentFailure> failures) {

  /** Counts of segments; those of a whole run, or of one language. */
  public record Totals(long planned, long translated, long reused, long failed) {
    public static final Totals NONE = new Totals(0, 0, 0, 0);

    Totals plus(Totals other) {
      return new Totals(
          planned + other.planned,
          translated + other.translated,
          reused + other.reused,
          failed + other.failed);
    }

    /** How many segments have an outcome. */
    public long ended() {
      return translated + reused + failed;
    }
  }

  public RunSnapshot {
    files = Map.copyOf(files);
    languages = Map.copyOf(languages);
    failures = List.copyOf(failures);
  }

  /** Whether every task ended, well or not. */
  public boolean ended() {
    return files.size() == manifest.taskCount();
  }

  /** The tasks that were opened and have not ended. */
  public List<FileTask> open() {
    return manifest.tasks(id).limit(opened).filter(task -> !files.containsKey(task)).toList();
  }

  /** The counts of one language. */
  public Totals language(String language) {
    return languages.getOrDefault(language, Totals.NONE);
  }
}
