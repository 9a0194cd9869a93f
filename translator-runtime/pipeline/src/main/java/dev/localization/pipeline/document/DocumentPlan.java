package dev.localization.pipeline.document;

import dev.localization.pipeline.packed.PackedTexts;
import java.util.Collections;
import java.util.List;

/**
 * What there is to translate in a document, for one target language.
 *
 * @param format name of the codec's format
 * @param codecVersion version of the codec that made this plan
 * @param units in document order; ids are unique
 * @param expectedKeys every key that the merged document has to hold, in document order, whether
 *     translated or not
 */
public record DocumentPlan(
    String format, int codecVersion, List<Unit> units, List<String> expectedKeys) {
  public DocumentPlan {
    units = units instanceof PackedUnits ? Collections.unmodifiableList(units) : List.copyOf(units);
    expectedKeys =
        expectedKeys instanceof PackedTexts
            ? Collections.unmodifiableList(expectedKeys)
            : List.copyOf(expectedKeys);
  }
}
