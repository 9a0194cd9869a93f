package dev.localization.pipeline.document;

/** Lines of ascending positions, each character read once. */
public final class LineCounter {
  private final String text;
  private int line = 1;
  private int counted;

  public LineCounter(SourceText source) {
    this.text = source.text();
  }

  /** Line of a position, from 1; positions must not descend. */
  public int at(int position) {
    for (; counted < position; counted++) {
      char c = text.charAt(counted);
      boolean crOfCrLf =
          c == '\r' && counted + 1 < text.length() && text.charAt(counted + 1) == '\n';
      if (c == '\n' || (c == '\r' && !crOfCrLf)) {
        line++;
      }
    }
    return line;
  }
}
