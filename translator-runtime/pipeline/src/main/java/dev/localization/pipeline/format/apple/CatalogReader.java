package dev.localization.pipeline.format.apple;

import dev.localization.pipeline.document.Findings;
import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.format.json.JsonReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one language of a merged String Catalog. */
final class CatalogReader {
  private static final Pattern TEXT =
      Pattern.compile(
          "(/strings/[^/]*+)/localizations/([^/]*+)(?:/(.*?))?/stringUnit/value", Pattern.DOTALL);

  private CatalogReader() {}

  /**
   * Finds the texts of a language, by key and, after a {@code #}, by variation, in document order.
   */
  static void read(String text, String language, Findings findings) throws MergeGateException {
    String escaped = JsonObjects.escaped(language);
    JsonReader.read(
        text,
        (pointer, value) -> {
          Matcher at = TEXT.matcher(pointer);
          if (at.matches() && at.group(2).equals(escaped)) {
            findings.add(at.group(1) + (at.group(3) == null ? "" : "#" + at.group(3)), value);
          }
        });
  }
}
