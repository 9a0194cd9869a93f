package dev.localization.pipeline.packed;

import java.util.ArrayList;
import java.util.List;

/**
 * A long text that is put together of short ones. A builder, as long again and more, would have to
 * stand beside the text that is made of it.
 */
public final class Pieces {
  private static final int PIECE = 1 << 13;

  private final List<String> pieces = new ArrayList<>();
  private final StringBuilder last = new StringBuilder();
  private long length;

  /** Adds a text at the end. */
  public Pieces append(String text) {
    return append(text, 0, text.length());
  }

  /** Adds a stretch of a text at the end. */
  public Pieces append(String text, int start, int end) {
    last.append(text, start, end);
    length += end - start;
    if (last.length() >= PIECE) {
      pieces.add(last.toString());
      last.setLength(0);
    }
    return this;
  }

  /** How many characters were appended. */
  public long length() {
    return length;
  }

  /** All that was appended. */
  public String joined() {
    List<String> all = new ArrayList<>(pieces);
    all.add(last.toString());
    return String.join("", all);
  }
}
