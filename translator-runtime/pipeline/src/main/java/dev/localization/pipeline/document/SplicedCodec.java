package dev.localization.pipeline.document;

import dev.localization.pipeline.document.Slot.Kind;
import java.nio.charset.Charset;
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
    Scanned scanned = format.scan(format.decode(source, limits), options, limits);
    SlotUnits slotUnits = new SlotUnits(scanned, options);
    List<Unit> units = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (Slot slot : scanned.slots()) {
      keys.add(slot.key());
      units.addAll(slotUnits.of(slot));
      limits.checkUnits(units.size());
    }
    return new DocumentPlan(format(), version(), units, keys);
  }

  @Override
  public byte[] merge(byte[] source, PlanOptions options, Map<String, String> translations)
      throws InvalidDocumentException, MergeGateException {
    Draft draft = draft(format.decode(source, limits), options, translations);
    if (draft.isChanged()) {
      check(draft, options);
    }
    return draft.document().getBytes(draft.charset());
  }

  /**
   * A merged document before it is checked.
   *
   * @param isChanged whether anything was written
   * @param expected what an independent reader must see at each key
   */
  private record Draft(
      String document,
      Charset charset,
      boolean isChanged,
      Map<String, String> expected,
      Skeleton skeleton) {}

  // What was scanned is gone when this returns, for as much is scanned again by the check.
  private Draft draft(SourceText source, PlanOptions options, Map<String, String> translations)
      throws InvalidDocumentException {
    Scanned scanned = format.scan(source, options, limits);
    List<Slot> slots = scanned.slots();
    Targets targets = Targets.of(scanned, options, translations);
    return new Draft(
        targets.isEmpty() ? source.text() : written(source, slots, targets),
        source.charset(),
        !targets.isEmpty(),
        expected(slots, targets),
        Skeleton.expected(source, slots, slot -> targets.at(slot).isPresent()));
  }

  private String written(SourceText source, List<Slot> slots, Targets targets) {
    StringBuilder out = new StringBuilder(source.text().length() + source.text().length() / 4);
    int from = 0;
    for (int i = 0; i < slots.size(); i++) {
      Slot slot = slots.get(i);
      Optional<String> target = targets.at(i);
      if (target.isPresent()) {
        out.append(source.text(), from, slot.start()).append(slot.before());
        out.append(encoded(target.get(), slot, source)).append(slot.after());
        from = slot.end();
      }
    }
    return out.append(source.text(), from, source.text().length()).toString();
  }

  private String encoded(String target, Slot slot, SourceText source) {
    return slot.kind() == Kind.COMPANION ? "" : format.encode(target, slot, source);
  }

  private Map<String, String> expected(List<Slot> slots, Targets targets) {
    Map<String, String> expected = new LinkedHashMap<>();
    for (int i = 0; i < slots.size(); i++) {
      Slot slot = slots.get(i);
      boolean seenAnew = targets.at(i).isPresent() && slot.kind() != Kind.COMPANION;
      String seen = seenAnew ? format.seen(targets.at(i).get(), slot) : slot.seen();
      if (!seen.equals(Slot.ABSENT)) {
        expected.put(slot.key(), seen);
      }
    }
    return expected;
  }

  private void check(Draft draft, PlanOptions options)
      throws InvalidDocumentException, MergeGateException {
    SourceText merged = readAgain(draft);
    KeyGate.check(format.read(merged, options), draft.expected());
    Skeleton.check(draft.skeleton(), skeleton(merged, options));
  }

  /** As its bytes say; the same characters mostly, which need not be kept twice. */
  private static SourceText readAgain(Draft draft) {
    String again = new String(draft.document().getBytes(draft.charset()), draft.charset());
    return new SourceText(
        again.equals(draft.document()) ? draft.document() : again, draft.charset());
  }

  private Skeleton skeleton(SourceText merged, PlanOptions options) throws MergeGateException {
    try {
      return Skeleton.of(merged, format.scan(merged, options, limits).slots());
    } catch (InvalidDocumentException unreadable) {
      throw new MergeGateException("the merged document is refused: " + unreadable.getMessage());
    }
  }
}
