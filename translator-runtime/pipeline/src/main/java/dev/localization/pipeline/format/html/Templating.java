package dev.localization.pipeline.format.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Code of template engines in a document: <code>{{ }}</code>, <code>{% %}</code> and <code>{# #}
 * </code> (Mustache, Jinja, Angular, Vue, Twig), {@code <% %>} (ERB, EJS, JSP) and {@code <? ?>}
 * (PHP). No HTML parser knows it, so each of its characters is replaced by one that no document
 * holds and that means nothing to a parser. Scripts, style sheets and comments are left alone.
 */
final class Templating {
  private static final char FIRST = '\uFDD0';
  private static final int NEVER = Integer.MAX_VALUE;
  private static final char LAST = '\uFDEF';

  /** The mask of what code that has an end never ends with. */
  private static final char OPEN = LAST;

  private static final Map<String, String> ENDS =
      Map.of("{{", "}}", "{%", "%}", "{#", "#}", "<%", "%>", "<?", "?>");

  private final String text;
  private final boolean isXml;
  private Optional<StringBuilder> masked = Optional.empty();

  /** Where each end of code, and of raw text, stands next. */
  private final Map<String, Integer> next = new HashMap<>();

  private Templating(String text, boolean isXml) {
    this.text = text;
    this.isXml = isXml;
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
    return masked.map(StringBuilder::toString).orElse(text);
  }

  private int step(int at) {
    if (text.startsWith("<!--", at)) {
      // The dashes that open a comment may close it.
      int end = after("-->", at + 2, text.length());
      return Math.min(end, after("--!>", at + 4, text.length()));
    }
    String opener = text.substring(at, Math.min(at + 2, text.length()));
    if (ENDS.containsKey(opener) && !(isXml && opener.charAt(0) == '<')) {
      return code(opener, at);
    }
    for (String raw : List.of("script", "style")) {
      if (isRaw(raw, at)) {
        return rawEnd(raw, at + 1);
      }
    }
    return at + 1;
  }

  // A quotation mark before it says that the tag is but the beginning of a value.
  private boolean isRaw(String name, int at) {
    int next = at + 1 + name.length();
    boolean isValue = at > 0 && "\"'".indexOf(text.charAt(at - 1)) >= 0;
    return !isValue
        && text.regionMatches(true, at + 1, name, 0, name.length())
        && next < text.length()
        && " \t\n\f\r/>".indexOf(text.charAt(next)) >= 0;
  }

  // What stands in the start tag itself is skipped too: nobody reads a script's attributes.
  private int rawEnd(String name, int from) {
    int found = next.getOrDefault(name, -1);
    if (found < from) {
      found = text.indexOf("</", from);
      while (found >= 0 && !text.regionMatches(true, found + 2, name, 0, name.length())) {
        found = text.indexOf("</", found + 2);
      }
      found = found < 0 ? NEVER : found;
      next.put(name, found);
    }
    return found == NEVER ? from : found;
  }

  private int code(String opener, int at) {
    int close = text.startsWith("{{{", at) ? after("}}}", at + 3, -1) : -1;
    close = close < 0 ? after(ENDS.get(opener), at + 2, -1) : close;
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
    StringBuilder out = masked.orElseGet(() -> new StringBuilder(text));
    masked = Optional.of(out);
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

  // Each search goes on where the last ended: a document of openers only takes linear time.
  private int after(String end, int from, int otherwise) {
    int found = next.getOrDefault(end, -1);
    if (found < from) {
      found = text.indexOf(end, from);
      found = found < 0 ? NEVER : found;
      next.put(end, found);
    }
    return found == NEVER ? otherwise : found + end.length();
  }
}
