package dev.localization.pipeline.packed;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * Many parts of a document, each made anew whenever it is asked for: as objects they would take
 * several times its room. They are only ever added, but the one that was added last can be taken
 * back.
 */
public abstract class PackedList<T> extends AbstractList<T> implements RandomAccess {
  private static final int BLOCK = 64;

  private final List<byte[]> blocks = new ArrayList<>();
  private final List<T> last = new ArrayList<>();
  // Where each element of the blocks begins in its own.
  private int[] starts = new int[BLOCK];

  /** Writes an element. */
  protected abstract void write(T element, PackedWriter out);

  /** Reads what was written of an element. */
  protected abstract T read(PackedReader in);

  @Override
  public final boolean add(T element) {
    if (last.size() == BLOCK) {
      pack();
    }
    return last.add(element);
  }

  private void pack() {
    int first = blocks.size() * BLOCK;
    if (first + BLOCK > starts.length) {
      starts = Arrays.copyOf(starts, first + first / 2 + BLOCK);
    }
    PackedWriter out = new PackedWriter();
    for (int i = 0; i < BLOCK; i++) {
      starts[first + i] = out.length();
      write(last.get(i), out);
    }
    blocks.add(out.bytes());
    last.clear();
  }

  @Override
  public final T get(int index) {
    int block = Objects.checkIndex(index, size()) / BLOCK;
    return block < blocks.size()
        ? read(new PackedReader(blocks.get(block), starts[index]))
        : last.get(index % BLOCK);
  }

  @Override
  public final T removeLast() {
    if (last.isEmpty()) {
      throw new NoSuchElementException("nothing was added since");
    }
    return last.removeLast();
  }

  @Override
  public final int size() {
    return blocks.size() * BLOCK + last.size();
  }
}
