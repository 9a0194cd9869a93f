package dev.localization.runtime.job;

import dev.localization.contract.run.FileTask;
import dev.localization.contract.run.PlannedUnit;
import dev.localization.contract.run.RunManifest;
import java.util.List;

/**
 * Units to translate now.
 *
 * @param id names this work in request ids; another one each time
 * @param units those that have no result
 * @param carriedContext what came before in a long text, or empty
 */
record Work(
    FileTask task,
    RunManifest manifest,
    String id,
    List<PlannedUnit> units,
    String carriedContext) {
  Work {
    units = List.copyOf(units);
  }
}
