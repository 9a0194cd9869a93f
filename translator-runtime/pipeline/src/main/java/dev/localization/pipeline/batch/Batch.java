package dev.localization.pipeline.batch;

import dev.localization.pipeline.document.Unit;
import dev.localization.pipeline.hash.CanonicalHash;
import java.util.List;

/**
 * Units that are translated together.
 *
 * @param units in document order, never empty
 * @param inputTokens estimated tokens of the texts with their contexts, equal ones counted once
 */
public record Batch(List<Unit> units, int inputTokens) {
  public Batch {
    units = List.copyOf(units);
  }

  /** Identity of this batch: 32 hexadecimal digits over the ids and segments of its units. */
  public String hash() {
    CanonicalHash hash = new CanonicalHash("batch/1");
    units.forEach(unit -> hash.text(unit.id()).text(unit.segment().hash()));
    return hash.hex().substring(0, 32);
  }
}
