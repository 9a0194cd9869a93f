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
    List<Splice> splices = new ArrayList<>();
    List<Slot> written = new ArrayList<>();
    Map<String, String> expected = new LinkedHashMap<>();
    Map<String, String> targets = targets(reading, translations);
    for (Slot slot : reading.slots()) {
      Optional<String> target = Optional.ofNullable(targets.get(slot.string().id()));
      target.ifPresent(
          translation -> {
            String encoded = format.encode(translation, slot, text);
            splices.add(
                new Splice(slot.start(), slot.end(), slot.before() + encoded + slot.after()));
            written.add(slot);
          });
      String seen = target.map(translation -> format.seen(translation, slot)).orElse(slot.seen());
      if (!seen.equals(Slot.ABSENT)) {
        expected.put(slot.key(), seen);
      }
    }
    byte[] result = text.splice(splices);
    check(text, reading.slots(), written, result, options, expected);
    return result;
  }

  /** What is to be written, by string id: of strings that share an ordinal, all or none. */
  private Map<String, String> targets(Reading reading, Map<String, String> translations)
      throws InvalidDocumentException {
    Map<String, String> targets = new HashMap<>();
    List<Slot> wordless = new ArrayList<>();
    Set<Integer> begun = new HashSet<>();
    Set<Integer> incomplete = new HashSet<>();
    for (Slot slot : reading.slots()) {
      Optional<String> target = target(reading, slot, translations);
      if (target.isPresent()) {
        targets.put(slot.string().id(), target.get());
        begun.add(slot.string().ordinal());
      } else if (slot.seen().equals(Slot.ABSENT) && reading.units(slot).isEmpty()) {
        wordless.add(slot);
      } else {
        incomplete.add(slot.string().ordinal());
      }
    }
    wordless.stream()
        .map(Slot::string)
        .filter(string -> begun.contains(string.ordinal()))
        .forEach(string -> targets.put(string.id(), string.text()));
    reading.slots().stream()
        .map(Slot::string)
        .filter(string -> incomplete.contains(string.ordinal()))
        .forEach(string -> targets.remove(string.id()));
    return targets;
  }

  private Optional<String> target(Reading reading, Slot slot, Map<String, String> translations)
      throws InvalidDocumentException {
    Optional<String> merged = reading.merged(slot, translations);
    if (merged.isEmpty() && slot.kind() == Kind.ADDED) {
      return Optional.of(format.isBilingual() ? "" : slot.string().text());
    }
    return merged;
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
    return new Reading(
        scanned.slots(), new StringUnits(options, scanned.syntax()), format.isBilingual());
  }

  /** A document for one target language. */
  private record Reading(List<Slot> slots, StringUnits stringUnits, boolean bilingual) {
    List<Unit> units(Slot slot) throws InvalidDocumentException {
      return slot.kind() == Kind.KEPT ? List.of() : stringUnits.of(slot.string(), slot.plural());
    }

    Optional<String> merged(Slot slot, Map<String, String> translations)
        throws InvalidDocumentException {
      List<Unit> units = units(slot);
      if (units.isEmpty()) {
        return Optional.empty();
      }
      return bilingual
          ? stringUnits.assembled(slot.string(), units, translations)
          : stringUnits.merged(slot.string(), units, translations);
    }
  }
}
