package dev.localization.runtime.task;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.localization.contract.run.FileOutcome;
import dev.localization.contract.run.FileTask;
import dev.localization.contract.run.PlannedUnit;
import dev.localization.contract.run.RunManifest;
import dev.localization.contract.run.TaskStore;
import dev.localization.contract.run.UnitResult;
import dev.localization.pipeline.document.DocumentCodec;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.MergeGateException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts the results of a task into its document, unless they are not good enough. */
public final class DocumentMerge {
  // What a ConfigMap holds, less what its metadata takes.
  static final int LARGEST_OUTPUT = 1_048_576 - 65_536;

  private final TaskStore store;
  private final DocumentFormats formats;

  public DocumentMerge(TaskStore store, DocumentFormats formats) {
    this.store = store;
    this.formats = formats;
  }

  /** How a task ends, with its document when it ends well. */
  public record Merged(FileOutcome outcome, Optional<String> document) {
    static Merged failed(FileOutcome outcome) {
      return new Merged(outcome, Optional.empty());
    }
  }

  /** Merges a task of which every unit has a result; empty when its run is gone. */
  public Optional<Merged> merge(StoredPlan plan, RunManifest manifest) {
    FileTask task = plan.task();
    Optional<byte[]> source = store.source(task).map(text -> text.getBytes(UTF_8));
    Map<Integer, UnitResult> results = store.results(task);
    if (source.isEmpty() || results.size() < plan.head().units()) {
      return Optional.empty();
    }
    var failures =
        new SegmentFailures(
            results.values().stream()
                .filter(result -> result.outcome() == UnitResult.Outcome.FAILED)
                .toList(),
            plan.head().units());
    Optional<FileOutcome> refusal = failures.refusal(manifest.failOnSegmentFailure());
    return Optional.of(
        refusal.isPresent()
            ? Merged.failed(refusal.get())
            : merge(plan, manifest, source.get(), results));
  }

  private Merged merge(
      StoredPlan plan, RunManifest manifest, byte[] source, Map<Integer, UnitResult> results) {
    FileTask task = plan.task();
    String file = manifest.files().get(task.file());
    try {
      DocumentCodec codec = formats.byName(plan.head().format());
      if (codec.version() != plan.head().codecVersion()) {
        return Merged.failed(otherVersion(file, codec, plan));
      }
      byte[] document =
          codec.merge(source, DocumentFormats.options(manifest, task), translations(plan, results));
      return document.length > LARGEST_OUTPUT
          ? Merged.failed(tooLarge(file, document.length))
          : new Merged(FileOutcome.DONE, Optional.of(new String(document, UTF_8)));
    } catch (InvalidDocumentException invalid) {
      return Merged.failed(TaskPlanner.invalidSource(task, manifest, invalid));
    } catch (MergeGateException refused) {
      return Merged.failed(
          TaskReason.SEGMENTS_FAILED.failed(
              file + ": the merged document is not the planned one: " + refused.getMessage()));
    }
  }

  private static Map<String, String> translations(
      StoredPlan plan, Map<Integer, UnitResult> results) {
    var translations = new HashMap<String, String>();
    for (int batch = 0; batch < plan.batches(); batch++) {
      List<PlannedUnit> units = plan.units(batch);
      for (PlannedUnit unit : units) {
        UnitResult result = results.get(unit.ordinal());
        if (result.outcome() != UnitResult.Outcome.FAILED) {
          translations.put(unit.id(), result.text());
        }
      }
    }
    return translations;
  }

  private static FileOutcome otherVersion(String file, DocumentCodec codec, StoredPlan plan) {
    return TaskReason.SEGMENTS_FAILED.failed(
        "%s: planned by version %d of the %s codec, this worker has version %d; set a new runToken"
            .formatted(file, plan.head().codecVersion(), codec.format(), codec.version()));
  }

  private static FileOutcome tooLarge(String file, int bytes) {
    return TaskReason.OUTPUT_TOO_LARGE.failed(
        String.format(
            Locale.ROOT,
            "%s: the translated document has %,d bytes, a ConfigMap takes %,d; use output.store or"
                + " split the file",
            file,
            bytes,
            LARGEST_OUTPUT));
  }
}
