package dev.localization.pipeline.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A long text that is put together of short ones. A builder, as long again and more, would have to
 * stand beside the text that is made of it.
 */
final class Pieces {
  private static final int PIECE = 1 << 13;

  private final List<String> pieces = new ArrayList<>();
  private final StringBuilder last = new StringBuilder();
  private long length;

  Pieces append(String text) {
    return append(text, 0, text.length());
  }

  Pieces append(String text, int start, int end) {
    last.append(text, start, end);
    length += end - start;
    if (last.length() >= PIECE) {
      pieces.add(last.toString());
      last.setLength(0);
    }
    return this;
  }

  long length() {
    return length;
  }

  /** All that was appended. */
  String joined() {
    List<String> all = new ArrayList<>(pieces);
    all.add(last.toString());
    return String.join("", all);
  }
}
