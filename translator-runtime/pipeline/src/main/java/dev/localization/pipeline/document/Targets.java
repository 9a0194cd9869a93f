package dev.localization.pipeline.document;

import dev.localization.pipeline.document.Slot.Kind;
import dev.localization.pipeline.packed.PackedTexts;
import java.util.BitSet;
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
  private static final int NOTHING = 0;
  private static final int TRANSLATION = -1;

  // Of each slot the number of its text, from 1; TRANSLATION where that is the translation itself.
  private final int[] numbers;
  private final PackedTexts texts = new PackedTexts();
  private final Map<String, String> translations;
  private boolean isEmpty = true;
  private final Set<Integer> translatedGroups = new HashSet<>();
  private final BitSet added = new BitSet();
  private final BitSet companions = new BitSet();

  private Targets(Scanned scanned, Map<String, String> translations) {
    this.translations = translations;
    slots = scanned.slots();
    numbers = new int[slots.size()];
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
    Targets targets = new Targets(scanned, translations);
    targets.translate(new SlotUnits(scanned, options));
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
    return isEmpty;
  }

  /** Whether anything is written in the slot of an index. */
  boolean isWritten(int index) {
    return numbers[index] != NOTHING;
  }

  /** What is written in a slot, which has this index. */
  Optional<String> at(int index, Slot slot) {
    return switch (numbers[index]) {
      case NOTHING -> Optional.empty();
      case TRANSLATION -> Optional.of(translations.get(slot.string().id()));
      default -> Optional.of(texts.get(numbers[index] - 1));
    };
  }

  private void translate(SlotUnits units) throws InvalidDocumentException {
    Set<Integer> incomplete = units.incompleteGroups(translations);
    int index = 0;
    for (Slot slot : slots) {
      note(slot.kind(), index);
      Optional<String> text =
          incomplete.contains(slot.group())
              ? Optional.empty()
              : units.merged(slot, units.of(slot), translations);
      if (text.isPresent()) {
        write(index, slot, text.get());
        translatedGroups.add(slot.group());
      }
      index++;
    }
    translatedGroups.remove(Slot.ALONE);
  }

  private void note(Kind kind, int index) {
    switch (kind) {
      case ADDED -> added.set(index);
      case COMPANION -> companions.set(index);
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

  private void write(BitSet indexes, Function<Slot, String> text) {
    indexes.stream().forEach(index -> writeUnlessThere(index, text.apply(slots.get(index))));
  }

  private void writeUnlessThere(int index, String text) {
    if (!isWritten(index)) {
      write(index, text);
    }
  }

  // Most are a translation as it is, of which there is no need to hold another copy.
  private void write(int index, Slot slot, String text) {
    if (text.equals(translations.get(slot.string().id()))) {
      numbers[index] = TRANSLATION;
      isEmpty = false;
    } else {
      write(index, text);
    }
  }

  private void write(int index, String text) {
    texts.add(text);
    numbers[index] = texts.size();
    isEmpty = false;
  }
}
