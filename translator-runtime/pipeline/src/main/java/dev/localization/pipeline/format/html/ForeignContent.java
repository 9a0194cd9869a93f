package dev.localization.pipeline.format.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Whether a place is in SVG or MathML, where tags may be empty, sections be CDATA, and no element
 * holds raw text; but not where those hold HTML again (WHATWG HTML, section 13.2.6.5).
 */
final class ForeignContent {
  private static final Set<String> ROOTS = Set.of("svg", "math");
  private static final Set<String> HOLDERS =
      Set.of("foreignobject", "desc", "title", "annotation-xml", "mi", "mo", "mn", "ms", "mtext");

  private final Deque<String> open = new ArrayDeque<>();
  private final Map<String, Integer> counts = new HashMap<>();

  boolean isForeign() {
    return !open.isEmpty() && ROOTS.contains(open.peek());
  }

  /** Takes note of a start tag that is not an element by itself. */
  void enter(String name) {
    if (ROOTS.contains(name) || (isForeign() && HOLDERS.contains(name))) {
      open.push(name);
      counts.merge(name, 1, Integer::sum);
    }
  }

  void leave(String name) {
    boolean ends = ROOTS.contains(name) || name.equals(open.peek());
    if (!ends || counts.getOrDefault(name, 0) == 0) {
      return;
    }
    String left;
    do {
      left = open.pop();
      counts.merge(left, -1, Integer::sum);
    } while (!left.equals(name));
  }
}
