package dev.localization.runtime.task;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.localization.contract.run.FileOutcome;
import dev.localization.contract.run.FileTask;
import dev.localization.contract.run.RunManifest;
import dev.localization.contract.run.TaskStore;
import dev.localization.contract.run.WriteResult;
import dev.localization.pipeline.document.DocumentCodec;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.runtime.metrics.WorkerMetrics;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Puts the results of a task into its document, unless they are not good enough. */
public final class DocumentMerge {
  // What a ConfigMap holds, less what its metadata takes.
  static final int LARGEST_OUTPUT = 1_048_576 - 65_536;

  private final TaskStore store;
  private final DocumentFormats formats;
  private final WorkerMetrics metrics;

  public DocumentMerge(TaskStore store, DocumentFormats formats, WorkerMetrics metrics) {
    this.store = store;
    this.formats = formats;
    this.metrics = metrics;
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
    if (source.isEmpty()) {
      return Optional.empty();
    }
    String file = manifest.files().get(task.file());
    try {
      DocumentCodec codec = formats.byName(plan.head().format());
      if (codec.version() != plan.head().codecVersion()) {
        return Optional.of(Merged.failed(otherVersion(file, codec, plan)));
      }
      var document = new Document(codec, source.get(), DocumentFormats.options(manifest, task));
      Optional<TaskResults> results = settled(plan, manifest, document);
      return results.isEmpty()
          ? Optional.empty()
          : Optional.of(merge(document, results.get(), manifest, file));
    } catch (InvalidDocumentException invalid) {
      return Optional.of(Merged.failed(TaskPlanner.invalidSource(task, manifest, invalid)));
    } catch (MergeGateException refused) {
      return Optional.of(
          Merged.failed(
              TaskReason.SEGMENTS_FAILED.failed(
                  file + ": the merged document is not the planned one: " + refused.getMessage())));
    }
  }

  private static final class Document {
    private final DocumentCodec codec;
    private final byte[] source;
    private final PlanOptions options;

    Document(DocumentCodec codec, byte[] source, PlanOptions options) {
      this.codec = codec;
      this.source = source;
      this.options = options;
    }

    Set<String> withheld(TaskResults results) throws InvalidDocumentException {
      return codec.withheld(source, options, results.translations());
    }

    byte[] merge(TaskResults results) throws InvalidDocumentException, MergeGateException {
      return codec.merge(source, options, results.translations());
    }
  }

  /** The results as the document will hold them. */
  private Optional<TaskResults> settled(StoredPlan plan, RunManifest manifest, Document document)
      throws InvalidDocumentException {
    Optional<TaskResults> results = TaskResults.of(plan);
    if (results.isEmpty() || results.get().failures().isEmpty()) {
      return results;
    }
    Set<String> withheld = document.withheld(results.get());
    if (withheld.isEmpty()) {
      return results;
    }
    var stored = new UnitResults(store, metrics, plan.task(), manifest);
    return stored.withhold(results.get().withIds(withheld)) == WriteResult.STORED
        ? TaskResults.of(plan)
        : Optional.empty();
  }

  private static Merged merge(
      Document document, TaskResults results, RunManifest manifest, String file)
      throws InvalidDocumentException, MergeGateException {
    Optional<FileOutcome> refusal = results.failures().refusal(manifest.failOnSegmentFailure());
    if (refusal.isPresent()) {
      return Merged.failed(refusal.get());
    }
    byte[] merged = document.merge(results);
    return merged.length > LARGEST_OUTPUT
        ? Merged.failed(tooLarge(file, merged.length))
        : new Merged(FileOutcome.DONE, Optional.of(new String(merged, UTF_8)));
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
