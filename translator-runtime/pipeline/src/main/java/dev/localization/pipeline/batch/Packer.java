package dev.localization.pipeline.batch;

import dev.localization.pipeline.document.Unit;
import java.util.List;

/** Packs units into batches. Safe for use by several threads. */
public final class Packer {
  private final BatchLimits limits;
  private final TokenCounter tokens;

  /** Packs within limits, counting as o200k does. */
  public Packer(BatchLimits limits) {
    this(limits, String::length);
  }

  /** Packs within limits, counting with the given counter. */
  public Packer(BatchLimits limits, TokenCounter tokens) {
    this.limits = limits;
    this.tokens = tokens;
  }

  /**
   * Packs units in document order. A unit above {@link BatchLimits#maxInputTokens()} gets a batch
   * of its own; a unit whose segment is in an earlier batch joins it, so that one text is asked
   * once.
   */
  public List<Batch> pack(List<Unit> units) {
    throw new UnsupportedOperationException(limits + " " + tokens + units);
  }
}
