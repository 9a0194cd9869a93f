package dev.localization.pipeline.document;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Units of the slots of a document, for one target language. */
record SlotUnits(Scanned scanned, PlanOptions options) {

  /** Units of a slot; none when it is not to be translated, or holds no words. */
  List<Unit> of(Slot slot) throws InvalidDocumentException {
    return slot.isText() ? strings(slot).of(slot.string(), slot.plural()) : List.of();
  }

  /** What is to be written in a slot of these units; empty when it stays as it is. */
  Optional<String> merged(Slot slot, List<Unit> units, Map<String, String> translations)
      throws InvalidDocumentException {
    if (units.isEmpty()) {
      return Optional.empty();
    }
    return scanned.bilingual()
        ? strings(slot).assembled(slot.string(), units, translations)
        : strings(slot).merged(slot.string(), units, translations);
  }

  /**
   * Whether a slot of these units cannot be written, for a translation that it needs is missing.
   */
  boolean isIncomplete(Slot slot, List<Unit> units, Map<String, String> translations) {
    return !units.isEmpty() && strings(slot).isIncomplete(slot.string(), units, translations);
  }

  /** The groups of slots of which one cannot be written. */
  Set<Integer> incompleteGroups(Map<String, String> translations) throws InvalidDocumentException {
    Set<Integer> incomplete = new HashSet<>();
    for (Slot slot : scanned.slots()) {
      if (slot.group() != Slot.ALONE && isIncomplete(slot, of(slot), translations)) {
        incomplete.add(slot.group());
      }
    }
    return incomplete;
  }

  private StringUnits strings(Slot slot) {
    return new StringUnits(options, slot.syntax().orElse(scanned.syntax()));
  }
}
