package dev.localization.pipeline.format.json;

import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads JSON (RFC 8259, nothing beyond it) and records where each value stands. */
public final class JsonScanner {
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9]\\d*+)(?:\\.\\d++)?+(?:[eE][+-]?\\d++)?+");

  private final SourceText source;
  private final String text;
  private final DocumentLimits limits;
  private final List<JsonValue> values = new ArrayList<>();
  private final List<JsonValue> containers = new ArrayList<>();
  private int at;
  private int depth;

  public JsonScanner(SourceText source, DocumentLimits limits) {
    this.source = source;
    this.text = source.text();
    this.limits = limits;
    this.at = source.begin();
  }

  /** Every value that holds no other, in document order. */
  List<JsonValue> scan() throws InvalidDocumentException {
    skipSpace();
    value(new Place("", "", "", at, at));
    skipSpace();
    if (at < text.length()) {
      throw invalid(at, "there is more after the end of the document", "remove it");
    }
    return values;
  }

  /** Every value, a container before what it holds, in document order. */
  public List<JsonValue> scanAll() throws InvalidDocumentException {
    return Stream.concat(scan().stream(), containers.stream())
        .sorted(Comparator.comparingInt(JsonValue::start))
        .toList();
  }

  private record Place(String pointer, String parent, String name, int start, int nameEnd) {}

  private void value(Place place) throws InvalidDocumentException {
    int start = at;
    switch (peek()) {
      case '{' -> container(place, '}');
      case '[' -> container(place, ']');
      case '"' -> add(place, start, true, string());
      case 't' -> add(place, start, false, word("true"));
      case 'f' -> add(place, start, false, word("false"));
      case 'n' -> add(place, start, false, word("null"));
      default -> add(place, start, false, number());
    }
  }

  private void add(Place place, int start, boolean isString, String decoded) {
    values.add(value(place, start, isString, decoded));
  }

  private JsonValue value(Place place, int start, boolean isString, String decoded) {
    return new JsonValue(
        place.pointer,
        place.parent,
        place.name,
        place.start,
        place.nameEnd,
        start,
        at,
        isString,
        decoded);
  }

  private void container(Place place, char close) throws InvalidDocumentException {
    int start = at++;
    if (++depth > limits.maxDepth()) {
      throw invalid(start, "it nests deeper than " + limits.maxDepth() + " levels", "flatten it");
    }
    skipSpace();
    if (peek() == close) {
      at++;
      add(place, start, false, close == '}' ? "{}" : "[]");
    } else {
      items(place, close);
      containers.add(value(place, start, false, ""));
    }
    depth--;
  }

  private void items(Place place, char close) throws InvalidDocumentException {
    Set<String> names = new HashSet<>();
    int index = 0;
    while (true) {
      skipSpace();
      value(close == '}' ? member(place, names) : element(place, index++));
      skipSpace();
      char next = peek();
      if (next != ',' && next != close) {
        throw invalid(at, "a comma or " + close + " is missing before " + shown(), "add it");
      }
      int comma = at++;
      if (next == close) {
        return;
      }
      skipSpace();
      if (peek() == close) {
        throw invalid(comma, "there is a comma before " + close, "remove the comma");
      }
    }
  }

  private Place element(Place array, int index) {
    return new Place(array.pointer + "/" + index, array.pointer, "", at, at);
  }

  private Place member(Place object, Set<String> names) throws InvalidDocumentException {
    int start = at;
    if (peek() != '"') {
      throw invalid(at, "a key in double quotes is missing before " + shown(), "quote the key");
    }
    String name = string();
    int nameEnd = at;
    if (!names.add(name)) {
      throw invalid(start, "the key \"" + name + "\" appears twice", "remove one of them");
    }
    if (name.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
      throw invalid(start, "a key holds half a surrogate pair", "complete it or remove it");
    }
    skipSpace();
    if (peek() != ':') {
      throw invalid(at, "a colon is missing after the key \"" + name + "\"", "add it");
    }
    at++;
    skipSpace();
    String escaped = name.replace("~", "~0").replace("/", "~1");
    return new Place(object.pointer + "/" + escaped, object.pointer, name, start, nameEnd);
  }

  private String string() throws InvalidDocumentException {
    int start = at++;
    while (at < text.length() && isPlain(text.charAt(at))) {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '"') {
      return text.substring(start + 1, at++);
    }
    StringBuilder decoded = new StringBuilder().append(text, start + 1, at);
    while (true) {
      if (at >= text.length()) {
        throw invalid(start, "a string does not end", "add the closing quote");
      }
      char c = text.charAt(at++);
      if (c == '"') {
        return decoded.toString();
      }
      if (c < 0x20) {
        throw invalid(
            at - 1,
            "a string holds a line break or control character (U+%04X)".formatted((int) c),
            "escape it");
      }
      decoded.append(c == '\\' ? escape() : c);
    }
  }

  private static boolean isPlain(char c) {
    return c >= 0x20 && c != '"' && c != '\\';
  }

  private char escape() throws InvalidDocumentException {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw invalid(at - 2, "\\" + c + " is no escape of JSON", "write \\\\" + c);
    };
  }

  private char unicode() throws InvalidDocumentException {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      char c = peek();
      int digit = c < 0x80 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        throw invalid(at, "\\u needs four hexadecimal digits", "write them");
      }
      code = code * 16 + digit;
      at++;
    }
    return (char) code;
  }

  private String word(String word) throws InvalidDocumentException {
    if (!text.startsWith(word, at)) {
      throw unexpected();
    }
    at += word.length();
    return word;
  }

  private String number() throws InvalidDocumentException {
    Matcher number = NUMBER.matcher(text).region(at, text.length());
    if (!number.lookingAt()) {
      throw unexpected();
    }
    at = number.end();
    return number.group();
  }

  private void skipSpace() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() throws InvalidDocumentException {
    if (at >= text.length()) {
      throw invalid(at, "the document ends too early", "complete it");
    }
    return text.charAt(at);
  }

  private InvalidDocumentException unexpected() {
    if (text.startsWith("//", at) || text.startsWith("/*", at)) {
      return invalid(at, "there is a comment, which JSON does not have", "remove it");
    }
    if (text.startsWith("NaN", at) || text.startsWith("Infinity", at)) {
      return invalid(at, "NaN and Infinity are no values of JSON", "write null or a string");
    }
    return invalid(at, "a value is missing before " + shown(), "write a JSON value");
  }

  private String shown() {
    return at < text.length()
        ? "\"" + Character.toString(text.codePointAt(at)) + "\""
        : "the end of the document";
  }

  private InvalidDocumentException invalid(int position, String reason, String fix) {
    return new InvalidDocumentException(source.line(position), reason, fix);
  }
}
