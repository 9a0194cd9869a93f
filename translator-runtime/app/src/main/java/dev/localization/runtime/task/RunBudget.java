package dev.localization.runtime.task;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.localization.contract.run.FileOutcome;
import dev.localization.contract.run.FileTask;
import dev.localization.contract.run.Reservation;
import dev.localization.contract.run.RunManifest;
import dev.localization.contract.run.TaskStore;
import dev.localization.pipeline.batch.Batch;
import dev.localization.pipeline.batch.TokenCounter;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.provider.ProviderRequest;
import dev.localization.runtime.settings.AppliedSettings;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Holds a run to its budget: once as a whole before the first call, then call by call. */
public final class RunBudget {
  // A translation is about as long as its source, so that a text is paid for twice.
  private static final int DIRECTIONS = 2;

  private final TaskStore store;
  private final DocumentFormats formats;

  public RunBudget(TaskStore store, DocumentFormats formats) {
    this.store = store;
    this.formats = formats;
  }

  /** How every task ends when the estimate of the run is above its budget. */
  Optional<FileOutcome> refusal(FileTask task, RunManifest manifest, AppliedSettings settings) {
    OptionalLong budget = manifest.budget();
    if (budget.isEmpty()) {
      return Optional.empty();
    }
    OptionalLong stored = store.estimate(task.run());
    long estimate = stored.isPresent() ? stored.getAsLong() : estimate(task, manifest, settings);
    if (stored.isEmpty()) {
      store.storeEstimate(task.run(), estimate);
    }
    return estimate <= budget.getAsLong()
        ? Optional.empty()
        : Optional.of(
            TaskReason.BUDGET_EXCEEDED.failed(
                String.format(
                    Locale.ROOT,
                    "the run is estimated at %,d tokens, above the budget of %,d;"
                        + " raise budget.maxTokens or translate less at once",
                    estimate,
                    budget.getAsLong())));
  }

  /** Takes what a call is expected to cost; a run without budget has no end of it. */
  public Reservation reserve(
      FileTask task, RunManifest manifest, ProviderRequest request, TokenCounter tokens) {
    if (manifest.budget().isEmpty()) {
      return Reservation.GRANTED;
    }
    long texts =
        request.segments().stream().mapToLong(segment -> tokens.count(segment.text())).sum();
    return store.reserve(task.run(), texts * DIRECTIONS, manifest.budget().getAsLong());
  }

  private long estimate(FileTask any, RunManifest manifest, AppliedSettings settings) {
    return manifest.tasks(any.run()).mapToLong(task -> estimateOne(task, manifest, settings)).sum();
  }

  private long estimateOne(FileTask task, RunManifest manifest, AppliedSettings settings) {
    byte[] source = store.source(task).orElse("").getBytes(UTF_8);
    try {
      var document =
          formats
              .select(manifest, task, source)
              .plan(source, DocumentFormats.options(manifest, task));
      return settings.packer().pack(document.units()).stream()
          .mapToLong(Batch::inputTokens)
          .map(tokens -> tokens * DIRECTIONS)
          .sum();
    } catch (InvalidDocumentException costsNothing) {
      return 0;
    }
  }
}
