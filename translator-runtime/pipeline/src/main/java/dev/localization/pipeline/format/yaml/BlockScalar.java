package dev.localization.pipeline.format.yaml;

import java.util.Optional;

/**
 * A literal or folded scalar as it is written (YAML 1.2.2, section 8.1), without the line breaks at
 * its end.
 *
 * @param header the indicators and the comment after them
 * @param lineEnd what ends its lines
 * @param indentation before its lines
 * @param longestLine length of its longest line, in UTF-16 code units
 */
record BlockScalar(String header, String lineEnd, String indentation, int longestLine) {

  /**
   * Takes a scalar apart.
   *
   * @param written from its indicator to its last character
   * @param text what it says
   */
  static BlockScalar of(String written, String text) {
    int headerEnd = lineBreak(written, 0);
    String header = written.substring(0, headerEnd);
    String lineEnd =
        written.startsWith("\r\n", headerEnd)
            ? "\r\n"
            : written.substring(headerEnd, headerEnd + 1);
    int longest = 0;
    int width = -1;
    for (String line : written.substring(headerEnd).lines().toList()) {
      longest = Math.max(longest, line.length());
      if (width < 0 && !line.isBlank()) {
        width = spaces(line) - leadingSpaces(text);
      }
    }
    return new BlockScalar(header, lineEnd, " ".repeat(Math.max(0, width)), longest);
  }

  /** The same with another text; empty when it cannot hold it as it is. */
  Optional<String> with(String text) {
    if (!canHold(text)) {
      return Optional.empty();
    }
    StringBuilder out = new StringBuilder(header);
    for (String line : (header.startsWith(">") ? folded(text) : text).split("\n", -1)) {
      out.append(lineEnd).append(line.isEmpty() ? "" : indentation).append(line);
    }
    return Optional.of(out.toString());
  }

  // A line that begins with a space would be taken for indentation, or not be folded.
  private boolean canHold(String text) {
    return !indentation.isEmpty()
        && !text.isEmpty()
        && !Character.isWhitespace(text.charAt(0))
        && !Character.isWhitespace(text.charAt(text.length() - 1))
        && text.codePoints().allMatch(PlainScalars::isPlain)
        && text.lines().noneMatch(line -> line.startsWith(" ") || line.startsWith("\t"));
  }

  private String folded(String text) {
    StringBuilder out = new StringBuilder();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        // One break is folded to a space, so a line break takes two; an empty line adds its own.
        out.append(!lines[i].isEmpty() && !lines[i - 1].isEmpty() ? "\n\n" : "\n");
        if (lines[i].isEmpty() && !lines[i - 1].isEmpty()) {
          out.append('\n');
        }
      }
      wrap(lines[i], out);
    }
    return out.toString();
  }

  private void wrap(String line, StringBuilder out) {
    int room = longestLine - indentation.length();
    int from = 0;
    int fold = -1;
    for (int i = 1; i < line.length() - 1; i++) {
      if (i - from > room && fold > from) {
        out.append(line, from, fold).append('\n');
        from = fold + 1;
      }
      if (line.charAt(i) == ' ' && isInk(line.charAt(i - 1)) && isInk(line.charAt(i + 1))) {
        fold = i;
      }
    }
    if (line.length() - from > room && fold > from) {
      out.append(line, from, fold).append('\n');
      from = fold + 1;
    }
    out.append(line, from, line.length());
  }

  private static boolean isInk(char c) {
    return c != ' ' && c != '\t';
  }

  private static int lineBreak(String text, int from) {
    int at = from;
    while (text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }

  private static int spaces(String line) {
    int at = 0;
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  // Of the first line that holds more than spaces.
  private static int leadingSpaces(String text) {
    int spaces = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        spaces = 0;
      } else if (c == ' ') {
        spaces++;
      } else {
        return spaces;
      }
    }
    return spaces;
  }
}
