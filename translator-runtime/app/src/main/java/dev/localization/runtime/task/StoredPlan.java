package dev.localization.runtime.task;

import dev.localization.contract.run.FilePlan;
import dev.localization.contract.run.FileTask;
import dev.localization.contract.run.PlannedUnit;
import dev.localization.contract.run.TaskStore;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** The plan by which everybody works, read part by part. */
public record StoredPlan(TaskStore store, FileTask task, FilePlan.Head head) {
  /** How many batches it has. */
  public int batches() {
    return head.batchSizes().size();
  }

  /** The units of a batch; none when Redis lost the plan. */
  public List<PlannedUnit> units(int batch) {
    return store.batch(task, batch).map(FilePlan.Batch::units).orElse(List.of());
  }

  /** All units, batch by batch. */
  public List<PlannedUnit> units() {
    return IntStream.range(0, batches()).boxed().flatMap(batch -> units(batch).stream()).toList();
  }

  /** Ordinals of units without a result. */
  public BitSet missing() {
    var missing = new BitSet(head.units());
    store.missing(task, head.units()).forEach(missing::set);
    return missing;
  }

  /** The batches that hold at least one of these ordinals, in their order. */
  public IntStream holding(BitSet ordinals) {
    int[] firsts = firsts();
    return IntStream.range(0, batches())
        .filter(
            batch -> {
              int next = ordinals.nextSetBit(firsts[batch]);
              return next >= 0 && next < firsts[batch] + head.batchSizes().get(batch);
            });
  }

  /** All units with these ordinals. */
  public List<PlannedUnit> units(BitSet ordinals) {
    return holding(ordinals)
        .boxed()
        .flatMap(batch -> units(batch).stream())
        .filter(unit -> ordinals.get(unit.ordinal()))
        .toList();
  }

  private int[] firsts() {
    int[] firsts = new int[batches()];
    int first = 0;
    for (int batch = 0; batch < firsts.length; batch++) {
      firsts[batch] = first;
      first += head.batchSizes().get(batch);
    }
    return firsts;
  }
}
