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

/** Translates documents of a {@link SplicedFormat}: no byte outside the texts changes. */
public final class SplicedCodec implements DocumentCodec {
  private final SplicedFormat format;
  private final DocumentLimits limits;

  public SplicedCodec(SplicedFormat format, DocumentLimits limits) {
    this.format = format;
    this.limits = limits;
  }

  @Override
  public String format() {
    return format.name();
  }

  @Override
  public int version() {
    return format.version();
  }

  @Override
  public Set<String> extensions() {
    return format.extensions();
  }

  @Override
  public boolean recognises(String text) {
    return format.recognises(text);
  }

  @Override
  public DocumentPlan plan(byte[] source, PlanOptions options) throws InvalidDocumentException {
    Reading reading = read(format.decode(source, limits), options);
    List<Unit> units = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (Slot slot : reading.slots()) {
      keys.add(slot.key());
      units.addAll(reading.units(slot));
      limits.checkUnits(units.size());
    }
    return new DocumentPlan(format(), version(), units, keys);
  }

  @Override
  public byte[] merge(byte[] source, PlanOptions options, Map<String, String> translations)
      throws InvalidDocumentException, MergeGateException {
    SourceText text = format.decode(source, limits);
    Reading reading = read(text, options);
    Map<Slot, String> targets = reading.targets(translations);
    if (!reading.scanned().bilingual()) {
      targets.entrySet().removeIf(target -> isAsItWas(target.getKey(), target.getValue()));
    }
    List<Splice> splices = new ArrayList<>();
    List<Slot> written = new ArrayList<>();
    Map<String, String> expected = new LinkedHashMap<>();
    for (Slot slot : reading.slots()) {
      String target = targets.get(slot);
      if (target != null) {
        splices.add(
            new Splice(
                slot.start(),
                slot.end(),
                slot.before() + encoded(target, slot, text) + slot.after()));
        written.add(slot);
      }
      boolean seenAnew = target != null && slot.kind() != Kind.COMPANION;
      String seen = seenAnew ? format.seen(target, slot) : slot.seen();
      if (!seen.equals(Slot.ABSENT)) {
        expected.put(slot.key(), seen);
      }
    }
    byte[] result = text.splice(splices);
    check(text, reading.slots(), written, result, options, expected);
    return result;
  }

  // What is written only because its group is keeps its bytes where it comes out the same.
  private boolean isAsItWas(Slot slot, String target) {
    return slot.kind() == Kind.TEXT
        && slot.group() != Slot.ALONE
        && format.seen(target, slot).equals(slot.seen());
  }

  private String encoded(String target, Slot slot, SourceText source) {
    return slot.kind() == Kind.COMPANION ? "" : format.encode(target, slot, source);
  }

  private void check(
      SourceText source,
      List<Slot> slots,
      List<Slot> written,
      byte[] result,
      PlanOptions options,
      Map<String, String> expected)
      throws InvalidDocumentException, MergeGateException {
    if (written.isEmpty()) {
      return;
    }
    SourceText merged = new SourceText(new String(result, source.charset()), source.charset());
    KeyGate.check(format.read(merged, options), expected);
    List<Slot> found;
    try {
      found = format.scan(merged, options, limits).slots();
    } catch (InvalidDocumentException unreadable) {
      throw new MergeGateException("the merged document is refused: " + unreadable.getMessage());
    }
    Skeleton.check(Skeleton.expected(source, slots, written), Skeleton.of(merged, found));
  }

  private Reading read(SourceText source, PlanOptions options) throws InvalidDocumentException {
    Scanned scanned = format.scan(source, options, limits);
    return new Reading(scanned, options);
  }

  /** A document for one target language. */
  private record Reading(Scanned scanned, PlanOptions options) {
    List<Slot> slots() {
      return scanned.slots();
    }

    List<Unit> units(Slot slot) throws InvalidDocumentException {
      return slot.isText() ? stringUnits(slot).of(slot.string(), slot.plural()) : List.of();
    }

    private StringUnits stringUnits(Slot slot) {
      return new StringUnits(options, slot.syntax().orElse(scanned.syntax()));
    }

    /** What is written where; nothing stands for a slot that stays as it is. */
    Map<Slot, String> targets(Map<String, String> translations) throws InvalidDocumentException {
      Map<Slot, String> targets = new HashMap<>();
      Set<Integer> incomplete = new HashSet<>();
      Set<Integer> changed = new HashSet<>();
      for (Slot slot : slots()) {
        List<Unit> units = units(slot);
        Optional<String> merged = merged(slot, units, translations);
        merged.ifPresent(text -> targets.put(slot, text));
        if (merged.isEmpty() && !units.isEmpty()) {
          incomplete.add(slot.group());
        }
        if (scanned.bilingual() || isChanged(units, translations)) {
          changed.add(slot.group());
        }
      }
      targets
          .keySet()
          .removeIf(
              slot ->
                  slot.group() != Slot.ALONE
                      && (incomplete.contains(slot.group()) || !changed.contains(slot.group())));
      completeGroups(targets);
      addWhatFollows(targets);
      return targets;
    }

    private static boolean isChanged(List<Unit> units, Map<String, String> translations) {
      return units.stream()
          .anyMatch(unit -> !translations.getOrDefault(unit.id(), unit.text()).equals(unit.text()));
    }

    // A form without words, such as "%d", is its own translation once the others have theirs.
    private void completeGroups(Map<Slot, String> targets) {
      Set<Integer> translated = new HashSet<>();
      targets.keySet().forEach(slot -> translated.add(slot.group()));
      translated.remove(Slot.ALONE);
      slots().stream()
          .filter(slot -> slot.isText() && translated.contains(slot.group()))
          .forEach(slot -> targets.putIfAbsent(slot, slot.string().text()));
    }

    private void addWhatFollows(Map<Slot, String> targets) {
      if (scanned.bilingual() && targets.isEmpty()) {
        return;
      }
      slots().stream()
          .filter(slot -> slot.kind() == Kind.ADDED)
          .forEach(
              slot -> targets.putIfAbsent(slot, scanned.bilingual() ? "" : slot.string().text()));
      // What is added counts too, wherever it stands.
      if (!targets.isEmpty()) {
        slots().stream()
            .filter(slot -> slot.kind() == Kind.COMPANION)
            .forEach(slot -> targets.put(slot, slot.string().text()));
      }
    }

    private Optional<String> merged(Slot slot, List<Unit> units, Map<String, String> translations)
        throws InvalidDocumentException {
      if (units.isEmpty()) {
        return Optional.empty();
      }
      // In a group, a text whose translation is spelt alike does not hold up the others.
      boolean isWrittenIfEqual = scanned.bilingual() || slot.group() != Slot.ALONE;
      return isWrittenIfEqual
          ? stringUnits(slot).assembled(slot.string(), units, translations)
          : stringUnits(slot).merged(slot.string(), units, translations);
    }
  }
}
