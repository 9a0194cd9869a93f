package dev.localization.runtime.job;

import dev.localization.contract.run.EndedUnit;
import dev.localization.contract.run.PlannedUnit;
import dev.localization.contract.run.UnitResult;
import dev.localization.contract.run.WriteResult;
import dev.localization.pipeline.document.Unit;
import dev.localization.pipeline.translate.OutcomeSink;
import dev.localization.pipeline.translate.UnitOutcome;
import dev.localization.runtime.provider.CallGate;
import dev.localization.runtime.task.PlannedUnits;
import dev.localization.runtime.task.SegmentReason;
import dev.localization.runtime.task.UnitResults;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Stores outcomes as they come. A result once stored stays, so a translation that looks odd waits
 * here until the second answer is known or the batch ends; the memory has it meanwhile.
 */
final class ResultSink implements OutcomeSink {
  private final UnitResults results;
  private final CallGate gate;
  private final Map<String, PlannedUnit> units;
  private final Map<String, UnitOutcome> doubtful = new LinkedHashMap<>();
  private final Map<String, UnitResult> stored = new LinkedHashMap<>();

  ResultSink(UnitResults results, List<PlannedUnit> units, CallGate gate) {
    this.results = results;
    this.gate = gate;
    this.units =
        units.stream()
            .collect(
                Collectors.toMap(
                    PlannedUnit::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }

  /** The units as the pipeline takes them. */
  List<Unit> units() {
    return units.values().stream().map(PlannedUnits::unit).toList();
  }

  /** What stands beside them, by unit id. */
  Map<String, String> surroundings() {
    return units.values().stream()
        .filter(unit -> !unit.near().isEmpty())
        .collect(Collectors.toMap(PlannedUnit::id, PlannedUnit::near));
  }

  @Override
  public void accept(Map<String, UnitOutcome> outcomes) {
    var certain = new LinkedHashMap<String, UnitOutcome>();
    outcomes.forEach(
        (id, outcome) -> {
          if (outcome instanceof UnitOutcome.Translated(String text, String note)
              && !note.isEmpty()) {
            doubtful.put(id, outcome);
          } else {
            doubtful.remove(id);
            certain.put(id, outcome);
          }
        });
    store(certain);
  }

  /** Stores what waits. */
  void flush() {
    var waiting = new LinkedHashMap<>(doubtful);
    doubtful.clear();
    store(waiting);
  }

  /** Ends the units that have no outcome yet. */
  void failRest(SegmentReason reason, String message) {
    store(
        units.values().stream()
            .filter(unit -> !stored.containsKey(unit.id()))
            .map(unit -> results.failed(unit, reason, message))
            .toList());
  }

  /** What was stored, by unit id. */
  Map<String, UnitResult> results() {
    return Map.copyOf(stored);
  }

  private void store(Map<String, UnitOutcome> outcomes) {
    store(
        outcomes.entrySet().stream()
            .map(entry -> results.ended(units.get(entry.getKey()), entry.getValue()))
            .toList());
  }

  private void store(Collection<EndedUnit> ended) {
    WriteResult written = Patience.insist(() -> results.store(List.copyOf(ended)));
    if (written != WriteResult.STORED) {
      gate.stop(CallGate.Stop.UNWANTED);
    }
    Map<Integer, String> ids =
        units.values().stream().collect(Collectors.toMap(PlannedUnit::ordinal, PlannedUnit::id));
    ended.forEach(unit -> stored.put(ids.get(unit.ordinal()), unit.result()));
  }
}
