package dev.localization.pipeline.format.apple;

import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.format.json.JsonReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one language of a merged String Catalog. */
final class CatalogReader {
  private static final Pattern TEXT =
      Pattern.compile(
          "(/strings/[^/]*+)/localizations/([^/]*+)(?:/(.*?))?/stringUnit/value", Pattern.DOTALL);

  private CatalogReader() {}

  /** The texts of a language, by key and, after a {@code #}, by variation, in document order. */
  static Map<String, String> read(String text, String language) throws MergeGateException {
    Map<String, String> texts = new LinkedHashMap<>();
    JsonReader.read(text)
        .forEach(
            (pointer, value) -> {
              Matcher at = TEXT.matcher(pointer);
              if (at.matches() && at.group(2).equals(JsonObjects.escaped(language))) {
                texts.put(at.group(1) + (at.group(3) == null ? "" : "#" + at.group(3)), value);
              }
            });
    return texts;
  }
}
