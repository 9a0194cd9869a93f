package dev.localization.runtime.task;

import dev.localization.contract.run.FileOutcome;
import dev.localization.contract.run.UnitResult;
import java.util.List;
import java.util.Optional;

/**
 * The failed segments of a file, and whether it can do with them.
 *
 * @param units how many segments the file has
 */
record SegmentFailures(List<UnitResult> failed, int units) {
  boolean isEmpty() {
    return failed.isEmpty();
  }

  /** How the file ends if it cannot. A file of which nothing was translated is never done. */
  Optional<FileOutcome> refusal(boolean oneIsTooMany) {
    if (failed.isEmpty() || (!oneIsTooMany && failed.size() < units)) {
      return Optional.empty();
    }
    UnitResult first = failed.getFirst();
    String message =
        "%d of %d texts were not translated; the first: %s: %s"
            .formatted(failed.size(), units, first.reason(), first.note());
    return Optional.of(reason().failed(message));
  }

  private TaskReason reason() {
    List<String> reasons = failed.stream().map(UnitResult::reason).distinct().toList();
    if (failed.size() < units || reasons.size() > 1) {
      return TaskReason.SEGMENTS_FAILED;
    }
    String only = reasons.getFirst();
    if (only.equals(SegmentReason.REJECTED.text())) {
      return TaskReason.PROVIDER_REJECTED;
    }
    if (only.equals(SegmentReason.BUDGET_EXCEEDED.text())) {
      return TaskReason.BUDGET_EXCEEDED;
    }
    return only.equals(SegmentReason.ATTEMPTS_EXHAUSTED.text())
        ? TaskReason.ATTEMPTS_EXHAUSTED
        : TaskReason.SEGMENTS_FAILED;
  }
}
