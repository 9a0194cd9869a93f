package dev.localization.pipeline.document;

import dev.localization.pipeline.document.Slot.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is written in each slot of a document; nothing in one that stays as it is. */
final class Targets {
  private final List<Slot> slots;
  private final boolean bilingual;
  private final List<Optional<String>> texts = new ArrayList<>();
  private int count;

  private Targets(Scanned scanned) {
    slots = scanned.slots();
    bilingual = scanned.bilingual();
  }

  static Targets of(Scanned scanned, PlanOptions options, Map<String, String> translations)
      throws InvalidDocumentException {
    Targets targets = new Targets(scanned);
    targets.translate(new SlotUnits(scanned, options), translations);
    targets.completeGroups();
    if (!targets.bilingual || !targets.isEmpty()) {
      targets.addWhatFollows();
    }
    return targets;
  }

  /** Whether the document stays as it is. */
  boolean isEmpty() {
    return count == 0;
  }

  /** What is written in the slot of an index. */
  Optional<String> at(int index) {
    return texts.get(index);
  }

  private void translate(SlotUnits units, Map<String, String> translations)
      throws InvalidDocumentException {
    Set<Integer> incomplete = new HashSet<>();
    for (Slot slot : slots) {
      List<Unit> parts = units.of(slot);
      Optional<String> text = units.merged(slot, parts, translations);
      texts.add(text);
      count += text.isPresent() ? 1 : 0;
      if (text.isEmpty() && !parts.isEmpty()) {
        incomplete.add(slot.group());
      }
    }
    incomplete.remove(Slot.ALONE);
    for (int i = 0; i < slots.size(); i++) {
      if (at(i).isPresent() && incomplete.contains(slots.get(i).group())) {
        texts.set(i, Optional.empty());
        count--;
      }
    }
  }

  // A form without words, such as "%d", is its own translation once the others have theirs.
  private void completeGroups() {
    Set<Integer> translated = new HashSet<>();
    for (int i = 0; i < slots.size(); i++) {
      if (at(i).isPresent() && slots.get(i).group() != Slot.ALONE) {
        translated.add(slots.get(i).group());
      }
    }
    for (int i = 0; i < slots.size(); i++) {
      Slot slot = slots.get(i);
      if (slot.isText() && translated.contains(slot.group())) {
        writeUnlessThere(i, slot.string().text());
      }
    }
  }

  private void addWhatFollows() {
    for (int i = 0; i < slots.size(); i++) {
      Slot slot = slots.get(i);
      if (slot.kind() == Kind.ADDED) {
        writeUnlessThere(i, bilingual ? "" : slot.string().text());
      } else if (slot.kind() == Kind.COMPANION && !isEmpty()) {
        writeUnlessThere(i, slot.string().text());
      }
    }
  }

  private void writeUnlessThere(int index, String text) {
    if (at(index).isEmpty()) {
      texts.set(index, Optional.of(text));
      count++;
    }
  }
}
