package dev.localization.pipeline.format.word;

import dev.localization.pipeline.format.word.Atom.Close;
import dev.localization.pipeline.format.word.Atom.Marker;
import dev.localization.pipeline.format.word.Atom.Open;
import dev.localization.pipeline.format.word.Atom.Text;
import dev.localization.pipeline.format.word.Atom.Whole;
import dev.localization.pipeline.format.word.Tagging.Tag;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts a translation and the atoms of its source together. Nothing of the source but characters is
 * ever lost: what a translation leaves out stands at its end, what it holds twice stands where it
 * comes first, and tags that enclose nothing in common are taken for missing.
 */
final class Arrangement {
  /** Where characters stand: after which atom, and in which format. */
  private record Place(int after, String format) {}

  private final Tagging tagging;
  private final Markers markers;
  private final List<Atom> atoms;
  private final Map<Place, Text> texts = new HashMap<>();
  private final Map<String, Text> formats = new HashMap<>();
  private final IdentityHashMap<Atom, Integer> numbers = new IdentityHashMap<>();

  private final List<Piece> out = new ArrayList<>();
  private final Set<Atom> used = Collections.newSetFromMap(new IdentityHashMap<>());
  private final IdentityHashMap<Tag, Integer> carried = new IdentityHashMap<>();
  private final Deque<Integer> scopes = new ArrayDeque<>(List.of(Paragraph.OUTERMOST));
  private Optional<String> format = Optional.empty();
  private int previous;

  Arrangement(List<Atom> atoms) {
    this.atoms = atoms;
    this.tagging = new Tagging(atoms);
    this.markers = new Markers(atoms);
    int after = 0;
    for (int i = 0; i < atoms.size(); i++) {
      Atom atom = atoms.get(i);
      if (atom instanceof Text text && !text.text().isEmpty()) {
        texts.putIfAbsent(new Place(after, text.format()), text);
        formats.putIfAbsent(text.format(), text);
      } else if (isCarried(atom)) {
        after = i + 1;
        numbers.put(atom, after);
      }
    }
  }

  /** The pieces of a translation. */
  List<Piece> of(String translation) {
    markers.atBegin().forEach(this::mark);
    List<TaggedText.Token> tokens = new TaggedText(tagging.tags()).tokens(translation);
    for (TaggedText.Token token : tokens) {
      switch (token) {
        case TaggedText.Characters(String text) -> characters(text);
        case TaggedText.Tagged(Tag tag) -> tag(tag);
      }
    }
    atoms.stream().filter(Arrangement::isCarried).forEach(this::place);
    markers.atEnd().forEach(this::mark);
    return List.copyOf(out);
  }

  private void characters(String text) {
    String wanted = format.orElseGet(() -> tagging.usual(scopes.peek()));
    Text place = texts.getOrDefault(new Place(previous, wanted), formats.get(wanted));
    out.add(place.replaced(text));
  }

  private void tag(Tag tag) {
    switch (tag) {
      case Tag.Carried(List<Whole> wholes) -> {
        int next = carried.merge(tag, 1, Integer::sum);
        if (next <= wholes.size()) {
          place(wholes.get(next - 1));
        }
      }
      case Tag.Opening(Open open) -> {
        scopes.push(open.scope());
        place(open);
      }
      case Tag.Closing(Close close) -> {
        scopes.pop();
        place(close);
      }
      case Tag.Formatted(String other) -> format = Optional.of(other);
      case Tag.Plain() -> format = Optional.empty();
    }
  }

  private void place(Atom atom) {
    if (used.add(atom)) {
      markers.before(atom).forEach(this::mark);
      out.addAll(atom.pieces());
      markers.after(atom).forEach(this::mark);
      previous = numbers.get(atom);
    }
  }

  // A range must not end before it begins, whatever order a translation is in.
  private void mark(Marker marker) {
    markers.startOf(marker).filter(used::add).ifPresent(start -> out.add(start.piece()));
    if (used.add(marker)) {
      out.add(marker.piece());
    }
  }

  private static boolean isCarried(Atom atom) {
    return atom instanceof Open || atom instanceof Close || atom instanceof Whole;
  }
}
