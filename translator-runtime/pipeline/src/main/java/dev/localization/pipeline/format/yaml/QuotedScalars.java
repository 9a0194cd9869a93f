package dev.localization.pipeline.format.yaml;

import java.util.Locale;

/** Strings in quotes, on one line (YAML 1.2.2, section 7.3). */
final class QuotedScalars {
  private QuotedScalars() {}

  /** In double quotes; with {@code ascii}, everything beyond ASCII escaped. */
  static String doubleQuoted(String text, boolean ascii) {
    StringBuilder out = new StringBuilder(text.length() + 8).append('"');
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> out.append(needsEscape(c, ascii) ? escape(c) : Character.toString(c));
      }
      i += Character.charCount(c);
    }
    return out.append('"').toString();
  }

  /** In single quotes; the text is one line without control characters. */
  static String singleQuoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** In the quotes that call for fewer escapes. */
  static String quoted(String text, boolean ascii) {
    boolean escapes = text.indexOf('"') >= 0 || text.indexOf('\\') >= 0;
    boolean singleFits = PlainScalars.isOneLine(text) && text.indexOf('\'') < 0;
    return escapes && singleFits ? singleQuoted(text) : doubleQuoted(text, ascii);
  }

  private static boolean needsEscape(int c, boolean ascii) {
    return !PlainScalars.isPlain(c) || (ascii && c > 0x7E);
  }

  private static String escape(int c) {
    return String.format(
        Locale.ROOT, c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x", c);
  }
}
