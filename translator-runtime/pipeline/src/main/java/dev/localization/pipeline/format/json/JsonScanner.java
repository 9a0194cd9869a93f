package dev.localization.pipeline.format.json;

import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.format.json.JsonValue.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
  private int deepest = Integer.MAX_VALUE;

  public JsonScanner(SourceText source, DocumentLimits limits) {
    this.source = source;
    this.text = source.text();
    this.limits = limits;
    this.at = source.begin();
  }

  /** Every value that holds no other, in document order. */
  List<JsonValue> scan() throws InvalidDocumentException {
    skipSpace();
    value(Place.root());
    skipSpace();
    if (at < text.length()) {
      throw invalid(at, "there is more after the end of the document", "remove it");
    }
    return values;
  }

  /**
   * Every value of a document down to a depth, a container before what it holds, in document order.
   *
   * @param levels how deep to look: 1 for the values in the root
   */
  public static List<JsonValue> down(int levels, SourceText source, DocumentLimits limits)
      throws InvalidDocumentException {
    JsonScanner scanner = new JsonScanner(source, limits);
    scanner.deepest = levels;
    scanner.scan();
    return scanner.all();
  }

  /**
   * A value and all that it holds, in document order, as if there were nothing around it.
   *
   * @param value of a document that was scanned
   */
  public static List<JsonValue> within(JsonValue value, SourceText source)
      throws InvalidDocumentException {
    JsonScanner scanner = new JsonScanner(source, DocumentLimits.DEFAULT);
    scanner.at = value.start();
    scanner.value(Place.root());
    return scanner.all();
  }

  private List<JsonValue> all() {
    return Stream.concat(values.stream(), containers.stream())
        .sorted(Comparator.comparingInt(JsonValue::start))
        .toList();
  }

  private void value(Place place) throws InvalidDocumentException {
    switch (peek()) {
      case '{' -> container(place, '}');
      case '[' -> container(place, ']');
      default -> {
        int start = at;
        skipScalar();
        keep(place.value(text, start, at), values);
      }
    }
  }

  private void skipScalar() throws InvalidDocumentException {
    switch (peek()) {
      case '"' -> skipString();
      case 't' -> skipWord("true");
      case 'f' -> skipWord("false");
      case 'n' -> skipWord("null");
      default -> skipNumber();
    }
  }

  private void container(Place place, char close) throws InvalidDocumentException {
    int start = at++;
    if (++depth > limits.maxDepth()) {
      throw invalid(start, "it nests deeper than " + limits.maxDepth() + " levels", "flatten it");
    }
    skipSpace();
    if (peek() == close) {
      at++;
      depth--;
      keep(place.value(text, start, at), values);
    } else {
      items(place.value(text, start, start + 1).pointer(), close);
      depth--;
      keep(place.value(text, start, at), containers);
    }
  }

  private void keep(JsonValue value, List<JsonValue> kept) {
    if (depth <= deepest) {
      kept.add(value);
    }
  }

  private void items(String container, char close) throws InvalidDocumentException {
    MemberNames names = new MemberNames(text);
    int index = 0;
    while (true) {
      skipSpace();
      value(close == '}' ? member(container, names) : Place.element(container, index++));
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

  private Place member(String object, MemberNames names) throws InvalidDocumentException {
    int start = at;
    if (peek() != '"') {
      throw invalid(at, "a key in double quotes is missing before " + shown(), "quote the key");
    }
    skipString();
    int nameEnd = at;
    String name = JsonLiteral.decode(text, start, nameEnd);
    if (!names.add(start, nameEnd)) {
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
    return Place.member(object, start, nameEnd);
  }

  private void skipString() throws InvalidDocumentException {
    int start = at++;
    while (true) {
      if (at >= text.length()) {
        throw invalid(start, "a string does not end", "add the closing quote");
      }
      char c = text.charAt(at++);
      if (c == '"') {
        return;
      }
      if (c < 0x20) {
        throw invalid(
            at - 1,
            "a string holds a line break or control character (U+%04X)".formatted((int) c),
            "escape it");
      }
      if (c == '\\') {
        skipEscape();
      }
    }
  }

  private void skipEscape() throws InvalidDocumentException {
    char c = peek();
    at++;
    switch (c) {
      case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {}
      case 'u' -> skipUnicode();
      default -> throw invalid(at - 2, "\\" + c + " is no escape of JSON", "write \\\\" + c);
    }
  }

  private void skipUnicode() throws InvalidDocumentException {
    for (int i = 0; i < 4; i++) {
      char c = peek();
      if (c >= 0x80 || Character.digit(c, 16) < 0) {
        throw invalid(at, "\\u needs four hexadecimal digits", "write them");
      }
      at++;
    }
  }

  private void skipWord(String word) throws InvalidDocumentException {
    if (!text.startsWith(word, at)) {
      throw unexpected();
    }
    at += word.length();
  }

  private void skipNumber() throws InvalidDocumentException {
    Matcher number = NUMBER.matcher(text).region(at, text.length());
    if (!number.lookingAt()) {
      throw unexpected();
    }
    at = number.end();
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
