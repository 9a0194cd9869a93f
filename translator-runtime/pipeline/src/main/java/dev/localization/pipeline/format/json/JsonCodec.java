package dev.localization.pipeline.document;

import dev.localization.pipeline.document.SourceText.Splice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Nested JSON (RFC 8259). Only the characters of translated string values change: indentation, key
 * order, the spelling of numbers and escapes elsewhere stay. Plural keys of i18next ({@code
 * item_one}, {@code item_other}) get the forms of the target language.
 */
final class JsonCodec implements DocumentCodec {
  private final DocumentLimits limits;

  JsonCodec(DocumentLimits limits) {
    this.limits = limits;
  }

  @Override
  public String format() {
    return "Json";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public DocumentPlan plan(byte[] source, PlanOptions options) throws InvalidDocumentException {
    JsonStrings strings = read(source, options);
    List<Unit> units = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (JsonStrings.Slot slot : strings.slots()) {
      keys.add(slot.key());
      units.addAll(slot.units());
    }
    return new DocumentPlan(format(), version(), units, keys);
  }

  @Override
  public byte[] merge(byte[] source, PlanOptions options, Map<String, String> translations)
      throws InvalidDocumentException, MergeGateException {
    JsonStrings strings = read(source, options);
    boolean ascii = strings.source().escapesNonAscii();
    List<Splice> splices = new ArrayList<>();
    Map<String, String> expected = new LinkedHashMap<>();
    for (JsonStrings.Slot slot : strings.slots()) {
      Optional<String> merged = strings.merged(slot, translations);
      if (merged.isPresent() || slot.isAdded()) {
        String text = merged.orElse(slot.text());
        splices.add(slot.splice(JsonLiteral.of(text, ascii)));
        expected.put(slot.key(), JsonGate.string(text));
      } else {
        expected.put(slot.key(), slot.fingerprint());
      }
    }
    byte[] result = strings.source().splice(splices);
    JsonGate.check(result, expected);
    return result;
  }

  private JsonStrings read(byte[] source, PlanOptions options) throws InvalidDocumentException {
    SourceText text = SourceText.utf8(source, limits);
    return JsonStrings.of(text, new JsonScanner(text, limits).scan(), options, limits);
  }
}
