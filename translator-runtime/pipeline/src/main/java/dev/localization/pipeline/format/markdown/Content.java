package dev.localization.pipeline.format.markdown;

import dev.localization.pipeline.document.SourceText;
import java.util.List;
import org.commonmark.node.SourceSpan;

/**
 * The inline content of a block, its lines joined with LF, without what containers put before them.
 *
 * @param view as a parser sees it
 * @param source as it is written, character by character beside {@code view}
 * @param start first character in the document
 * @param end after the last
 */
record Content(String view, String source, int start, int end) {

  static Content of(List<SourceSpan> lines, View view, SourceText source) {
    StringBuilder seen = new StringBuilder();
    StringBuilder written = new StringBuilder();
    int start = -1;
    int end = -1;
    for (int i = 0; i < lines.size(); i++) {
      int from = lines.get(i).getInputIndex();
      int to = from + lines.get(i).getLength();
      // What stands in a piece of markup keeps its indentation.
      while (!isOpen(seen, view.standIn()) && from < to && isSpaceAt(view.text(), from, i == 0)) {
        from++;
      }
      while (i == lines.size() - 1 && to > from && isSpaceAt(view.text(), to - 1, true)) {
        to--;
      }
      int shifted = view.toSource(from);
      seen.append(i > 0 ? "\n" : "").append(view.text(), from, to);
      written.append(i > 0 ? "\n" : "").append(source.text(), shifted, shifted + to - from);
      start = start < 0 ? shifted : start;
      end = shifted + to - from;
    }
    return new Content(seen.toString(), written.toString(), start, end);
  }

  private static boolean isOpen(StringBuilder view, char standIn) {
    int i = view.length() - 1;
    while (i > 0 && (view.charAt(i) == standIn || isSpaceOrBreak(view.charAt(i)))) {
      i--;
    }
    return i >= 0
        && i + 1 < view.length()
        && view.charAt(i) == '{'
        && view.charAt(i + 1) == standIn;
  }

  /** A part of a content of one line, or of the first line on. */
  Content from(int begin) {
    return new Content(view.substring(begin), source.substring(begin), start + begin, end);
  }

  /** What is left when characters are taken from the end of the last line. */
  Content upTo(int limit) {
    int less = view.length() - limit;
    return new Content(view.substring(0, limit), source.substring(0, limit), start, end - less);
  }

  Content stripped() {
    int from = 0;
    int to = view.length();
    while (from < to && isSpaceAt(view, from, true)) {
      from++;
    }
    while (to > from && isSpaceAt(view, to - 1, true)) {
      to--;
    }
    return upTo(to).from(from);
  }

  /** A text without the spaces and line breaks around it. */
  static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpaceOrBreak(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpaceOrBreak(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isSpaceOrBreak(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  // At the edges of a text parsers take away other spaces too, such as the ideographic one.
  private static boolean isSpaceAt(String text, int at, boolean edge) {
    char c = text.charAt(at);
    return edge ? isSpaceOrBreak(c) : c == ' ' || c == '\t';
  }
}
