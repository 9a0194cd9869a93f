package dev.localization.pipeline.format.subtitle;

import dev.localization.pipeline.document.SourceText;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import java.util.RandomAccess;

/** Every line of a document, each made anew whenever it is asked for. */
final class Lines extends AbstractList<Line> implements RandomAccess {
  private final String document;
  private int[] starts = new int[64];
  private int size;

  /** A line end at the end of the document begins no other line. */
  Lines(SourceText source) {
    document = source.text();
    int at = source.begin();
    while (at < document.length()) {
      if (size == starts.length) {
        starts = Arrays.copyOf(starts, size + size / 2);
      }
      starts[size++] = at;
      int end = endOf(at);
      at = document.startsWith("\r\n", end) ? end + 2 : end + 1;
    }
  }

  private int endOf(int start) {
    int end = start;
    while (end < document.length() && "\r\n".indexOf(document.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  @Override
  public Line get(int index) {
    int start = starts[Objects.checkIndex(index, size)];
    int end = endOf(start);
    return new Line(start, end, index + 1, document.substring(start, end));
  }

  @Override
  public int size() {
    return size;
  }
}
