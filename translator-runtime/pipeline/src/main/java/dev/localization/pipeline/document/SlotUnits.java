package dev.localization.pipeline.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  private StringUnits strings(Slot slot) {
    return new StringUnits(options, slot.syntax().orElse(scanned.syntax()));
  }
}
