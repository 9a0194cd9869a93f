package dev.localization.queue;

import java.util.List;

/**
 * What came of a removal.
 *
 * @param removed ids that are gone now, including those that were gone before
 * @param held ids that a worker holds; cancel them there, or ask again once they ended
 */
public record Removal(List<String> removed, List<String> held) {
  public Removal {
    removed = List.copyOf(removed);
    held = List.copyOf(held);
  }
}
