package dev.localization.runtime.task;

import dev.localization.contract.run.PlannedUnit;
import dev.localization.contract.run.UnitResult;
import dev.localization.contract.run.UnitResult.Outcome;
import dev.localization.pipeline.packed.PackedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The units of a plan, each with its result. */
record TaskResults(List<PlannedUnit> units, Map<Integer, UnitResult> byOrdinal) {
  /** Those of a stored plan; empty while a unit has none, or when Redis lost a part. */
  static Optional<TaskResults> of(StoredPlan plan) {
    var results = new TaskResults(plan.units(), plan.store().results(plan.task()));
    boolean whole =
        results.units.size() == plan.head().units()
            && results.byOrdinal.size() == results.units.size();
    return whole ? Optional.of(results) : Optional.empty();
  }

  /** Target texts by unit id, those that failed excepted. */
  Map<String, String> translations() {
    var translations = new PackedMap();
    for (PlannedUnit unit : units) {
      UnitResult result = byOrdinal.get(unit.ordinal());
      if (result.outcome() != Outcome.FAILED) {
        translations.add(unit.id(), result.text());
      }
    }
    return translations;
  }

  SegmentFailures failures() {
    return new SegmentFailures(
        byOrdinal.values().stream().filter(result -> result.outcome() == Outcome.FAILED).toList(),
        units.size());
  }

  List<PlannedUnit> withIds(Set<String> ids) {
    return units.stream().filter(unit -> ids.contains(unit.id())).toList();
  }
}
