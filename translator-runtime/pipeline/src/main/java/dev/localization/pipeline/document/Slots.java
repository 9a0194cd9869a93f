package dev.localization.pipeline.document;

import dev.localization.pipeline.packed.KeyIndex;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.RandomAccess;

/**
 * The slots of a document, each made anew whenever it is asked for: packed they take less room than
 * their characters, where as objects they would take several times the document.
 */
public final class Slots extends AbstractList<Slot> implements RandomAccess {
  private final String document;
  private final List<SlotBlock> blocks;
  private final int size;

  private Slots(String document, List<SlotBlock> blocks, int size) {
    this.document = document;
    this.blocks = List.copyOf(blocks);
    this.size = size;
  }

  /** Packs slots of a document in the order in which they are added. */
  public static Builder of(SourceText source) {
    return new Builder(source.text());
  }

  @Override
  public Slot get(int index) {
    return blocks.get(index / SlotBlock.SIZE).slot(index % SlotBlock.SIZE, document);
  }

  @Override
  public int size() {
    return size;
  }

  /** Takes slots and packs them. */
  public static final class Builder {
    private final String document;
    private final List<SlotBlock> blocks = new ArrayList<>();
    private final List<Slot> pending = new ArrayList<>();
    private final KeyIndex index = new KeyIndex(number -> at(number).key());
    private int indexed;
    private int size;

    private Builder(String document) {
      this.document = document;
    }

    /** Adds one after those before it. */
    public void add(Slot slot) {
      pending.add(slot);
      size++;
      if (pending.size() == SlotBlock.SIZE) {
        pack();
      }
    }

    /** The line of the slot of a key that was added; empty when there is none. */
    public OptionalInt lineOf(String key) {
      for (; indexed < size; indexed++) {
        index.add(at(indexed).key());
      }
      OptionalInt number = index.find(key);
      return number.isEmpty() ? number : OptionalInt.of(at(number.getAsInt()).string().line());
    }

    private Slot at(int number) {
      int packed = blocks.size() * SlotBlock.SIZE;
      return number < packed
          ? blocks.get(number / SlotBlock.SIZE).slot(number % SlotBlock.SIZE, document)
          : pending.get(number - packed);
    }

    /** How many were added. */
    public int size() {
      return size;
    }

    /** All that were added. */
    public Slots build() {
      if (!pending.isEmpty()) {
        pack();
      }
      return new Slots(document, blocks, size);
    }

    private void pack() {
      blocks.add(SlotBlock.of(pending, document));
      pending.clear();
    }
  }
}
