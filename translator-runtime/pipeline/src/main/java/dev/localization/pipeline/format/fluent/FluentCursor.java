package dev.localization.pipeline.format.fluent;

import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.SourceText;
import java.util.function.IntUnaryOperator;

/** A place in a resource that moves on. */
final class FluentCursor {
  private final String text;
  private final IntUnaryOperator lines;
  private final int maxDepth;
  private int depth;
  private int at;

  private FluentCursor(String text, IntUnaryOperator lines, int maxDepth) {
    this.text = text;
    this.lines = lines;
    this.maxDepth = maxDepth;
  }

  /** At the beginning of a resource. */
  static FluentCursor of(SourceText source, int maxDepth) {
    FluentCursor cursor = new FluentCursor(source.text(), source::line, maxDepth);
    cursor.moveTo(source.begin());
    return cursor;
  }

  /** In a text, whose lines nobody asks for. */
  static FluentCursor of(String text, int maxDepth) {
    return new FluentCursor(text, position -> 0, maxDepth);
  }

  String text() {
    return text;
  }

  int at() {
    return at;
  }

  void moveTo(int position) {
    at = position;
  }

  boolean isAtEnd() {
    return at >= text.length();
  }

  /** The character here; NUL at the end. */
  char peek() {
    return peek(0);
  }

  char peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
  }

  boolean isAt(String expected) {
    return text.startsWith(expected, at);
  }

  /** Whether a line ends here, or the resource does. */
  boolean isAtLineEnd() {
    return isAtEnd() || lineBreak() > 0;
  }

  /** Length of the line break here; 0 when there is none. */
  int lineBreak() {
    return isAt("\r\n") ? 2 : peek() == '\n' && !isAtEnd() ? 1 : 0;
  }

  /** Moves over a word, if it is here. */
  boolean take(String expected) {
    if (!isAt(expected)) {
      return false;
    }
    at += expected.length();
    return true;
  }

  void expect(String expected, String where) throws InvalidDocumentException {
    if (!take(expected)) {
      throw error("\"" + expected + "\" is missing " + where, "write it");
    }
  }

  /** Moves over spaces. */
  int skipSpaces() {
    int from = at;
    while (peek() == ' ') {
      at++;
    }
    return at - from;
  }

  /** Moves over spaces and line breaks; whether there was a line break. */
  boolean skipBlank() {
    boolean brokeLine = false;
    while (!isAtEnd()) {
      int lineBreak = lineBreak();
      if (lineBreak == 0 && peek() != ' ') {
        return brokeLine;
      }
      brokeLine |= lineBreak > 0;
      at += Math.max(1, lineBreak);
    }
    return true;
  }

  /** Moves over lines of spaces only. */
  void skipBlankLines() {
    int lineStart = at;
    while (!isAtEnd()) {
      skipSpaces();
      if (!isAtLineEnd()) {
        at = lineStart;
        return;
      }
      at += lineBreak();
      lineStart = at;
    }
  }

  String identifier(String what) throws InvalidDocumentException {
    int from = at;
    if (!isLetter(peek())) {
      throw error(what + " is missing before " + shown(), "name it with letters, digits, _ and -");
    }
    while (isLetter(peek()) || isDigit(peek()) || peek() == '_' || peek() == '-') {
      at++;
    }
    return text.substring(from, at);
  }

  static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Goes one level deeper. */
  void enter() throws InvalidDocumentException {
    if (++depth > maxDepth) {
      throw error("it nests deeper than " + maxDepth + " levels", "flatten it");
    }
  }

  /** Goes to a place outside everything. */
  void restart(int position) {
    at = position;
    depth = 0;
  }

  void leave() {
    depth--;
  }

  String shown() {
    return isAtLineEnd()
        ? "the end of the line"
        : "\"" + Character.toString(text.codePointAt(at)) + "\"";
  }

  InvalidDocumentException error(String reason, String fix) {
    return errorAt(at, reason, fix);
  }

  InvalidDocumentException errorAt(int position, String reason, String fix) {
    return new InvalidDocumentException(lines.applyAsInt(position), reason, fix);
  }
}
