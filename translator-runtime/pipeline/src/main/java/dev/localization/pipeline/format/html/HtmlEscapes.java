package dev.localization.pipeline.format.html;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes characters. References stand for what would be markup, for what the encoding lacks, and
 * for invisible characters, such as no-break spaces, that the source writes as references, too.
 * Braces never make code of a template.
 */
final class HtmlEscapes {
  /** Of what is no value. */
  static final char NO_QUOTE = '\0';

  private static final Pattern REFERENCE =
      Pattern.compile("&(?:[A-Za-z][A-Za-z0-9]{1,31}|#\\d{1,7}|#[xX][0-9A-Fa-f]{1,6});");

  private final Map<Integer, String> spelt = new HashMap<>();
  private final Charset charset;
  private final char quote;
  private final String lineEnd;

  private HtmlEscapes(Charset charset, char quote, String lineEnd) {
    this.charset = charset;
    this.quote = quote;
    this.lineEnd = lineEnd;
  }

  /**
   * As a stretch of a document does it.
   *
   * @param quote what encloses it, if it is a value; else {@link #NO_QUOTE}
   */
  static HtmlEscapes of(String stretch, Charset charset, char quote) {
    String lineEnd = stretch.contains("\r\n") ? "\r\n" : "\n";
    HtmlEscapes escapes = new HtmlEscapes(charset, quote, lineEnd);
    Matcher reference = REFERENCE.matcher(stretch);
    while (reference.find()) {
      String decoded = HtmlReferences.decode(reference.group(), false);
      if (isInvisible(decoded)) {
        escapes.spelt.putIfAbsent(decoded.codePointAt(0), reference.group());
      }
    }
    return escapes;
  }

  private static boolean isInvisible(String decoded) {
    int type = Character.getType(decoded.codePointAt(0));
    return decoded.codePointCount(0, decoded.length()) == 1
        && !decoded.equals(" ")
        && (type == Character.SPACE_SEPARATOR || type == Character.FORMAT);
  }

  /**
   * Writes a text.
   *
   * @param isLast whether nothing follows it in its stretch, such as a brace of code
   */
  String write(String shown, boolean isLast) {
    StringBuilder out = new StringBuilder(shown.length() + 16);
    for (int i = 0; i < shown.length(); ) {
      int c = shown.codePointAt(i);
      int next = i + Character.charCount(c);
      char before = i == 0 ? '\0' : shown.charAt(i - 1);
      char after = next < shown.length() ? shown.charAt(next) : isLast ? '\0' : '{';
      append(c, before, after, out);
      i = next;
    }
    return out.toString();
  }

  private void append(int c, char before, char after, StringBuilder out) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append(quote == '"' ? "&quot;" : "\"");
      case '\'' -> out.append(quote == '\'' ? "&#39;" : "'");
      case '\n' -> out.append(quote == NO_QUOTE ? lineEnd : "&#10;");
      case '\t' -> out.append(quote == NO_QUOTE ? "\t" : "&#9;");
      case '{' -> out.append("{%#".indexOf(after) >= 0 ? "&#123;" : "{");
      case '}' -> out.append("}%#".indexOf(before) >= 0 ? "&#125;" : "}");
      default -> character(c, out);
    }
  }

  // Some encoders write a character that they lack as one that looks alike.
  private boolean isHeld(String character) {
    return charset.equals(StandardCharsets.UTF_8)
        || new String(character.getBytes(charset), charset).equals(character);
  }

  private void character(int c, StringBuilder out) {
    String character = Character.toString(c);
    if (spelt.containsKey(c)) {
      out.append(spelt.get(c));
    } else if (isHeld(character)) {
      out.append(character);
    } else {
      out.append("&#").append(c).append(';');
    }
  }
}
