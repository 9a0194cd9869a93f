package dev.localization.pipeline.format.fluent;

import dev.localization.pipeline.document.Slot;
import java.util.List;
import java.util.Locale;

/**
 * Writes texts as patterns. What reads as a placeable in a text is one; any other brace, and
 * whatever would mean something else at the beginning of a line, is written as a string in a
 * placeable.
 */
final class FluentEncoder {
  private static final String NOTHING = "{\"\"}";
  private static final int STEP = 4;
  private static final char OPEN = '\1';
  private static final char CLOSE = '\2';

  private FluentEncoder() {}

  static String encode(String text, Slot slot, String source) {
    String pieces = pieces(text);
    // The lines of a part would change the indentation that those of its pattern have in common.
    boolean isPart = slot.key().indexOf('#') >= 0;
    List<String> lines =
        isPart ? List.of(pieces.replace("\n", "{\"\\u000A\"}")) : List.of(pieces.split("\n", -1));
    boolean isAdded = slot.kind() == Slot.Kind.ADDED;
    String before = isAdded ? slot.before() : lineBefore(source, slot.start());
    String prefix = before.substring(before.lastIndexOf('\n') + 1);
    String written = isAdded ? "" : source.substring(slot.start(), slot.end());
    boolean ownLine = prefix.isBlank();
    String indentation = " ".repeat(indentation(prefix, ownLine, written));
    String lineEnd = lineEnd(source, slot.start());
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean isLast = i == lines.size() - 1;
      if (i > 0) {
        out.append(lineEnd);
      }
      if (i > 0 && (!line.isEmpty() || isLast)) {
        out.append(indentation);
      }
      String guarded = guarded(line, i > 0 || ownLine, i == 0, isLast);
      // Nothing but a placeable goes on at the margin.
      boolean isBare = indentation.isEmpty() && !guarded.isEmpty() && guarded.charAt(0) != '{';
      out.append(isBare ? NOTHING : "").append(guarded);
    }
    return out.toString();
  }

  private static String lineBefore(String source, int position) {
    return source.substring(source.lastIndexOf('\n', position - 1) + 1, position);
  }

  private static String lineEnd(String source, int position) {
    int next = source.indexOf('\n', position);
    int lineFeed = next < 0 ? source.lastIndexOf('\n', position) : next;
    return lineFeed > 0 && source.charAt(lineFeed - 1) == '\r' ? "\r\n" : "\n";
  }

  // Space at either end would be lost, as would what looks like the beginning of something else.
  private static String guarded(String line, boolean atLineStart, boolean isFirst, boolean isLast) {
    if (line.isEmpty()) {
      return isFirst || isLast ? NOTHING : "";
    }
    boolean isSpace = line.isBlank();
    String guarded = line;
    if (line.charAt(0) == ' ' || (isFirst && line.charAt(0) == '\t')) {
      guarded = NOTHING + line;
    } else if (atLineStart && "[*.".indexOf(line.charAt(0)) >= 0) {
      guarded = "{\"" + line.charAt(0) + "\"}" + line.substring(1);
    }
    boolean endsInSpace = line.charAt(line.length() - 1) == ' ';
    return endsInSpace && (isLast || isSpace) ? guarded + NOTHING : guarded;
  }

  private static int indentation(String prefix, boolean ownLine, String written) {
    if (ownLine) {
      return prefix.length();
    }
    int continued =
        written
            .lines()
            .skip(1)
            .filter(line -> !line.isBlank())
            .mapToInt(FluentEncoder::spaces)
            .min()
            .orElse(0);
    return continued > 0 ? continued : spaces(prefix) + STEP;
  }

  private static int spaces(String line) {
    int spaces = 0;
    while (spaces < line.length() && line.charAt(spaces) == ' ') {
      spaces++;
    }
    return spaces;
  }

  /** Placeables as they are, and everything else so that it is none. */
  private static String pieces(String text) {
    FluentExpressions expressions = FluentExpressions.of(text);
    StringBuilder out = new StringBuilder(text.length() + 8);
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = expressions.placeableEnd(at);
      if (end > 0) {
        out.append(text, at, end);
        at = end;
        continue;
      }
      switch (c) {
        case '{', '}' -> out.append("{\"").append(c).append("\"}");
        case '\r' -> out.append(String.format(Locale.ROOT, "{\"\\u%04X\"}", (int) c));
        default -> out.append(c);
      }
      at++;
    }
    return out.toString();
  }

  /**
   * What a reader sees in a text: strings in placeables as what they say, other placeables apart
   * from text, without space.
   */
  static String seen(String text) {
    FluentExpressions expressions = FluentExpressions.of(text);
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = expressions.placeableEnd(at);
      if (end > 0) {
        placeable(text.substring(at + 1, end - 1), out);
        at = end;
      } else {
        out.append(text.charAt(at));
        at++;
      }
    }
    return out.toString();
  }

  private static void placeable(String inside, StringBuilder out) {
    String bare = inside.strip();
    if (bare.startsWith("\"")) {
      unescape(bare.substring(1, bare.length() - 1), out);
      return;
    }
    out.append(OPEN);
    boolean inString = false;
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      if (inString && c == '\\') {
        out.append(c).append(bare.charAt(++i));
        continue;
      }
      inString ^= c == '"';
      boolean isCommaAtEnd = c == ',' && bare.substring(i + 1).stripLeading().startsWith(")");
      if (inString || !(Character.isWhitespace(c) || isCommaAtEnd)) {
        out.append(c);
      }
    }
    out.append(CLOSE);
  }

  private static void unescape(String string, StringBuilder out) {
    int at = 0;
    while (at < string.length()) {
      char c = string.charAt(at++);
      if (c != '\\') {
        out.append(c);
        continue;
      }
      char kind = string.charAt(at++);
      int digits = kind == 'u' ? 4 : kind == 'U' ? 6 : 0;
      out.append(digits == 0 ? String.valueOf(kind) : character(string.substring(at, at + digits)));
      at += digits;
    }
  }

  // As the specification has it: what is no character is shown as one that says so.
  private static String character(String hexadecimal) {
    int code = Integer.parseInt(hexadecimal, 16);
    boolean isCharacter = Character.isValidCodePoint(code) && (code < 0xD800 || code > 0xDFFF);
    return Character.toString(isCharacter ? code : 0xFFFD);
  }
}
