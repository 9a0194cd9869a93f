package dev.localization.pipeline.document;

import dev.localization.pipeline.document.Slot.Kind;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

  /** How it is encoded. */
  Charset charset() {
    return source.charset();
  }

  /** Every key, in the order of the slots. */
  public List<String> keys() {
    return scanned.slots().stream().map(Slot::key).toList();
  }

  /**
   * What there is to translate, in the order of the slots.
   *
   * @throws InvalidDocumentException when a message is in no form that can be translated, or there
   *     are more units or longer ones than the limits allow
   */
  public List<Unit> units() throws InvalidDocumentException {
    SlotUnits slotUnits = new SlotUnits(scanned, options);
    List<Unit> units = new ArrayList<>();
    long length = 0;
    for (Slot slot : scanned.slots()) {
      List<Unit> found = slotUnits.of(slot);
      length += found.stream().mapToLong(unit -> unit.text().length()).sum();
      limits.checkExpansion(length, source.text().length());
      units.addAll(found);
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
    Splicing again = splicing;
    PlanOptions sameOptions = options;
    DocumentLimits sameLimits = limits;
    Draft draft = draft(translations);
    // From here on nothing holds what was scanned, for as much is scanned again by the check.
    return draft.checked(again, sameOptions, sameLimits);
  }

  private Draft draft(Map<String, String> translations)
      throws InvalidDocumentException, MergeGateException {
    Targets targets =
        Targets.of(
            scanned,
            options,
            translations,
            (text, slot) -> splicing.seen(text, slot).equals(slot.seen()));
    String text = targets.isEmpty() ? source.text() : written(targets);
    if (limits.isOutOfProportion(text.length(), source.text().length())) {
      throw new MergeGateException(
          "the merged document is more than %d times as long as its source"
              .formatted(DocumentLimits.MAX_EXPANSION));
    }
    return new Draft(
        text,
        source.charset(),
        !targets.isEmpty(),
        expected(targets),
        Skeleton.expected(source, scanned.slots(), slot -> targets.at(slot).isPresent()));
  }

  private String written(Targets targets) {
    StringBuilder out = new StringBuilder(source.text().length() + source.text().length() / 4);
    int from = 0;
    for (int i = 0; i < scanned.slots().size(); i++) {
      Slot slot = scanned.slots().get(i);
      Optional<String> target = targets.at(i);
      if (target.isPresent()) {
        out.append(source.text(), from, slot.start()).append(slot.before());
        out.append(encoded(target.get(), slot)).append(slot.after());
        from = slot.end();
      }
    }
    return out.append(source.text(), from, source.text().length()).toString();
  }

  private String encoded(String target, Slot slot) {
    return slot.kind() == Kind.COMPANION ? "" : splicing.encode(target, slot, source);
  }

  private Map<String, String> expected(Targets targets) {
    Map<String, String> expected = new LinkedHashMap<>();
    for (int i = 0; i < scanned.slots().size(); i++) {
      Slot slot = scanned.slots().get(i);
      boolean seenAnew = targets.at(i).isPresent() && slot.kind() != Kind.COMPANION;
      String seen = seenAnew ? splicing.seen(targets.at(i).get(), slot) : slot.seen();
      if (!seen.equals(Slot.ABSENT)) {
        expected.put(slot.key(), seen);
      }
    }
    return expected;
  }
}
