package dev.localization.pipeline.document;

import dev.localization.pipeline.document.Slot.Kind;
import dev.localization.pipeline.packed.PackedTexts;
import dev.localization.pipeline.packed.Pieces;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Characters whose texts are replaced where they stand: a whole document, or one part of a package.
 * It is read for one target language.
 */
public final class SplicedText {
  private final Splicing splicing;
  private final SourceText source;
  private final Scanned scanned;
  private final PlanOptions options;
  private final DocumentLimits limits;

  /**
   * What was scanned already.
   *
   * @param scanned what the splicing finds in the source
   */
  public SplicedText(
      Splicing splicing,
      SourceText source,
      Scanned scanned,
      PlanOptions options,
      DocumentLimits limits) {
    this.splicing = splicing;
    this.source = source;
    this.scanned = scanned;
    this.options = options;
    this.limits = limits;
  }

  /** Every key, in the order of the slots. */
  public List<String> keys() {
    PackedTexts keys = new PackedTexts();
    scanned.slots().forEach(slot -> keys.add(slot.key()));
    return keys;
  }

  /**
   * What there is to translate, in the order of the slots.
   *
   * @throws InvalidDocumentException when a message is in no form that can be translated, or there
   *     are more units or longer ones than the limits allow
   */
  public List<Unit> units() throws InvalidDocumentException {
    SlotUnits slotUnits = new SlotUnits(scanned, options);
    PackedUnits units = new PackedUnits();
    long length = 0;
    for (Slot slot : scanned.slots()) {
      List<Unit> found = slotUnits.of(slot);
      length += found.stream().mapToLong(unit -> unit.text().length()).sum();
      limits.checkExpansion(length, source.text().length());
      found.forEach(units::add);
      limits.checkUnits(units.size());
    }
    return units;
  }

  /** As {@link DocumentCodec#withheld}. */
  public Set<String> withheld(Map<String, String> translations) throws InvalidDocumentException {
    SlotUnits slotUnits = new SlotUnits(scanned, options);
    Set<Integer> incomplete = slotUnits.incompleteGroups(translations);
    Set<String> withheld = new HashSet<>();
    for (Slot slot : scanned.slots()) {
      List<Unit> units = slotUnits.of(slot);
      if (incomplete.contains(slot.group()) || slotUnits.isIncomplete(slot, units, translations)) {
        units.stream()
            .filter(unit -> StringUnits.isTranslated(unit, translations))
            .map(Unit::id)
            .forEach(withheld::add);
      }
    }
    return withheld;
  }

  /**
   * The bytes with translations in them, as {@link DocumentCodec#merge} makes them.
   *
   * @param translations target text by unit id
   * @throws MergeGateException when they are read back as anything but what was planned
   */
  public byte[] merge(Map<String, String> translations)
      throws InvalidDocumentException, MergeGateException {
    return draft(translations).checked(splicing, options, limits).bytes();
  }

  /** The text with translations in it, of which an independent reader has seen the keys. */
  Draft draft(Map<String, String> translations)
      throws InvalidDocumentException, MergeGateException {
    Targets targets =
        Targets.of(
            scanned,
            options,
            translations,
            (text, slot) -> splicing.seen(text, slot).equals(slot.seen()));
    if (targets.isEmpty()) {
      return new Draft(source, Optional.empty());
    }
    SourceText merged = source.with(written(targets));
    checkKeys(merged, targets);
    Skeleton skeleton = Skeleton.expected(source, scanned.slots(), targets::isWritten);
    return new Draft(merged, Optional.of(skeleton));
  }

  private String written(Targets targets) throws MergeGateException {
    Pieces out = new Pieces();
    int from = 0;
    int index = 0;
    for (Slot slot : scanned.slots()) {
      Optional<String> target = targets.at(index++, slot);
      if (target.isPresent()) {
        out.append(source.text(), from, slot.start()).append(slot.before());
        out.append(encoded(target.get(), slot)).append(slot.after());
        from = slot.end();
      }
    }
    out.append(source.text(), from, source.text().length());
    if (limits.isOutOfProportion(out.length(), source.text().length())) {
      throw new MergeGateException(
          "the merged document is more than %d times as long as its source"
              .formatted(DocumentLimits.MAX_EXPANSION));
    }
    return out.joined();
  }

  private String encoded(String target, Slot slot) {
    return slot.kind() == Kind.COMPANION ? "" : splicing.encode(target, slot, source);
  }

  private void checkKeys(SourceText merged, Targets targets) throws MergeGateException {
    KeyGate gate = new KeyGate(splicing, scanned.slots(), targets);
    splicing.read(merged, options, gate);
    gate.end();
  }
}
