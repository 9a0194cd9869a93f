package dev.localization.benchmarks.documents.probe;

import dev.localization.benchmarks.documents.kind.Kind;
import dev.localization.pipeline.document.DocumentCodec;
import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Unit;
import dev.localization.pipeline.format.Codecs;
import dev.localization.pipeline.packed.PackedMap;
import java.util.Map;

/** By our codec: plan, then merge, which reads the result again. */
final class OurTranslation implements Translation {
  private static final PlanOptions TO_GERMAN = new PlanOptions("en", "de");
  private static final DocumentLimits ROOMY = new DocumentLimits(1 << 30, 1_000_000, 100);

  private final DocumentCodec codec;

  OurTranslation(Kind kind) {
    codec = Codecs.standard(ROOMY).byName(kind.name());
  }

  @Override
  public byte[] of(byte[] document) throws InvalidDocumentException, MergeGateException {
    return codec.merge(document, TO_GERMAN, translations(document));
  }

  // The plan is gone before the merge begins, as it is when another process merges.
  private Map<String, String> translations(byte[] document) throws InvalidDocumentException {
    PackedMap translations = new PackedMap();
    for (Unit unit : codec.plan(document, TO_GERMAN).units()) {
      translations.add(unit.id(), MARK + unit.text());
    }
    return translations;
  }
}
