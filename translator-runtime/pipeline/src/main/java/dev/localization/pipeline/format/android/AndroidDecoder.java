package dev.localization.pipeline.format.android;

import dev.localization.pipeline.document.InvalidDocumentException;

/**
 * Makes the characters that Android shows of those that XML holds: escapes, quoted stretches, and
 * runs of white space that become one blank. One decoder reads all runs of one text.
 *
 * @see <a
 *     href="https://developer.android.com/guide/topics/resources/string-resource#FormattingAndStyling">String
 *     resources</a>, and {@code ResourceUtils::StringBuilder} of aapt2
 */
final class AndroidDecoder {
  private static final int HEX_DIGITS = 4;

  private final int line;
  private boolean quoted;
  private boolean spaced;

  /** A decoder for a text of the given line. */
  AndroidDecoder(int line) {
    this.line = line;
  }

  /** Begins anew, as Android does at the tags of a style. */
  void restart() {
    quoted = false;
    spaced = false;
  }

  /** Reads on. */
  String decode(String raw) throws InvalidDocumentException {
    StringBuilder out = new StringBuilder(raw.length());
    int i = 0;
    while (i < raw.length()) {
      char c = raw.charAt(i++);
      if (!quoted && isSpace(c)) {
        out.append(spaced ? "" : " ");
        spaced = true;
        continue;
      }
      spaced = false;
      switch (c) {
        case '"' -> quoted = !quoted;
        case '\\' -> i = escape(raw, i, out);
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  private int escape(String raw, int at, StringBuilder out) throws InvalidDocumentException {
    if (at == raw.length()) {
      return at;
    }
    char c = raw.charAt(at);
    switch (c) {
      case 'n' -> out.append('\n');
      case 't' -> out.append('\t');
      case 'u' -> {
        out.append(unicode(raw, at + 1));
        return at + 1 + HEX_DIGITS;
      }
      default -> out.append(c);
    }
    return at + 1;
  }

  private char unicode(String raw, int at) throws InvalidDocumentException {
    int code = 0;
    for (int i = at; i < at + HEX_DIGITS; i++) {
      char c = i < raw.length() ? raw.charAt(i) : ' ';
      int digit = c < 0x80 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        throw new InvalidDocumentException(
            line, "\\u needs four hexadecimal digits", "write them, or \\\\u");
      }
      code = code * 16 + digit;
    }
    return (char) code;
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }
}
