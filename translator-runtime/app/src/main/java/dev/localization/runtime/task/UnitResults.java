package dev.localization.runtime.task;

import dev.localization.contract.run.EndedUnit;
import dev.localization.contract.run.FileTask;
import dev.localization.contract.run.PlannedUnit;
import dev.localization.contract.run.RunManifest;
import dev.localization.contract.run.SegmentFailure;
import dev.localization.contract.run.TaskStore;
import dev.localization.contract.run.UnitResult;
import dev.localization.contract.run.UnitResult.Outcome;
import dev.localization.contract.run.WriteResult;
import dev.localization.pipeline.translate.UnitOutcome;
import dev.localization.runtime.metrics.WorkerMetrics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Stores what became of a task's units. */
public record UnitResults(
    TaskStore store, WorkerMetrics metrics, FileTask task, RunManifest manifest) {
  private static final int CHUNK = 500;
  private static final int LONGEST_MESSAGE = 300;
  private static final String WITHHELD =
      "It was translated, but another form of this plural or message was not.";

  /** The unit as it ends with an outcome of the pipeline. */
  public EndedUnit ended(PlannedUnit unit, UnitOutcome outcome) {
    return switch (outcome) {
      case UnitOutcome.Translated(String text, String note) ->
          ended(unit, Outcome.TRANSLATED, text, note);
      case UnitOutcome.Reused(String text) -> ended(unit, Outcome.REUSED, text, "");
      case UnitOutcome.Failed(UnitOutcome.FailureReason reason, String message) ->
          failed(unit, SegmentReason.of(reason), message);
    };
  }

  /** The unit as it ends without a translation: with its source text. */
  public EndedUnit failed(PlannedUnit unit, SegmentReason reason, String message) {
    String cut =
        message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) + "…" : message;
    return new EndedUnit(
        unit.ordinal(),
        new UnitResult(Outcome.FAILED, unit.text(), reason.text(), cut),
        Optional.of(
            new SegmentFailure(
                task.language(),
                manifest.files().get(task.file()),
                unit.key(),
                reason.text(),
                cut)));
  }

  /** Stores ended units, those that ended before excepted. */
  public WriteResult store(List<EndedUnit> units) {
    for (int from = 0; from < units.size(); from += CHUNK) {
      List<EndedUnit> chunk = units.subList(from, Math.min(from + CHUNK, units.size()));
      WriteResult written = store.storeResults(task, chunk);
      if (written != WriteResult.STORED) {
        return written;
      }
      count(chunk);
    }
    return WriteResult.STORED;
  }

  /** Takes back the translations of units that the document cannot hold without others. */
  WriteResult withhold(List<PlannedUnit> units) {
    List<EndedUnit> failed =
        units.stream().map(unit -> failed(unit, SegmentReason.INCOMPLETE, WITHHELD)).toList();
    for (int from = 0; from < failed.size(); from += CHUNK) {
      WriteResult written =
          store.withholdResults(task, failed.subList(from, Math.min(from + CHUNK, failed.size())));
      if (written != WriteResult.STORED) {
        return written;
      }
    }
    return WriteResult.STORED;
  }

  private void count(List<EndedUnit> units) {
    for (Outcome outcome : Outcome.values()) {
      long count = units.stream().filter(unit -> unit.result().outcome() == outcome).count();
      if (count > 0) {
        metrics.segments(outcome.name().toLowerCase(Locale.ROOT), (int) count);
      }
    }
  }

  private static EndedUnit ended(PlannedUnit unit, Outcome outcome, String text, String note) {
    return new EndedUnit(unit.ordinal(), new UnitResult(outcome, text, "", note), Optional.empty());
  }
}
