package dev.localization.pipeline.translate;

import dev.localization.pipeline.document.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The neighbours of texts that are asked for without them: a single word that was changed among
 * five hundred says more beside its neighbours. They are for the translator alone and tell no text
 * from another, for else a changed text would have its neighbours translated anew.
 */
public final class Surroundings {
  private static final int LONGEST = 80;

  private Surroundings() {}

  /**
   * The neighbours that are not asked for, one before and one after, by unit id; units without any
   * are left out.
   *
   * @param document in document order
   * @param asked ids of some of its units
   */
  public static Map<String, String> of(List<Unit> document, Set<String> asked) {
    Map<String, String> surroundings = new HashMap<>();
    for (int i = 0; i < document.size(); i++) {
      if (asked.contains(document.get(i).id())) {
        String near =
            Stream.of(i - 1, i + 1)
                .filter(at -> at >= 0 && at < document.size())
                .map(document::get)
                .filter(unit -> !asked.contains(unit.id()))
                .map(Surroundings::shown)
                .collect(Collectors.joining(", "));
        if (!near.isEmpty()) {
          surroundings.put(document.get(i).id(), near);
        }
      }
    }
    return surroundings;
  }

  private static String shown(Unit unit) {
    return shortened(unit.key()) + " \"" + shortened(unit.text()) + "\"";
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
