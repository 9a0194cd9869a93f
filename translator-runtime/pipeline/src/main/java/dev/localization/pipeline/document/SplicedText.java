package dev.localization.pipeline.document;

import dev.localization.pipeline.document.Slot.Kind;
import dev.localization.pipeline.document.SourceText.Splice;
import java.util.ArrayList;
import java.util.HashMap;
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

  /** Every key, in the order of the slots. */
  public List<String> keys() {
    return scanned.slots().stream().map(Slot::key).toList();
  }

  /**
   * What there is to translate, in the order of the slots.
   *
   * @throws InvalidDocumentException when a message is in no form that can be translated, or there
   *     are more units than the limits allow
   */
  public List<Unit> units() throws InvalidDocumentException {
    List<Unit> units = new ArrayList<>();
    for (Slot slot : scanned.slots()) {
      units.addAll(units(slot));
      limits.checkUnits(units.size());
    }
    return units;
  }

  /**
   * The bytes with translations in them, as {@link DocumentCodec#merge} makes them.
   *
   * @param translations target text by unit id
   * @throws MergeGateException when they are read back as anything but what was planned
   */
  public byte[] merge(Map<String, String> translations)
      throws InvalidDocumentException, MergeGateException {
    Map<Slot, String> targets = targets(translations);
    List<Splice> splices = new ArrayList<>();
    List<Slot> written = new ArrayList<>();
    Map<String, String> expected = new LinkedHashMap<>();
    for (Slot slot : scanned.slots()) {
      String target = targets.get(slot);
      if (target != null) {
        splices.add(
            new Splice(
                slot.start(), slot.end(), slot.before() + encoded(target, slot) + slot.after()));
        written.add(slot);
      }
      boolean seenAnew = target != null && slot.kind() != Kind.COMPANION;
      String seen = seenAnew ? splicing.seen(target, slot) : slot.seen();
      if (!seen.equals(Slot.ABSENT)) {
        expected.put(slot.key(), seen);
      }
    }
    byte[] result = source.splice(splices);
    check(written, result, expected);
    return result;
  }

  private String encoded(String target, Slot slot) {
    return slot.kind() == Kind.COMPANION ? "" : splicing.encode(target, slot, source);
  }

  private void check(List<Slot> written, byte[] result, Map<String, String> expected)
      throws MergeGateException {
    if (written.isEmpty()) {
      return;
    }
    SourceText merged = new SourceText(new String(result, source.charset()), source.charset());
    KeyGate.check(splicing.read(merged, options), expected);
    List<Slot> found;
    try {
      found = splicing.scan(merged, options, limits).slots();
    } catch (InvalidDocumentException unreadable) {
      throw new MergeGateException("the merged document is refused: " + unreadable.getMessage());
    }
    Skeleton.check(Skeleton.expected(source, scanned.slots(), written), Skeleton.of(merged, found));
  }

  private List<Unit> units(Slot slot) throws InvalidDocumentException {
    return slot.isText() ? stringUnits(slot).of(slot.string(), slot.plural()) : List.of();
  }

  private StringUnits stringUnits(Slot slot) {
    return new StringUnits(options, slot.syntax().orElse(scanned.syntax()));
  }

  /** What is written where; nothing stands for a slot that stays as it is. */
  private Map<Slot, String> targets(Map<String, String> translations)
      throws InvalidDocumentException {
    Map<Slot, String> targets = new HashMap<>();
    Set<Integer> incomplete = new HashSet<>();
    for (Slot slot : scanned.slots()) {
      List<Unit> units = units(slot);
      Optional<String> merged = merged(slot, units, translations);
      merged.ifPresent(text -> targets.put(slot, text));
      if (merged.isEmpty() && !units.isEmpty()) {
        incomplete.add(slot.group());
      }
    }
    incomplete.remove(Slot.ALONE);
    targets.keySet().removeIf(slot -> incomplete.contains(slot.group()));
    completeGroups(targets);
    if (!scanned.bilingual() || !targets.isEmpty()) {
      addWhatFollows(targets);
    }
    return targets;
  }

  // A form without words, such as "%d", is its own translation once the others have theirs.
  private void completeGroups(Map<Slot, String> targets) {
    Set<Integer> translated = new HashSet<>();
    targets.keySet().forEach(slot -> translated.add(slot.group()));
    translated.remove(Slot.ALONE);
    scanned.slots().stream()
        .filter(slot -> slot.isText() && translated.contains(slot.group()))
        .forEach(slot -> targets.putIfAbsent(slot, slot.string().text()));
  }

  private void addWhatFollows(Map<Slot, String> targets) {
    for (Slot slot : scanned.slots()) {
      if (slot.kind() == Kind.ADDED) {
        targets.putIfAbsent(slot, scanned.bilingual() ? "" : slot.string().text());
      } else if (slot.kind() == Kind.COMPANION && !targets.isEmpty()) {
        targets.put(slot, slot.string().text());
      }
    }
  }

  private Optional<String> merged(Slot slot, List<Unit> units, Map<String, String> translations)
      throws InvalidDocumentException {
    if (units.isEmpty()) {
      return Optional.empty();
    }
    return scanned.bilingual()
        ? stringUnits(slot).assembled(slot.string(), units, translations)
        : stringUnits(slot).merged(slot.string(), units, translations);
  }
}
