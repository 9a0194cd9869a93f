package dev.localization.pipeline.format.json;

import java.util.Locale;

/** Strings as JSON writes them (RFC 8259, section 7). */
public final class JsonLiteral {
  private JsonLiteral() {}

  /** A quoted string; with {@code ascii}, everything beyond ASCII escaped. */
  public static String of(String text, boolean ascii) {
    if (isPlain(text, ascii)) {
      return '"' + text + '"';
    }
    StringBuilder out = new StringBuilder(text.length() + 8).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        default -> {
          if (c < 0x20 || (ascii && c > 0x7E) || isLoneSurrogate(text, i)) {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }

  /**
   * The text of a quoted string.
   *
   * @param start where its first quote is
   * @param end after its last
   */
  static String decode(String document, int start, int end) {
    int escape = document.indexOf('\\', start + 1, end - 1);
    if (escape < 0) {
      return document.substring(start + 1, end - 1);
    }
    StringBuilder out = new StringBuilder(end - start).append(document, start + 1, escape);
    int at = escape;
    while (at < end - 1) {
      char c = document.charAt(at++);
      if (c != '\\') {
        out.append(c);
      } else if (document.charAt(at) == 'u') {
        out.append((char) Integer.parseInt(document, at + 1, at + 5, 16));
        at += 5;
      } else {
        out.append(escaped(document.charAt(at++)));
      }
    }
    return out.toString();
  }

  private static char escaped(char c) {
    return switch (c) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> c;
    };
  }

  private static boolean isPlain(String text, boolean ascii) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 || c == '"' || c == '\\' || (ascii ? c > 0x7E : Character.isSurrogate(c))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLoneSurrogate(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
