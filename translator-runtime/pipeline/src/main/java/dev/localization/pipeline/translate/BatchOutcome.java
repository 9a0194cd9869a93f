package dev.localization.pipeline.translate;

import dev.localization.pipeline.provider.Usage;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What became of a batch.
 *
 * @param units outcome by unit id, in the order in which they were reached
 * @param usage sum of all requests, the failed ones too
 * @param requests how many requests were made
 */
public record BatchOutcome(Map<String, UnitOutcome> units, Usage usage, int requests) {
  public BatchOutcome {
    units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
  }
}
