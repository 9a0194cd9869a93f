package dev.localization.pipeline.format.html;

/** ASCII white space (WHATWG Infra, section 4.6), which a browser shows as one space, if at all. */
final class HtmlSpace {
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
    int at = text.length();
    while (at > 0 && isSpace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  static String strip(String text) {
    int start = start(text);
    return text.substring(start, Math.max(start, end(text)));
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
