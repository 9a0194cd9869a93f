package dev.localization.pipeline.format.po;

import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.SourceText;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The header of a catalogue: the translation of the empty text, one field a line. */
final class PoHeader {
  private final Map<String, Field> fields = new HashMap<>();

  /**
   * A field.
   *
   * @param start where its value begins in the document
   * @param end after its value; between them there may be quotes and line ends
   * @param value decoded
   */
  record Field(int start, int end, String value) {}

  /** Reads the header; without an entry, one without fields. */
  PoHeader(SourceText source, Optional<PoEntry> entry) throws InvalidDocumentException {
    if (entry.isPresent()) {
      read(source, entry.get().translations().getFirst().value());
    }
  }

  Optional<Field> field(String name) {
    return Optional.ofNullable(fields.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The value of a field; "" when it is missing. */
  String value(String name) {
    return field(name).map(Field::value).orElse("");
  }

  /** The charset that the header names; "" when it names none. */
  String charset() {
    String type = value("Content-Type");
    int at = type.indexOf("charset=");
    return at < 0 ? "" : type.substring(at + "charset=".length()).split("[;\\s]", 2)[0];
  }

  private void read(SourceText source, PoString string) throws InvalidDocumentException {
    StringBuilder line = new StringBuilder();
    // Where each character of the line stands; then where the line ends.
    int[] places = new int[string.text().length() + 1];
    boolean inside = false;
    int length = 0;
    int at = string.start();
    while (at < string.end()) {
      char c = source.text().charAt(at);
      if (c == '"') {
        inside = !inside;
        at++;
      } else if (!inside) {
        at++;
      } else {
        places[length] = at;
        at = character(source, at, line);
        if (line.charAt(length) == '\n') {
          add(line.substring(0, length), places);
          line.setLength(0);
          length = 0;
        } else {
          length++;
        }
      }
    }
    places[length] = string.end() - 1;
    add(line.toString(), places);
  }

  private static int character(SourceText source, int at, StringBuilder out)
      throws InvalidDocumentException {
    char c = source.text().charAt(at);
    if (c == '\\') {
      return PoLiteral.unescape(source, at + 1, out);
    }
    out.append(c);
    return at + 1;
  }

  private void add(String line, int[] places) {
    int colon = line.indexOf(':');
    if (colon <= 0) {
      return;
    }
    int from = colon + 1;
    while (from < line.length() && line.charAt(from) == ' ') {
      from++;
    }
    int to = Math.max(from, line.stripTrailing().length());
    fields.putIfAbsent(
        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
        new Field(places[from], places[to], line.substring(from, to)));
  }
}
