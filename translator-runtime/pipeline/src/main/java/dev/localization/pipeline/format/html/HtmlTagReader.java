package dev.localization.pipeline.format.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what stands between the angle brackets of a tag (WHATWG HTML, 13.2.5.8 and 32 to 40). */
final class HtmlTagReader {
  private final String text;
  private final boolean isXml;
  private int at;

  private HtmlTagReader(String text, int at, boolean isXml) {
    this.text = text;
    this.at = at;
    this.isXml = isXml;
  }

  /**
   * What a tag says.
   *
   * @param endsInSlash whether a slash stands before its last bracket
   * @param end after that bracket
   */
  record Inside(String name, List<HtmlAttribute> attributes, boolean endsInSlash, int end) {}

  /** Reads from the first letter of the name; empty when the tag does not end. */
  static Optional<Inside> read(String text, int nameStart, boolean isXml) {
    return new HtmlTagReader(text, nameStart, isXml).read();
  }

  private Optional<Inside> read() {
    int from = at;
    while (at < text.length() && !endsName(text.charAt(at))) {
      at++;
    }
    String name = cased(text.substring(from, at));
    List<HtmlAttribute> attributes = new ArrayList<>();
    Set<String> names = new HashSet<>();
    boolean endsInSlash = false;
    for (skipSpace(); at < text.length(); skipSpace()) {
      char c = text.charAt(at);
      if (c == '>') {
        return Optional.of(new Inside(name, attributes, endsInSlash, at + 1));
      }
      endsInSlash = c == '/' && at + 1 < text.length() && text.charAt(at + 1) == '>';
      if (c == '/') {
        at++;
      } else {
        HtmlAttribute attribute = attribute();
        // Of two attributes that are named the same, the first counts.
        if (names.add(attribute.name())) {
          attributes.add(attribute);
        }
      }
    }
    return Optional.empty();
  }

  private HtmlAttribute attribute() {
    int from = at++;
    while (at < text.length() && text.charAt(at) != '=' && !endsName(text.charAt(at))) {
      at++;
    }
    String name = cased(text.substring(from, at));
    int afterName = at;
    skipSpace();
    if (at >= text.length() || text.charAt(at) != '=') {
      at = afterName;
      return new HtmlAttribute(name, "", at, at);
    }
    at++;
    skipSpace();
    int start = at;
    char quote = at < text.length() ? text.charAt(at) : '>';
    if (quote == '"' || quote == '\'') {
      int close = text.indexOf(quote, start + 1);
      at = close < 0 ? text.length() : close + 1;
      return new HtmlAttribute(name, value(start + 1, Math.max(start + 1, at - 1)), start, at);
    }
    while (at < text.length() && text.charAt(at) != '>' && !HtmlSpace.isSpace(text.charAt(at))) {
      at++;
    }
    return new HtmlAttribute(name, value(start, at), start, at);
  }

  private String value(int from, int to) {
    String written = HtmlReferences.withLineFeeds(text.substring(from, to));
    // XML 1.0, section 3.3.3.
    return HtmlReferences.decode(
        isXml ? written.replace('\n', ' ').replace('\t', ' ') : written, true);
  }

  private static boolean endsName(char c) {
    return c == '>' || c == '/' || HtmlSpace.isSpace(c);
  }

  private void skipSpace() {
    while (at < text.length() && HtmlSpace.isSpace(text.charAt(at))) {
      at++;
    }
  }

  // ASCII letters only.
  private String cased(String name) {
    StringBuilder cased = new StringBuilder(name);
    for (int i = 0; i < name.length() && !isXml; i++) {
      char c = name.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        cased.setCharAt(i, (char) (c | 0x20));
      }
    }
    return cased.toString();
  }
}
