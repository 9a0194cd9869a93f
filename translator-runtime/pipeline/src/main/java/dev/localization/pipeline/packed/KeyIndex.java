package dev.localization.pipeline.packed;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/**
 * Finds numbered keys without holding them: their hashes, in an open-addressed table at most half
 * full. A map of strings would take more room than the document that the keys are from.
 */
public final class KeyIndex {
  // The golden ratio's share of 2^32 spreads keys that are numbered one after the other.
  private static final int SPREAD = 0x9E3779B9;

  // Keys that are made to collide are kept apart, where a map compares few of them.
  private static final int LONGEST_RUN = 64;

  private final IntFunction<String> keys;
  private final Map<String, Integer> crowd = new HashMap<>();
  private int[] hashes = new int[8];
  private int[] table = new int[16];
  private int size;

  /**
   * An index of no keys.
   *
   * @param keys the key of a number that was added
   */
  public KeyIndex(IntFunction<String> keys) {
    this.keys = keys;
  }

  /** Adds a key and gives it the next number, from 0; one that is there already is found first. */
  public void add(String key) {
    if (size == hashes.length) {
      grow();
    }
    hashes[size] = key.hashCode();
    if (!place(size)) {
      crowd.putIfAbsent(key, size);
    }
    size++;
  }

  /** The first number of a key; empty when it was not added. */
  public OptionalInt find(String key) {
    int hash = key.hashCode();
    int at = home(hash);
    for (int run = 0; run < LONGEST_RUN && table[at] > 0; run++) {
      int number = table[at] - 1;
      if (hashes[number] == hash && keys.apply(number).equals(key)) {
        return OptionalInt.of(number);
      }
      at = next(at);
    }
    Integer number = crowd.get(key);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  private void grow() {
    hashes = Arrays.copyOf(hashes, hashes.length * 2);
    table = new int[hashes.length * 2];
    for (int number = 0; number < size; number++) {
      if (!place(number)) {
        crowd.putIfAbsent(keys.apply(number), number);
      }
    }
  }

  private boolean place(int number) {
    int at = home(hashes[number]);
    for (int run = 0; run < LONGEST_RUN; run++) {
      if (table[at] == 0) {
        table[at] = number + 1;
        return true;
      }
      at = next(at);
    }
    return false;
  }

  private int home(int hash) {
    return (hash * SPREAD) >>> Integer.numberOfLeadingZeros(table.length - 1);
  }

  private int next(int at) {
    return (at + 1) & (table.length - 1);
  }
}
