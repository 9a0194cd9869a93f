package dev.localization.pipeline.format.apple;

import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.format.json.JsonLiteral;
import dev.localization.pipeline.format.json.JsonValue;
import java.util.Optional;

/**
 * How a String Catalog is laid out. Xcode writes {@code "key" : value}, a member a line, two spaces
 * a level.
 *
 * @param lineEnd between members; "" when they share a line
 * @param unit indentation of one level
 * @param colon between name and value, with the space around it
 */
record CatalogStyle(SourceText source, String lineEnd, String unit, String colon) {
  /** The style of a catalog, as its outermost members show it. */
  static CatalogStyle of(SourceText source, JsonValue strings, Optional<JsonValue> entry) {
    String text = source.text();
    String outer = indentation(text, strings.memberStart());
    int lineStart = strings.memberStart() - outer.length();
    String lineEnd =
        lineStart > 0 && text.charAt(lineStart - 1) == '\n'
            ? lineStart > 1 && text.charAt(lineStart - 2) == '\r' ? "\r\n" : "\n"
            : "";
    String inner = entry.map(e -> indentation(text, e.memberStart())).orElse("");
    String step =
        inner.startsWith(outer) && inner.length() > outer.length()
            ? inner.substring(outer.length())
            : outer;
    return new CatalogStyle(
        source,
        lineEnd,
        lineEnd.isEmpty() ? "" : step,
        text.substring(strings.nameEnd(), strings.start()));
  }

  /** The space before a member, from the beginning of its line; "" when it does not begin one. */
  String indentation(JsonValue member) {
    return lineEnd.isEmpty() ? "" : indentation(source.text(), member.memberStart());
  }

  String literal(String name) {
    return JsonLiteral.of(name, source.escapesNonAscii());
  }

  private static String indentation(String text, int position) {
    int from = position;
    while (from > 0 && (text.charAt(from - 1) == ' ' || text.charAt(from - 1) == '\t')) {
      from--;
    }
    boolean beginsLine = from > 0 && "\r\n".indexOf(text.charAt(from - 1)) >= 0;
    return beginsLine ? text.substring(from, position) : "";
  }
}
