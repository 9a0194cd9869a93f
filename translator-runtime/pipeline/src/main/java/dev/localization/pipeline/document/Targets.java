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
  private final Set<Integer> translatedGroups = new HashSet<>();
  private final List<Integer> added = new ArrayList<>();
  private final List<Integer> companions = new ArrayList<>();
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
    if (!targets.translatedGroups.isEmpty()) {
      targets.completeGroups(isAsItWas);
    }
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
      note(slot.kind(), texts.size());
      Optional<String> text =
          incomplete.contains(slot.group())
              ? Optional.empty()
              : units.merged(slot, units.of(slot), translations);
      texts.add(text);
      if (text.isPresent()) {
        count++;
        translatedGroups.add(slot.group());
      }
    }
    translatedGroups.remove(Slot.ALONE);
  }

  private void note(Kind kind, int index) {
    switch (kind) {
      case ADDED -> added.add(index);
      case COMPANION -> companions.add(index);
      case TEXT, KEPT -> {}
    }
  }

  // A form without words, such as "%d", is its own translation once the others have theirs.
  private void completeGroups(BiPredicate<String, Slot> isAsItWas) {
    int index = 0;
    for (Slot slot : slots) {
      String own = slot.string().text();
      boolean stays = !bilingual && slot.kind() == Kind.TEXT && isAsItWas.test(own, slot);
      if (slot.isText() && translatedGroups.contains(slot.group()) && !stays) {
        writeUnlessThere(index, own);
      }
      index++;
    }
  }

  private void addWhatFollows() {
    write(added, slot -> bilingual ? "" : slot.string().text());
    // What is added counts too, wherever it stands.
    if (!isEmpty()) {
      write(companions, slot -> slot.string().text());
    }
  }

  private void write(List<Integer> indexes, Function<Slot, String> text) {
    indexes.forEach(index -> writeUnlessThere(index, text.apply(slots.get(index))));
  }

  private void writeUnlessThere(int index, String text) {
    if (at(index).isEmpty()) {
      texts.set(index, Optional.of(text));
      count++;
    }
  }
}
