package dev.localization.pipeline.format.json;

/**
 * The names of the members of one object, known by where they stand: a set of strings would take
 * more room than a large document. Open addressing, at most half full.
 */
final class MemberNames {
  // The golden ratio's share of 2^32 spreads names that are numbered one after the other.
  private static final int SPREAD = 0x9E3779B9;

  // A table that is half full has no run that long, unless names are made to collide.
  private static final int LONGEST_RUN = 1_000;

  private final String document;
  private int[] starts = new int[8];
  private int[] ends = new int[8];
  private int size;
  private boolean crowded;

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
    if (size * 2 == starts.length) {
      grow();
    }
    int slot = slot(JsonLiteral.decode(document, start, end));
    if (ends[slot] > 0) {
      return false;
    }
    put(slot, start, end);
    size++;
    return true;
  }

  private void put(int slot, int start, int end) {
    starts[slot] = start;
    ends[slot] = end;
  }

  private void grow() {
    int[] oldStarts = starts;
    int[] oldEnds = ends;
    starts = new int[oldStarts.length * 2];
    ends = new int[oldStarts.length * 2];
    for (int i = 0; i < oldStarts.length; i++) {
      if (oldEnds[i] > 0) {
        int slot = slot(JsonLiteral.decode(document, oldStarts[i], oldEnds[i]));
        put(slot, oldStarts[i], oldEnds[i]);
      }
    }
  }

  /** Whether the names are made to have one hash, so that each is compared with all others. */
  boolean isCrowded() {
    return crowded;
  }

  /** Where a name is, or has its place. */
  private int slot(String name) {
    int slot = (name.hashCode() * SPREAD) >>> Integer.numberOfLeadingZeros(starts.length - 1);
    int first = slot;
    while (ends[slot] > 0 && !isAt(slot, name)) {
      slot = (slot + 1) & (starts.length - 1);
      crowded |= ((slot - first) & (starts.length - 1)) > LONGEST_RUN;
    }
    return slot;
  }

  private boolean isAt(int slot, String name) {
    return JsonLiteral.decode(document, starts[slot], ends[slot]).equals(name);
  }
}
