package dev.localization.pipeline.format.subtitle;

import dev.localization.pipeline.document.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a document, without what ends it (LF, CR LF or CR).
 *
 * @param start first character
 * @param end after the last
 * @param number from 1
 * @param text its characters
 */
record Line(int start, int end, int number, String text) {
  private static final String ARROW = "-->";

  /** Every line; a line end at the end of the document begins no other line. */
  static List<Line> of(SourceText source) {
    String text = source.text();
    List<Line> lines = new ArrayList<>();
    int at = source.begin();
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      lines.add(new Line(at, end, lines.size() + 1, text.substring(at, end)));
      at = text.startsWith("\r\n", end) ? end + 2 : end + 1;
    }
    return lines;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  boolean isBlank() {
    return text.isBlank();
  }

  /** Whether players take it for the times of a cue. */
  boolean hasArrow() {
    return text.contains(ARROW);
  }
}
