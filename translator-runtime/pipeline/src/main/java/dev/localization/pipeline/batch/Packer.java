package dev.localization.pipeline.batch;

import dev.localization.pipeline.document.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Packs units into batches. Safe for use by several threads. */
public final class Packer {
  // What a request spends on a segment besides its text: an id, quotes, separators.
  private static final int TOKENS_PER_SEGMENT = 8;

  private final BatchLimits limits;
  private final TokenCounter tokens;

  /** Packs within limits, counting as the o200k encoding does. */
  public Packer(BatchLimits limits) {
    this(limits, new O200kTokenCounter());
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
    return pack(units, Map.of());
  }

  /**
   * The same for units that are sent with what stands beside them.
   *
   * @param surroundings by unit id
   */
  public List<Batch> pack(List<Unit> units, Map<String, String> surroundings) {
    List<Open> batches = new ArrayList<>();
    Map<String, Open> batchOfSegment = new HashMap<>();
    for (Unit unit : units) {
      String near = surroundings.getOrDefault(unit.id(), "");
      Open batch =
          batchOfSegment.computeIfAbsent(
              unit.segment().hash(), hash -> place(cost(unit, near), batches));
      batch.units.add(unit);
    }
    return batches.stream().map(open -> new Batch(open.units, open.tokens)).toList();
  }

  private Open place(int cost, List<Open> batches) {
    Open last = batches.isEmpty() ? null : batches.getLast();
    if (last == null || !last.hasRoomFor(cost, limits)) {
      last = new Open();
      batches.add(last);
    }
    last.segments++;
    last.tokens = Math.addExact(last.tokens, cost);
    return last;
  }

  private int cost(Unit unit, String near) {
    String known = unit.key() + unit.context() + near;
    return tokens.count(unit.segment().masked().text()) + tokens.count(known) + TOKENS_PER_SEGMENT;
  }

  private static final class Open {
    private final List<Unit> units = new ArrayList<>();
    private int segments;
    private int tokens;

    boolean hasRoomFor(int cost, BatchLimits limits) {
      return segments < limits.maxSegments() && tokens + (long) cost <= limits.maxInputTokens();
    }
  }
}
