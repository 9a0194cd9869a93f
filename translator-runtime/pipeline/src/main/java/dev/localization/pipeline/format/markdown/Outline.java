package dev.localization.pipeline.format.markdown;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Names the blocks of a document by where they stand, so that a translated heading changes no name:
 * {@code 2.1/p3} is the third paragraph of section 2.1, {@code 2.1/ul1/2/p1} the first one of a
 * list's second item, {@code 0} what stands before any heading.
 */
final class Outline {
  private record Place(String path, Map<String, Integer> counts) {
    String next(String kind) {
      return kind + counts.merge(kind, 1, Integer::sum);
    }
  }

  private final int[] sections = new int[6];
  private final Deque<Place> places = new ArrayDeque<>();

  Outline() {
    places.push(new Place("0", new HashMap<>()));
  }

  /** Key of a heading; outside lists and quotes it begins a section. */
  String heading(int level) {
    if (places.size() > 1) {
      return leaf("h");
    }
    sections[level - 1]++;
    Arrays.fill(sections, level, sections.length, 0);
    String path =
        Arrays.stream(sections)
            .limit(level)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining("."));
    places.pop();
    places.push(new Place(path, new HashMap<>()));
    return path + "/h";
  }

  /** Key of a block that holds no others. */
  String leaf(String kind) {
    return path(places.element().next(kind));
  }

  /** Enters a block that holds others, such as {@code quote}; its key. */
  String enter(String kind) {
    String path = leaf(kind);
    places.push(new Place(path, new HashMap<>()));
    return path;
  }

  void leave() {
    places.pop();
  }

  int depth() {
    return places.size();
  }

  private String path(String name) {
    return places.element().path() + "/" + name;
  }
}
