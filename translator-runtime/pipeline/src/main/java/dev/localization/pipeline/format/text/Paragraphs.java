package dev.localization.pipeline.format.text;

import java.util.ArrayList;
import java.util.List;

/** Finds the paragraphs of a text: what stands between blank lines. */
final class Paragraphs {
  private Paragraphs() {}

  /** A stretch that neither begins nor ends with space. */
  record Span(int start, int end) {
    /** A stretch within this one. */
    Span inner(int from, int to) {
      return new Span(start + from, start + to);
    }
  }

  /** The paragraphs from a position on. */
  static List<Span> of(String text, int begin) {
    List<Span> spans = new ArrayList<>();
    int start = -1;
    int end = -1;
    int lineStart = begin;
    while (lineStart < text.length()) {
      int lineEnd = lineEnd(text, lineStart);
      int first = firstVisible(text, lineStart, lineEnd);
      if (first < lineEnd) {
        start = start < 0 ? first : start;
        end = afterLastVisible(text, lineStart, lineEnd);
      } else if (start >= 0) {
        spans.add(new Span(start, end));
        start = -1;
      }
      lineStart = text.startsWith("\r\n", lineEnd) ? lineEnd + 2 : lineEnd + 1;
    }
    if (start >= 0) {
      spans.add(new Span(start, end));
    }
    return spans;
  }

  private static int lineEnd(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    return i;
  }

  private static int firstVisible(String text, int from, int to) {
    int i = from;
    while (i < to && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int afterLastVisible(String text, int from, int to) {
    int i = to;
    while (i > from && Character.isWhitespace(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }
}
