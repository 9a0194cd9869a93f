package dev.localization.pipeline.format.subtitle;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The escapes of WebVTT cue text (W3C WebVTT, section 4.2.2). Tags and most character references
 * stay as they are written. The references named amp, gt, nbsp, lrm and rlm become their
 * characters, unless the rest would then look like a reference itself; lt does not, for what
 * follows would look like a tag.
 */
final class VttText {
  private static final String REFERENCE =
      "&(?:[A-Za-z][A-Za-z0-9]{1,31}|#\\d{1,7}|#x[0-9A-Fa-f]{1,6});";
  private static final Pattern MARKUP = Pattern.compile("<[^<>]*+>|" + REFERENCE);
  private static final Pattern AMPERSAND_OF_REFERENCE =
      Pattern.compile("&amp;(?=(?:[A-Za-z][A-Za-z0-9]{1,31}|#\\d{1,7}|#x[0-9A-Fa-f]{1,6});)");

  private VttText() {}

  /** Where a "&lt;" opens a tag that nothing closes; -1 when there is none. */
  static int unclosedTag(String raw) {
    for (int open = raw.indexOf('<'); open >= 0; open = raw.indexOf('<', open + 1)) {
      int close = raw.indexOf('>', open);
      int next = raw.indexOf('<', open + 1);
      if (close < 0 || (next >= 0 && next < close)) {
        return open;
      }
    }
    return -1;
  }

  static String decode(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    Matcher markup = MARKUP.matcher(raw);
    int from = 0;
    while (markup.find()) {
      out.append(raw, from, markup.start()).append(decoded(raw, markup));
      from = markup.end();
    }
    return out.append(raw, from, raw.length()).toString();
  }

  private static String decoded(String raw, Matcher markup) {
    return switch (markup.group()) {
      case "&gt;" -> ">";
      case "&nbsp;" -> "\u00A0";
      case "&lrm;" -> "\u200E";
      case "&rlm;" -> "\u200F";
      case "&amp;" -> ampersand(raw, markup.start());
      default -> markup.group();
    };
  }

  // "&amp;lt;" shows "&lt;": as "&lt;" it would be taken for "<".
  private static String ampersand(String text, int at) {
    Matcher ambiguous = AMPERSAND_OF_REFERENCE.matcher(text).region(at, text.length());
    return ambiguous.lookingAt() ? "&amp;" : "&";
  }

  /**
   * A text in which only the source's own tags and references are such: an angle bracket or an
   * ampersand that a translation brings along is shown, not obeyed.
   */
  static String canonical(String text, String sourceText) {
    Set<String> known = new HashSet<>();
    Matcher markup = MARKUP.matcher(sourceText);
    while (markup.find()) {
      known.add(markup.group());
    }
    StringBuilder out = new StringBuilder(text.length() + 8);
    Matcher found = MARKUP.matcher(text);
    int from = 0;
    while (found.find()) {
      literal(text.substring(from, found.start()), out);
      from = found.end();
      if (known.contains(found.group())) {
        boolean ampersand = found.group().equals("&amp;");
        out.append(ampersand ? ampersand(text, found.start()) : found.group());
      } else if (found.group().startsWith("<")) {
        // What the brackets enclose may hold a reference that is known.
        from = found.start() + 1;
        out.append("&lt;");
        found.region(from, text.length());
      } else {
        out.append("&amp;").append(found.group(), 1, found.group().length());
      }
    }
    literal(text.substring(from), out);
    return out.toString();
  }

  private static void literal(String text, StringBuilder out) {
    out.append(text.replace("<", "&lt;"));
  }

  /**
   * Encodes what {@link #canonical} made.
   *
   * @param spelledOut whether a no-break space is written as a reference
   */
  static String encode(String canonical, boolean spelledOut) {
    StringBuilder out = new StringBuilder(canonical.length() + 8);
    Matcher markup = MARKUP.matcher(canonical);
    int from = 0;
    while (markup.find()) {
      characters(canonical, from, markup.start(), spelledOut, out);
      out.append(markup.group());
      from = markup.end();
    }
    characters(canonical, from, canonical.length(), spelledOut, out);
    return out.toString();
  }

  private static void characters(
      String text, int from, int to, boolean spelledOut, StringBuilder out) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '&') {
        out.append("&amp;");
      } else if (c == '>' && out.length() > 1 && out.substring(out.length() - 2).equals("--")) {
        // An arrow would end the cue.
        out.append("&gt;");
      } else if (c == '\u00A0' && spelledOut) {
        out.append("&nbsp;");
      } else {
        out.append(c);
      }
    }
  }
}
