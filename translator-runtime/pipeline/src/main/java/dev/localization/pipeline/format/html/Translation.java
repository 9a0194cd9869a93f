package dev.localization.pipeline.format.html;

import dev.localization.pipeline.format.html.Piece.Form;
import dev.localization.pipeline.segment.TaggedText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A translation in the words of {@link Notation}, read so that whatever it holds makes a sound
 * document: each mark of the source stands for itself once, and in its pair; anything else is shown
 * as it is.
 */
final class Translation {
  /** A part of a translation. */
  sealed interface Part {}

  /** Characters to show. */
  record Words(String shown) implements Part {}

  /**
   * A mark of the source.
   *
   * @param index its place among those
   * @param held texts to write in it, by label
   */
  record Reference(int index, Map<String, String> held) implements Part {}

  private final Marks marks;
  private final Place place;

  private Translation(Marks marks, Place place) {
    this.marks = marks;
    this.place = place;
  }

  /** Parts of a translation; none when nothing is left to show. */
  static List<Part> of(String text, Marks marks, Place place) {
    return new Translation(marks, place).read(text);
  }

  private List<Part> read(String text) {
    Map<String, Integer> places = marks.byLabel();
    Set<Integer> used = new HashSet<>();
    List<Object> raw = new ArrayList<>();
    for (TaggedText.Piece piece : TaggedText.pieces(clean(text))) {
      Integer mark = piece.isTag() ? places.get(piece.label()) : null;
      boolean isFirst = mark != null && used.add(mark);
      raw.add(isFirst ? new Reference(mark, piece.held()) : piece.raw());
    }
    return joined(raw, paired(raw));
  }

  // A start tag that lost its end would mark up the rest of the document.
  private Set<Integer> paired(List<Object> raw) {
    Map<String, Integer> open = new HashMap<>();
    Deque<String> order = new ArrayDeque<>();
    Set<Integer> good = new HashSet<>();
    for (int i = 0; i < raw.size(); i++) {
      if (!(raw.get(i) instanceof Reference reference)) {
        continue;
      }
      Form form = marks.form(reference.index);
      String label = marks.labels().get(reference.index);
      if (form == Form.WHOLE) {
        good.add(i);
      } else if (form == Form.START) {
        open.put(label, i);
        order.push(label);
      } else if (label.replace("</", "<").equals(order.peek())) {
        good.add(i);
        good.add(open.get(order.pop()));
      }
    }
    return good;
  }

  private List<Part> joined(List<Object> raw, Set<Integer> good) {
    List<Part> parts = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < raw.size(); i++) {
      if (raw.get(i) instanceof Reference reference && good.contains(i)) {
        add(words, parts.isEmpty(), false, parts);
        parts.add(reference);
      } else {
        Object piece = raw.get(i);
        words.append(
            Notation.unspelt(
                piece instanceof Reference lost
                    ? marks.labels().get(lost.index)
                    : piece.toString()));
      }
    }
    add(words, parts.isEmpty(), true, parts);
    return parts;
  }

  private void add(StringBuilder words, boolean isFirst, boolean isLast, List<Part> parts) {
    String shown = Notation.shown(words.toString(), place, isFirst, isLast);
    words.setLength(0);
    if (!shown.isEmpty()) {
      parts.add(new Words(shown));
    }
  }

  /** Without what no document may hold, every line end a line feed. */
  private static String clean(String text) {
    StringBuilder out = new StringBuilder(text.length());
    HtmlReferences.withLineFeeds(text)
        .codePoints()
        .filter(c -> !HtmlCharacters.isForbidden(c))
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
