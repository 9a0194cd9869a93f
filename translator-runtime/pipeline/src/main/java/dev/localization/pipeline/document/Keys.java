package dev.localization.pipeline.document;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/** The keys of a document, in little more room than their characters take. */
final class Keys extends AbstractList<String> implements RandomAccess {
  private final String joined;
  private final int[] ends;

  private Keys(String joined, int[] ends) {
    this.joined = joined;
    this.ends = ends;
  }

  static Keys of(List<Slot> slots) {
    StringBuilder joined = new StringBuilder(length(slots));
    int[] ends = new int[slots.size()];
    int index = 0;
    for (Slot slot : slots) {
      joined.append(slot.key());
      ends[index++] = joined.length();
    }
    return new Keys(joined.toString(), ends);
  }

  private static int length(List<Slot> slots) {
    int length = 0;
    for (Slot slot : slots) {
      length += slot.key().length();
    }
    return length;
  }

  @Override
  public String get(int index) {
    int start = index == 0 ? 0 : ends[Objects.checkIndex(index, ends.length) - 1];
    return joined.substring(start, ends[index]);
  }

  @Override
  public int size() {
    return ends.length;
  }
}
