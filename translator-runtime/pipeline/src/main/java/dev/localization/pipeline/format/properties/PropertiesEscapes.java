package dev.localization.pipeline.format.properties;

import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.SourceText;
import java.util.Locale;

/** The escapes of {@link java.util.Properties}. */
final class PropertiesEscapes {
  private PropertiesEscapes() {}

  /** Decodes a stretch of a document: escapes, and lines that continue on the next. */
  static String decode(SourceText source, int from, int to) throws InvalidDocumentException {
    String text = source.text();
    StringBuilder out = new StringBuilder(to - from);
    int i = from;
    while (i < to) {
      char c = text.charAt(i++);
      if (c != '\\') {
        out.append(c);
      } else if (i < to) {
        i = escape(source, i, to, out);
      }
    }
    return out.toString();
  }

  private static int escape(SourceText source, int at, int to, StringBuilder out)
      throws InvalidDocumentException {
    String text = source.text();
    char c = text.charAt(at);
    switch (c) {
      case 'n' -> out.append('\n');
      case 'r' -> out.append('\r');
      case 't' -> out.append('\t');
      case 'f' -> out.append('\f');
      case 'u' -> {
        out.append(unicode(source, at + 1, to));
        return at + 5;
      }
      case '\n', '\r' -> {
        return afterContinuation(text, at, to);
      }
      default -> out.append(c);
    }
    return at + 1;
  }

  private static int afterContinuation(String text, int at, int to) {
    int next = text.startsWith("\r\n", at) ? at + 2 : at + 1;
    while (next < to && " \t\f".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    return next;
  }

  private static char unicode(SourceText source, int at, int to) throws InvalidDocumentException {
    int code = 0;
    for (int i = at; i < at + 4; i++) {
      char c = i < to ? source.text().charAt(i) : ' ';
      int digit = c < 0x80 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        throw new InvalidDocumentException(
            source.line(at), "\\u needs four hexadecimal digits", "write them, or \\\\u");
      }
      code = code * 16 + digit;
    }
    return (char) code;
  }

  /** Encodes a value onto one line; with {@code ascii}, everything beyond ASCII escaped. */
  static String encode(String value, boolean ascii) {
    StringBuilder out = new StringBuilder(value.length() + 8);
    boolean leading = true;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      // In front, a blank would be skipped and a separator be taken for the key's.
      leading &= c == ' ';
      switch (c) {
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\f' -> out.append("\\f");
        case ' ' -> out.append(leading ? "\\ " : " ");
        case '=', ':' -> out.append(i == 0 ? "\\" : "").append(c);
        default -> {
          if (c < 0x20
              || c == 0x7F
              || (Character.isSurrogate(c) && isLone(value, i))
              || (ascii && c > 0x7E)) {
            out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.toString();
  }

  private static boolean isLone(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
        : i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
  }
}
