package dev.localization.pipeline.packed;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/** Texts that are only ever added, in little more room than their characters take. */
public final class PackedTexts extends AbstractList<String> implements RandomAccess {
  // One joined text would be copied whenever it grows, and twice as long for one foreign letter.
  private static final int BLOCK = 64;

  private final List<String> blocks = new ArrayList<>();
  private final StringBuilder last = new StringBuilder();
  // Where each text ends in its block.
  private int[] ends = new int[BLOCK];
  private int size;

  @Override
  public boolean add(String text) {
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size + size / 2);
    }
    last.append(text);
    ends[size++] = last.length();
    if (size % BLOCK == 0) {
      blocks.add(last.toString());
      last.setLength(0);
    }
    return true;
  }

  @Override
  public String get(int index) {
    int start = Objects.checkIndex(index, size) % BLOCK == 0 ? 0 : ends[index - 1];
    int block = index / BLOCK;
    return block < blocks.size()
        ? blocks.get(block).substring(start, ends[index])
        : last.substring(start, ends[index]);
  }

  @Override
  public int size() {
    return size;
  }
}
