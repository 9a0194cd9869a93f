package dev.localization.contract.run;

import java.util.List;

/**
 * How one file is cut into batches for one language. Written once, before the first batch; whoever
 * comes later works by the stored plan, not by its own.
 *
 * @param format the codec's name
 * @param codecVersion of the codec that made it
 * @param batches in the order in which they are to be translated
 */
public record FilePlan(String format, int codecVersion, List<Batch> batches) {
  /**
   * Segments that go to the provider together.
   *
   * @param hash of its segment ids
   * @param inputTokens what it is estimated to cost to send; 0 for a batch that memory knew
   */
  public record Batch(String hash, int inputTokens, List<PlannedUnit> units) {
    public Batch {
      units = units == null ? List.of() : List.copyOf(units);
    }
  }

  /**
   * A plan without its texts: enough to know what is missing.
   *
   * @param batchSizes how many units each batch has; ordinals run through the batches in order
   */
  public record Head(
      String format, int codecVersion, List<Integer> batchSizes, List<String> batchHashes) {
    public Head {
      batchSizes = batchSizes == null ? List.of() : List.copyOf(batchSizes);
      batchHashes = batchHashes == null ? List.of() : List.copyOf(batchHashes);
    }

    /** How many units the plan has. */
    public int units() {
      return batchSizes.stream().mapToInt(Integer::intValue).sum();
    }
  }

  public FilePlan {
    batches = batches == null ? List.of() : List.copyOf(batches);
  }

  Head head() {
    return new Head(
        format,
        codecVersion,
        batches.stream().map(batch -> batch.units().size()).toList(),
        batches.stream().map(Batch::hash).toList());
  }

  long inputTokens() {
    return batches.stream().mapToLong(Batch::inputTokens).sum();
  }
}
