package dev.localization.pipeline.format.word;

import dev.localization.pipeline.format.word.Atom.Marker;
import dev.localization.pipeline.format.word.Atom.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the ends of bookmarks and other ranges go, which a translator does not see. One beside a
 * tag goes with it. One between characters gives way to them, outward: so a range may come to hold
 * more, never less.
 */
final class Markers {
  private final List<Marker> begin = new ArrayList<>();
  private final List<Marker> end = new ArrayList<>();
  private final IdentityHashMap<Atom, List<Marker>> before = new IdentityHashMap<>();
  private final IdentityHashMap<Atom, List<Marker>> after = new IdentityHashMap<>();
  private final Map<String, Marker> starts = new HashMap<>();

  Markers(List<Atom> atoms) {
    List<Neighbour> left = neighbours(atoms);
    List<Neighbour> right = neighbours(atoms.reversed()).reversed();
    for (int i = 0; i < atoms.size(); i++) {
      if (atoms.get(i) instanceof Marker marker) {
        if (marker.isStart()) {
          starts.put(marker.range(), marker);
          attach(marker, right.get(i), before, left.get(i), after, begin);
        } else {
          attach(marker, left.get(i), after, right.get(i), before, end);
        }
      }
    }
  }

  /** What is shown as a tag nearest to a place, and whether there are no characters between. */
  private record Neighbour(Optional<Atom> atom, boolean isBeside) {}

  private static List<Neighbour> neighbours(List<Atom> atoms) {
    List<Neighbour> neighbours = new ArrayList<>();
    Neighbour nearest = new Neighbour(Optional.empty(), false);
    for (Atom atom : atoms) {
      neighbours.add(nearest);
      if (atom instanceof Text) {
        nearest = new Neighbour(nearest.atom, false);
      } else if (!(atom instanceof Marker)) {
        nearest = new Neighbour(Optional.of(atom), true);
      }
    }
    return neighbours;
  }

  private static void attach(
      Marker marker,
      Neighbour inner,
      IdentityHashMap<Atom, List<Marker>> atInner,
      Neighbour outer,
      IdentityHashMap<Atom, List<Marker>> atOuter,
      List<Marker> atEdge) {
    if (inner.isBeside) {
      atInner.computeIfAbsent(inner.atom.orElseThrow(), a -> new ArrayList<>()).add(marker);
    } else if (outer.atom.isPresent()) {
      atOuter.computeIfAbsent(outer.atom.get(), a -> new ArrayList<>()).add(marker);
    } else {
      atEdge.add(marker);
    }
  }

  /** Those before all characters. */
  List<Marker> atBegin() {
    return begin;
  }

  /** Those after all characters. */
  List<Marker> atEnd() {
    return end;
  }

  /** Those right before an atom. */
  List<Marker> before(Atom atom) {
    return before.getOrDefault(atom, List.of());
  }

  /** Those right after an atom. */
  List<Marker> after(Atom atom) {
    return after.getOrDefault(atom, List.of());
  }

  /** The start of the range that ends here, if it is one of these. */
  Optional<Marker> startOf(Marker marker) {
    return marker.isStart() ? Optional.empty() : Optional.ofNullable(starts.get(marker.range()));
  }
}
