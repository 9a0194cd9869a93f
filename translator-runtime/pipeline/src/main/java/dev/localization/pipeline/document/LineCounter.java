package dev.localization.pipeline.document;

/** Lines of ascending positions, each character read once. */
public final class LineCounter {
  private final String text;
  private final boolean hasCarriageReturns;
  private int line = 1;
  private int counted;

  public LineCounter(SourceText source) {
    this.text = source.text();
    this.hasCarriageReturns = text.indexOf('\r') >= 0;
  }

  /** Line of a position, from 1; positions must not descend. */
  public int at(int position) {
    if (hasCarriageReturns) {
      countAllEnds(position);
    } else {
      countLineFeeds(position);
    }
    return line;
  }

  private void countLineFeeds(int position) {
    while (counted < position) {
      int end = text.indexOf('\n', counted, position);
      line += end < 0 ? 0 : 1;
      counted = end < 0 ? position : end + 1;
    }
  }

  private void countAllEnds(int position) {
    for (; counted < position; counted++) {
      char c = text.charAt(counted);
      boolean crOfCrLf =
          c == '\r' && counted + 1 < text.length() && text.charAt(counted + 1) == '\n';
      if (c == '\n' || (c == '\r' && !crOfCrLf)) {
        line++;
      }
    }
  }
}
