package dev.localization.pipeline.format.html;

import java.util.Map;
import java.util.TreeMap;

/**
 * Code of template engines in a document: <code>{{ }}</code>, <code>{% %}</code> and <code>{# #}
 * </code> (Mustache, Jinja, Angular, Vue, Twig), {@code <% %>} (ERB, EJS, JSP) and {@code <? ?>}
 * (PHP). No HTML parser knows it, so each of its characters is replaced by one that no document
 * holds and that means nothing to a parser. Scripts, style sheets and comments are left alone.
 */
final class Templating {
  private static final char FIRST = '\uFDD0';
  private static final char LAST = '\uFDEF';

  /** The mask of what code that has an end never ends with. */
  private static final char OPEN = LAST;

  private static final Map<String, String> ENDS =
      Map.of("{{", "}}", "{%", "%}", "{#", "#}", "<%", "%>", "<?", "?>");

  private final String text;
  private final boolean isXml;
  private final StringBuilder out;
  private final Map<String, Integer> unclosed = new TreeMap<>();

  private Templating(String text, boolean isXml) {
    this.text = text;
    this.isXml = isXml;
    this.out = new StringBuilder(text);
  }

  /**
   * A document of the same length, its code masked.
   *
   * @param isXml whether {@code <?} begins an instruction, which every XML parser knows
   */
  static String mask(String text, boolean isXml) {
    return new Templating(text, isXml).mask();
  }

  /** Whether a character stands for one of the code. */
  static boolean isMask(char c) {
    return c >= FIRST && c <= LAST;
  }

  /** Whether code goes on to the end of the document, so that nothing may follow it. */
  static boolean isOpen(String mask) {
    return mask.charAt(mask.length() - 1) == OPEN;
  }

  /** Where the masked characters that begin at a place end. */
  static int maskEnd(CharSequence masked, int from) {
    int end = from;
    while (end < masked.length() && isMask(masked.charAt(end))) {
      end++;
    }
    return end;
  }

  private String mask() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      at = c == '<' || c == '{' ? step(at) : at + 1;
    }
    return out.toString();
  }

  private int step(int at) {
    if (text.startsWith("<!--", at)) {
      return after("-->", at + 4, at + 4);
    }
    String opener = text.substring(at, Math.min(at + 2, text.length()));
    if (ENDS.containsKey(opener) && !(isXml && opener.charAt(0) == '<')) {
      return code(opener, at);
    }
    for (String raw : new String[] {"script", "style"}) {
      if (text.regionMatches(true, at + 1, raw, 0, raw.length()) && endsName(at + 1, raw)) {
        return rawEnd(raw, at + 1);
      }
    }
    return at + 1;
  }

  private boolean endsName(int at, String name) {
    int next = at + name.length();
    return next >= text.length() || " \t\n\f\r/>".indexOf(text.charAt(next)) >= 0;
  }

  // What stands in the start tag itself is skipped too: nobody reads a script's attributes.
  private int rawEnd(String name, int from) {
    for (int at = text.indexOf("</", from); at >= 0; at = text.indexOf("</", at + 2)) {
      if (text.regionMatches(true, at + 2, name, 0, name.length())) {
        return at + 2;
      }
    }
    return text.length();
  }

  private int code(String opener, int at) {
    int close = after(ENDS.get(opener), at + 2, -1);
    if (close < 0 && !text.startsWith("<?php", at)) {
      return at + 1;
    }
    // PHP leaves the last of its tags open.
    int end = close < 0 ? text.length() : close;
    int start = at;
    if (opener.charAt(0) == '{' && start > 0 && isTagOpen(start - 1)) {
      // The name of the tag is code: so is all of the tag.
      start -= text.charAt(start - 1) == '/' ? 2 : 1;
      int tagEnd = text.indexOf('>', end);
      end = tagEnd < 0 ? end : tagEnd + 1;
    }
    for (int i = start; i < end; i++) {
      out.setCharAt(i, (char) (FIRST + (text.charAt(i) & 31)));
    }
    if (close < 0) {
      out.setCharAt(end - 1, OPEN);
    }
    return end;
  }

  private boolean isTagOpen(int at) {
    char c = text.charAt(at);
    return c == '<' || (c == '/' && at > 0 && text.charAt(at - 1) == '<');
  }

  // What is not found once is not looked for again: a document of openers only takes linear time.
  private int after(String end, int from, int otherwise) {
    if (unclosed.containsKey(end)) {
      return otherwise;
    }
    int found = text.indexOf(end, from);
    if (found < 0) {
      unclosed.put(end, from);
    }
    return found < 0 ? otherwise : found + end.length();
  }
}
