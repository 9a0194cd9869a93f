package dev.localization.pipeline.format.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ASCII white space (WHATWG Infra, section 4.6), which a browser shows as one space, if at all. */
final class HtmlSpace {
  private static final int LONGEST_REFERENCE = 16;
  private static final Pattern RAW =
      Pattern.compile(
          "(?:[ \\t\\n\\f\\r]|&(?:Tab|NewLine);"
              + "|&#(?:0*+(?:9|10|12|13|32)(?![0-9])|[xX]0*+(?:9|[aAcCdD]|20)(?![0-9a-fA-F]));?+)*+");

  private HtmlSpace() {}

  static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
  }

  static boolean isBlank(String text) {
    return start(text) == text.length();
  }

  /** Where the white space at the beginning ends. */
  static int start(String text) {
    int at = 0;
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Where the white space at the end begins. */
  static int end(String text) {
    return end(text, text.length());
  }

  private static int end(String text, int limit) {
    int at = limit;
    while (at > 0 && isSpace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  static String strip(String text) {
    int start = start(text);
    return text.substring(start, Math.max(start, end(text)));
  }

  /** As {@link #start}, of a stretch that is not decoded: a reference may be white space, too. */
  static int rawStart(String raw) {
    Matcher space = RAW.matcher(raw);
    return space.lookingAt() ? space.end() : 0;
  }

  /** As {@link #end}, of a stretch that is not decoded. */
  static int rawEnd(String raw) {
    int end = end(raw);
    int reference = raw.lastIndexOf('&', end - 1);
    while (end > 0 && reference >= 0 && end - reference <= LONGEST_REFERENCE) {
      if (!RAW.matcher(raw.substring(reference, end)).matches()) {
        return end;
      }
      end = end(raw, reference);
      reference = raw.lastIndexOf('&', end - 1);
    }
    return end;
  }

  /** A text in which each stretch of white space is one space. */
  static String collapse(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isSpace(c)) {
        out.append(c);
      } else if (i == 0 || !isSpace(text.charAt(i - 1))) {
        out.append(' ');
      }
    }
    return out.toString();
  }
}
