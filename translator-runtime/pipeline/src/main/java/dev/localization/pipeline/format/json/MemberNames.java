package dev.localization.pipeline.format.json;

import dev.localization.pipeline.packed.KeyIndex;
import java.util.Arrays;

/** The names of the members of one object, known by where they stand. */
final class MemberNames {
  private final String document;
  private final KeyIndex index = new KeyIndex(this::name);
  private int[] starts = new int[8];
  private int[] ends = new int[8];
  private int size;

  MemberNames(String document) {
    this.document = document;
  }

  /**
   * Adds a name.
   *
   * @param start where its first quote is
   * @param end after its last
   * @return whether it was not there yet
   */
  boolean add(int start, int end) {
    String name = JsonLiteral.decode(document, start, end);
    if (index.find(name).isPresent()) {
      return false;
    }
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    size++;
    index.add(name);
    return true;
  }

  private String name(int number) {
    return JsonLiteral.decode(document, starts[number], ends[number]);
  }
}
