package dev.localization.pipeline.segment;

import java.util.ArrayDeque;
import java.util.Deque;

/** Which links and runs of delimiters are open. */
final class MarkdownNesting {
  private record Open(char mark, int count) {}

  private final Deque<Open> open = new ArrayDeque<>();
  private char titleQuote;
  private int links;
  private boolean broken;

  boolean open() {
    links++;
    open.push(new Open('[', 1));
    return true;
  }

  boolean isInLink() {
    return links > 0;
  }

  void closeLink() {
    while (open.peek() != null && open.peek().mark != '[') {
      open.pop();
      broken = true;
    }
    open.poll();
    links--;
  }

  void startTitle(char quote) {
    titleQuote = quote;
  }

  void endTitle() {
    titleQuote = 0;
  }

  /** The character that ends the title that is being read; 0 outside titles. */
  char titleQuote() {
    return titleQuote;
  }

  // A run with text on both sides closes what has as many characters, and opens otherwise.
  void delimiters(char mark, int count, boolean mayOpen, boolean mayClose) {
    Open top = open.peek();
    boolean sameMark = top != null && top.mark == mark;
    boolean closes = mayClose && sameMark && (!mayOpen || top.count == count);
    if (!closes) {
      open.push(new Open(mark, count));
      return;
    }
    open.pop();
    if (top.count > count) {
      open.push(new Open(mark, top.count - count));
    } else if (top.count < count) {
      delimiters(mark, count - top.count, mayOpen, true);
    }
  }

  boolean isClosed() {
    return open.isEmpty() && titleQuote == 0 && !broken;
  }
}
