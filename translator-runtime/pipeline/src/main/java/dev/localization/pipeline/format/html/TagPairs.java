package dev.localization.pipeline.format.html;

import dev.localization.pipeline.format.html.Piece.Form;
import dev.localization.pipeline.format.html.Piece.Mark;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which tags of a sequence enclose each other. */
final class TagPairs {
  private static final int NONE = -1;

  private TagPairs() {}

  /**
   * For each piece, whether it is a start or end tag without a partner, or with such a tag between
   * it and its partner.
   */
  static boolean[] alone(List<Piece> sequence) {
    int[] partners = partners(sequence);
    int[] unpaired = new int[sequence.size() + 1];
    for (int i = 0; i < partners.length; i++) {
      unpaired[i + 1] = unpaired[i] + (partners[i] == NONE ? 1 : 0);
    }
    boolean[] alone = new boolean[sequence.size()];
    for (int i = 0; i < partners.length; i++) {
      int partner = Math.max(partners[i], i);
      alone[i] = partners[i] == NONE || unpaired[partner] > unpaired[i];
      if (partners[i] >= 0 && partners[i] < i) {
        alone[i] = alone[partners[i]];
      }
    }
    return alone;
  }

  /** The place of each tag's partner; the own place of what needs none. */
  private static int[] partners(List<Piece> sequence) {
    int[] partners = new int[sequence.size()];
    Deque<Integer> open = new ArrayDeque<>();
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < partners.length; i++) {
      partners[i] = i;
      if (!(sequence.get(i) instanceof Mark mark) || mark.form() == Form.WHOLE) {
        continue;
      }
      partners[i] = NONE;
      if (mark.form() == Form.START) {
        open.push(i);
        counts.merge(mark.name(), 1, Integer::sum);
      } else if (counts.getOrDefault(mark.name(), 0) > 0) {
        partners[i] = partner(mark.name(), sequence, open, counts);
        partners[partners[i]] = i;
      }
    }
    return partners;
  }

  private static int partner(
      String name, List<Piece> sequence, Deque<Integer> open, Map<String, Integer> counts) {
    while (true) {
      int last = open.pop();
      String opened = ((Mark) sequence.get(last)).name();
      counts.merge(opened, -1, Integer::sum);
      if (opened.equals(name)) {
        return last;
      }
    }
  }
}
