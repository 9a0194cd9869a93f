package dev.localization.pipeline.format.html;

import org.jsoup.nodes.Entities;

/**
 * Character references (WHATWG HTML, section 13.2.5.72 ff.), by the names of HTML; XHTML's document
 * types declare those, too.
 */
final class HtmlReferences {
  private static final int LONGEST_NAME = 32;
  private static final String WINDOWS_1252 =
      "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

  private final String text;
  private final boolean inAttribute;
  private int end;

  private HtmlReferences(String text, boolean inAttribute) {
    this.text = text;
    this.inAttribute = inAttribute;
  }

  /** The characters that a stretch stands for, every line end as a line feed. */
  static String decode(String text, boolean inAttribute) {
    String lines = withLineFeeds(text);
    return lines.indexOf('&') < 0 ? lines : new HtmlReferences(lines, inAttribute).decode();
  }

  static String withLineFeeds(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private String decode() {
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', from)) {
      out.append(text, from, at);
      end = at + 1;
      String characters = text.startsWith("#", at + 1) ? numeric(at + 2) : named(at + 1);
      out.append(characters.isEmpty() ? "&" : characters);
      from = characters.isEmpty() ? at + 1 : end;
    }
    return out.append(text, from, text.length()).toString();
  }

  private String named(int at) {
    int to = at;
    int limit = Math.min(text.length(), at + LONGEST_NAME);
    while (to < limit && isAlphanumeric(text.charAt(to))) {
      to++;
    }
    String name = text.substring(at, to);
    if (to < text.length() && text.charAt(to) == ';' && !Entities.getByName(name).isEmpty()) {
      end = to + 1;
      return Entities.getByName(name);
    }
    for (int length = name.length(); length > 1; length--) {
      String prefix = name.substring(0, length);
      if (Entities.isBaseNamedEntity(prefix)) {
        end = at + length;
        boolean goesOn =
            end < text.length() && (text.charAt(end) == '=' || isAlphanumeric(text.charAt(end)));
        return inAttribute && goesOn ? "" : Entities.getByName(prefix);
      }
    }
    return "";
  }

  private String numeric(int at) {
    boolean hex = at < text.length() && (text.charAt(at) | 0x20) == 'x';
    int from = hex ? at + 1 : at;
    int to = from;
    int code = 0;
    while (to < text.length() && digit(text.charAt(to), hex) >= 0) {
      code = Math.min(code * (hex ? 16 : 10) + digit(text.charAt(to), hex), 0x110000);
      to++;
    }
    if (to == from) {
      return "";
    }
    end = to < text.length() && text.charAt(to) == ';' ? to + 1 : to;
    return character(code);
  }

  private static String character(int code) {
    if (code >= 0x80 && code <= 0x9F) {
      return WINDOWS_1252.substring(code - 0x80, code - 0x7F);
    }
    boolean none = code == 0 || code > Character.MAX_CODE_POINT;
    return none || (code >= 0xD800 && code <= 0xDFFF) ? "\uFFFD" : Character.toString(code);
  }

  private static int digit(char c, boolean hex) {
    return c < 0x80 ? Character.digit(c, hex ? 16 : 10) : -1;
  }

  private static boolean isAlphanumeric(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
