package dev.localization.pipeline.format.po;

import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.SourceText;
import java.util.Locale;

/** String literals of PO files, which are those of C (gettext's {@code po-lex.c}). */
final class PoLiteral {
  private static final String NAMED = "ntbrfva\\\"";
  private static final String MEANT = "\n\t\b\r\f\u000B\u0007\\\"";

  private PoLiteral() {}

  /** A quoted string, on one line. */
  static String of(String text) {
    return "\"" + escaped(text) + "\"";
  }

  /** A quoted string, on a new line after each line break that the text holds. */
  static String of(String text, String lineEnd) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    int from = 0;
    for (int to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
      out.append(from == 0 ? "" : lineEnd).append(of(text.substring(from, to + 1)));
      from = to + 1;
    }
    return from < text.length() || from == 0
        ? out.append(from == 0 ? "" : lineEnd).append(of(text.substring(from))).toString()
        : out.toString();
  }

  /** A text as it stands between quotes. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int named = MEANT.indexOf(c);
      if (named >= 0) {
        out.append('\\').append(NAMED.charAt(named));
      } else if (c < 0x20 || c == 0x7F) {
        // Three digits always, so that no digit that follows is taken for a fourth.
        out.append(String.format(Locale.ROOT, "\\%03o", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /**
   * Decodes what a backslash begins.
   *
   * @param at the character after the backslash
   * @return the character after the escape
   */
  static int unescape(SourceText source, int at, StringBuilder out)
      throws InvalidDocumentException {
    String text = source.text();
    char c = at < text.length() ? text.charAt(at) : '\n';
    int named = NAMED.indexOf(c);
    if (named >= 0) {
      out.append(MEANT.charAt(named));
      return at + 1;
    }
    int start = c == 'x' ? at + 1 : at;
    int radix = c == 'x' ? 16 : 8;
    int end = start;
    int code = 0;
    while (end < text.length()
        && end < start + (radix == 8 ? 3 : 2)
        && digit(text.charAt(end), radix) >= 0) {
      code = code * radix + digit(text.charAt(end++), radix);
    }
    if (end == start) {
      throw new InvalidDocumentException(
          source.line(at),
          c < 0x20 ? "a string ends with a backslash" : "\\" + c + " is no escape of PO",
          "write \\\\ for a backslash");
    }
    // These escapes stand for bytes; one beyond ASCII would be a part of a character.
    if (code == 0 || code > 0x7F) {
      throw new InvalidDocumentException(
          source.line(at),
          "the escape \\" + text.substring(at, end) + " is no character of ASCII",
          "write the character itself");
    }
    out.append((char) code);
    return end;
  }

  private static int digit(char c, int radix) {
    return c < 0x80 ? Character.digit(c, radix) : -1;
  }
}
