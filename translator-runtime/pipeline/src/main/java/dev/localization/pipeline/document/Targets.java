package dev.localization.pipeline.document;

import dev.localization.pipeline.document.Slot.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

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

  /**
   * What translations make of a document.
   *
   * @param isAsItWas whether a text would be read as what is in its slot already
   */
  static Targets of(
      Scanned scanned,
      PlanOptions options,
      Map<String, String> translations,
      BiPredicate<String, Slot> isAsItWas)
      throws InvalidDocumentException {
    Targets targets = new Targets(scanned);
    targets.translate(new SlotUnits(scanned, options), translations);
    targets.completeGroups(isAsItWas);
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
    Set<Integer> incomplete = units.incompleteGroups(translations);
    for (Slot slot : slots) {
      Optional<String> text =
          incomplete.contains(slot.group())
              ? Optional.empty()
              : units.merged(slot, units.of(slot), translations);
      texts.add(text);
      count += text.isPresent() ? 1 : 0;
    }
  }

  // A form without words, such as "%d", is its own translation once the others have theirs.
  private void completeGroups(BiPredicate<String, Slot> isAsItWas) {
    Set<Integer> translated = new HashSet<>();
    for (int i = 0; i < slots.size(); i++) {
      if (at(i).isPresent() && slots.get(i).group() != Slot.ALONE) {
        translated.add(slots.get(i).group());
      }
    }
    for (int i = 0; i < slots.size(); i++) {
      Slot slot = slots.get(i);
      String own = slot.string().text();
      boolean stays = !bilingual && slot.kind() == Kind.TEXT && isAsItWas.test(own, slot);
      if (slot.isText() && translated.contains(slot.group()) && !stays) {
        writeUnlessThere(i, own);
      }
    }
  }

  private void addWhatFollows() {
    write(Kind.ADDED, slot -> bilingual ? "" : slot.string().text());
    // What is added counts too, wherever it stands.
    if (!isEmpty()) {
      write(Kind.COMPANION, slot -> slot.string().text());
    }
  }

  private void write(Kind kind, Function<Slot, String> text) {
    for (int i = 0; i < slots.size(); i++) {
      if (slots.get(i).kind() == kind) {
        writeUnlessThere(i, text.apply(slots.get(i)));
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
