package dev.localization.pipeline.format.yaml;

/**
 * Where an entry goes that follows another, and how it is laid out: as the other is.
 *
 * @param text the document
 * @param sibling the value of the entry before
 */
record YamlLayout(String text, YamlValue sibling) {

  /** After the other's value; in a block after the comment on its line, too. */
  int end() {
    boolean isAlone = !YamlEncoder.isInFlow(text, sibling.end());
    return isAlone ? YamlEncoder.lineEnd(text, sibling.end()) : sibling.end();
  }

  /** What comes before the value of the new entry. */
  String before(String key) {
    String between = text.substring(sibling.keyEnd(), sibling.start());
    String colon = between.matches(" *: +") ? between : ": ";
    return (YamlEncoder.isInFlow(text, sibling.end()) ? comma() : newLine()) + quoted(key) + colon;
  }

  private String comma() {
    int from = sibling.keyStart();
    while (" \t\r\n".indexOf(text.charAt(from - 1)) >= 0) {
      from--;
    }
    String space = text.substring(from, sibling.keyStart());
    return "," + (space.isEmpty() ? " " : space);
  }

  private String newLine() {
    int lineStart = sibling.keyStart();
    while (lineStart > 0 && "\r\n\uFEFF".indexOf(text.charAt(lineStart - 1)) < 0) {
      lineStart--;
    }
    int end = end();
    String lineEnd =
        end < text.length() ? lineBreak(end) : lineStart > 1 ? lineBreak(before(lineStart)) : "\n";
    return lineEnd + " ".repeat(sibling.keyStart() - lineStart);
  }

  private int before(int lineStart) {
    return text.startsWith("\r\n", lineStart - 2) ? lineStart - 2 : lineStart - 1;
  }

  private String lineBreak(int at) {
    return text.startsWith("\r\n", at) ? "\r\n" : text.substring(at, at + 1);
  }

  private String quoted(String key) {
    char first = text.charAt(sibling.keyStart());
    return first == '"' || first == '\'' ? first + key + first : key;
  }
}
