package dev.localization.pipeline.format.html;

import dev.localization.pipeline.format.html.Piece.Form;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The marks of a text under the names by which a translator knows them: {@code <a1>} and {@code
 * </a1>}, {@code <img2/>}. A name is the element's and a number, so it says what it stands for, but
 * not where a link leads: one translation serves all links that read the same.
 *
 * @param canonicals each mark in the words of {@link Canonical}, in order
 * @param labels their names, in that order, without the texts they hold
 */
record Marks(List<String> canonicals, List<String> labels) {
  private static final int LONGEST_NAME = 20;

  Marks {
    canonicals = List.copyOf(canonicals);
    labels = List.copyOf(labels);
  }

  /** The marks of a canonical text. */
  static Marks of(String canonical) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < canonical.length(); ) {
      int end =
          canonical.charAt(i) == '<'
              ? canonical.indexOf('>', i) + 1
              : Templating.maskEnd(canonical, i);
      if (end > i) {
        found.add(canonical.substring(i, end));
      }
      i = Math.max(end, i + 1);
    }
    return named(found);
  }

  static Marks named(List<String> canonicals) {
    List<String> labels = new ArrayList<>();
    Deque<String> open = new ArrayDeque<>();
    int number = 0;
    for (String canonical : canonicals) {
      Form form = form(canonical);
      String name = form == Form.END ? open.pop() : name(canonical) + ++number;
      if (form == Form.START) {
        open.push(name);
      }
      labels.add(label(name, form));
    }
    return new Marks(canonicals, labels);
  }

  /** Place of each mark by its label. */
  Map<String, Integer> byLabel() {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < labels.size(); i++) {
      places.put(labels.get(i), i);
    }
    return places;
  }

  Form form(int mark) {
    return form(canonicals.get(mark));
  }

  private static String label(String name, Form form) {
    return switch (form) {
      case START -> "<" + name + ">";
      case END -> "</" + name + ">";
      case WHOLE -> "<" + name + "/>";
    };
  }

  private static Form form(String canonical) {
    if (canonical.startsWith("</")) {
      return Form.END;
    }
    return canonical.endsWith(">") && !canonical.endsWith("/>") ? Form.START : Form.WHOLE;
  }

  private static String name(String canonical) {
    StringBuilder name = new StringBuilder();
    for (int i = 1; i < canonical.length() && name.length() < LONGEST_NAME; i++) {
      char c = canonical.charAt(i);
      if (" />".indexOf(c) >= 0) {
        break;
      }
      boolean isPlain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '.';
      if (isPlain && !(name.isEmpty() && (c == '-' || c == '.'))) {
        name.append(c);
      } else if (c >= '0' && c <= '9' && !name.isEmpty()) {
        name.append(c);
      }
    }
    if (name.isEmpty()) {
      return "x";
    }
    boolean endsInDigit = Character.isDigit(name.charAt(name.length() - 1));
    return endsInDigit ? name.append('.').toString() : name.toString();
  }
}
