package dev.localization.pipeline.format.yaml;

import dev.localization.pipeline.document.Slot;
import dev.localization.pipeline.document.SourceText;

/**
 * Writes a text in the style of the scalar that it replaces, and in quotes where that style cannot
 * hold it. Line breaks at the end of a value are no part of its text: they stay.
 */
final class YamlEncoder {
  private YamlEncoder() {}

  static String encode(String text, Slot slot, SourceText source) {
    String value = text + lineBreaks(slot.seen());
    boolean ascii = source.escapesNonAscii();
    return switch (style(slot, source.text())) {
      case '"' -> QuotedScalars.doubleQuoted(value, ascii);
      case '\'' ->
          PlainScalars.isOneLine(value)
              ? QuotedScalars.singleQuoted(value)
              : QuotedScalars.doubleQuoted(value, ascii);
      case '|', '>' -> {
        String written = source.text().substring(slot.start(), slot.end());
        yield BlockScalar.of(written, slot.seen().substring(1))
            .with(text)
            .orElse(QuotedScalars.doubleQuoted(value, ascii));
      }
      default ->
          PlainScalars.canHold(value, isInFlow(source.text(), slot.end()))
              ? value
              : QuotedScalars.quoted(value, ascii);
    };
  }

  /** The line breaks at the end of a value, as its fingerprint has it, and space between them. */
  static String lineBreaks(String fingerprint) {
    int end = fingerprint.length();
    int first = end;
    while (end > 0 && " \t\n".indexOf(fingerprint.charAt(end - 1)) >= 0) {
      end--;
      first = fingerprint.charAt(end) == '\n' ? end : first;
    }
    return fingerprint.substring(first);
  }

  private static char style(Slot slot, String text) {
    return slot.kind() == Slot.Kind.ADDED ? slot.seen().charAt(0) : text.charAt(slot.start());
  }

  /**
   * What the encoder has to know of the form that another is added after: quotes and line breaks.
   */
  static String styleOf(YamlValue sibling, String text) {
    char first = text.charAt(sibling.start());
    return (first == '"' || first == '\'' ? first : ' ') + lineBreaks(sibling.text());
  }

  /**
   * Whether a value stands in brackets or braces: then, and only then, a comma or a closing one
   * comes next, for no value of a block can begin with any of them.
   */
  static boolean isInFlow(String text, int end) {
    int at = end;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '#') {
        at = lineEnd(text, at);
      } else if (" \t\r\n".indexOf(c) >= 0) {
        at++;
      } else {
        return c == ',' || c == ']' || c == '}';
      }
    }
    return false;
  }

  /** Where the line of a position ends. */
  static int lineEnd(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }
}
