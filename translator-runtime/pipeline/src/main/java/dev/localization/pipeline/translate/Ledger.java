package dev.localization.pipeline.translate;

import dev.localization.pipeline.memory.MemoryEntry;
import dev.localization.pipeline.memory.MemoryKey;
import dev.localization.pipeline.memory.TranslationMemory;
import dev.localization.pipeline.provider.Usage;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps account of a batch: delivers outcomes, then remembers them, and sums up what was spent. */
final class Ledger {
  private final OutcomeSink sink;
  private final TranslationMemory memory;
  private final String revision;
  private final Map<String, UnitOutcome> units = new LinkedHashMap<>();
  private Usage usage = Usage.NONE;
  private int requests;

  Ledger(OutcomeSink sink, TranslationMemory memory, String revision) {
    this.sink = sink;
    this.memory = memory;
    this.revision = revision;
  }

  /** Counts a request. */
  void spent(Usage spent) {
    requests++;
    usage = usage.plus(spent);
  }

  /** Delivers outcomes: the run's results first, the memory after them. */
  void deliver(Map<Text, UnitOutcome> outcomes) {
    if (outcomes.isEmpty()) {
      return;
    }
    Map<String, UnitOutcome> byUnit = new LinkedHashMap<>();
    Map<MemoryKey, MemoryEntry> entries = new LinkedHashMap<>();
    outcomes.forEach(
        (text, outcome) -> {
          text.unitIds().forEach(id -> byUnit.put(id, outcome));
          if (outcome instanceof UnitOutcome.Translated translated) {
            entries.put(text.key(), new MemoryEntry(translated.text(), revision));
          }
        });
    sink.accept(byUnit);
    units.putAll(byUnit);
    if (!entries.isEmpty()) {
      memory.remember(entries);
    }
  }

  BatchOutcome outcome() {
    return new BatchOutcome(units, usage, requests);
  }
}
