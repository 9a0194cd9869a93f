package dev.localization.pipeline.document;

import dev.localization.pipeline.segment.PluralForm;
import dev.localization.pipeline.segment.Syntax;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Set;

/**
 * Units, each made anew whenever it is asked for: as objects they would take several times the
 * document. They are only ever added.
 */
public final class PackedUnits extends AbstractList<Unit> implements RandomAccess {
  private static final int BLOCK = 64;

  /** What most units have in common with the one before. */
  private record Common(Set<Syntax> syntaxes, PluralForm plural, int maxLength) {
    static Common of(Unit unit) {
      return new Common(unit.syntaxes(), unit.plural(), unit.maxLength());
    }
  }

  private final List<byte[]> blocks = new ArrayList<>();
  private final List<Common> commons = new ArrayList<>();
  private PackedWriter last = new PackedWriter();
  // Where each unit begins in its block.
  private int[] starts = new int[BLOCK];
  private int size;

  @Override
  public boolean add(Unit unit) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size + size / 2);
    }
    starts[size++] = last.length();
    write(unit);
    if (size % BLOCK == 0) {
      blocks.add(last.bytes());
      last = new PackedWriter();
    }
    return true;
  }

  private void write(Unit unit) {
    last.text(unit.key());
    // A number and a colon stand before the key, the name of a form may follow.
    int keyAt = unit.id().indexOf(unit.key());
    last.number(keyAt < 0 ? 0 : 1);
    last.text(keyAt < 0 ? unit.id() : unit.id().substring(0, keyAt));
    last.text(keyAt < 0 ? "" : unit.id().substring(keyAt + unit.key().length()));
    last.text(unit.text());
    last.text(unit.context());
    last.number(number(Common.of(unit)));
  }

  private int number(Common common) {
    if (commons.isEmpty() || !commons.getLast().equals(common)) {
      commons.add(common);
    }
    return commons.size() - 1;
  }

  @Override
  public Unit get(int index) {
    int block = Objects.checkIndex(index, size) / BLOCK;
    byte[] bytes = block < blocks.size() ? blocks.get(block) : last.bytes();
    PackedReader in = new PackedReader(bytes, starts[index]);
    String key = in.text();
    boolean isKeyInId = in.number() == 1;
    String before = in.text();
    String after = in.text();
    String text = in.text();
    String context = in.text();
    Common common = commons.get(in.number());
    return new Unit(
        isKeyInId ? before + key + after : before,
        key,
        text,
        context,
        common.syntaxes,
        common.plural,
        common.maxLength);
  }

  @Override
  public int size() {
    return size;
  }
}
