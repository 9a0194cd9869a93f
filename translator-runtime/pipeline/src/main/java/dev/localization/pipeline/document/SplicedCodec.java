package dev.localization.pipeline.document;

import dev.localization.pipeline.document.Slot.Kind;
import dev.localization.pipeline.document.SourceText.Splice;
import java.util.ArrayList;
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
    for (Slot slot : reading.slots()) {
      Optional<String> target = target(reading, slot, translations);
      target.ifPresent(
          translation -> {
            String encoded = format.encode(translation, slot, text);
            splices.add(
                new Splice(slot.start(), slot.end(), slot.before() + encoded + slot.after()));
            written.add(slot);
          });
      expected.put(
          slot.key(),
          target.map(translation -> format.seen(translation, slot)).orElse(slot.seen()));
    }
    byte[] result = text.splice(splices);
    check(text, reading.slots(), written, result, options, expected);
    return result;
  }

  private Optional<String> target(Reading reading, Slot slot, Map<String, String> translations)
      throws InvalidDocumentException {
    Optional<String> merged = reading.merged(slot, translations);
    if (merged.isEmpty() && slot.kind() == Kind.ADDED) {
      return Optional.of(reading.bilingual() ? "" : slot.string().text());
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
    KeyGate.check(format.read(merged), expected);
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
        scanned.slots(),
        new StringUnits(options, scanned.syntax()),
        format.isBilingual() || scanned.bilingual());
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
