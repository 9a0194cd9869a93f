package dev.localization.pipeline.format.text;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** The paragraphs of a text: what stands between blank lines, found one after the other. */
final class Paragraphs implements Iterable<Paragraphs.Span> {
  /** A stretch that neither begins nor ends with space. */
  record Span(int start, int end) {
    /** A stretch within this one. */
    Span inner(int from, int to) {
      return new Span(start + from, start + to);
    }
  }

  private final String text;
  private final int begin;

  /** The paragraphs from a position on. */
  Paragraphs(String text, int begin) {
    this.text = text;
    this.begin = begin;
  }

  @Override
  public Iterator<Span> iterator() {
    return new Iterator<>() {
      private int at = firstVisible(begin, text.length());

      @Override
      public boolean hasNext() {
        return at < text.length();
      }

      @Override
      public Span next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        int start = at;
        int end = start;
        int line = start;
        while (firstVisible(line, lineEnd(line)) < lineEnd(line)) {
          end = afterLastVisible(line, lineEnd(line));
          line = nextLine(line);
        }
        at = firstVisible(end, text.length());
        return new Span(start, end);
      }
    };
  }

  private int nextLine(int from) {
    int end = lineEnd(from);
    return text.startsWith("\r\n", end) ? end + 2 : end + 1;
  }

  private int lineEnd(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    return i;
  }

  private int firstVisible(int from, int to) {
    int i = from;
    while (i < to && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private int afterLastVisible(int from, int to) {
    int i = to;
    while (i > from && Character.isWhitespace(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }
}
