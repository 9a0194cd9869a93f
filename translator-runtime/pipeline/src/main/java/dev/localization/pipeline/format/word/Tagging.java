package dev.localization.pipeline.format.word;

import dev.localization.pipeline.format.word.Atom.Close;
import dev.localization.pipeline.format.word.Atom.Looks;
import dev.localization.pipeline.format.word.Atom.Open;
import dev.localization.pipeline.format.word.Atom.Text;
import dev.localization.pipeline.format.word.Atom.Whole;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the atoms of a paragraph are shown: most characters as they are, those of another format in
 * {@code <r1>…</r1>}, hyperlinks and the like in {@code <h1>…</h1>}, and what is carried along as
 * {@code <x1/>}, {@code <tab/>} or {@code <br/>}.
 */
final class Tagging {
  private final Map<String, Tag> tags = new HashMap<>();
  private final Map<Integer, String> usual;
  private final String text;

  Tagging(List<Atom> atoms) {
    this.usual = usual(atoms);
    String text = show(atoms, "");
    if (isAmbiguous(atoms)) {
      tags.clear();
      text = show(atoms, mark(atoms));
    }
    this.text = text;
  }

  /** What a tag stands for. */
  sealed interface Tag {
    /** The next of what is carried along under one name, in the order of the source. */
    record Carried(List<Whole> wholes) implements Tag {}

    /** Where a scope begins. */
    record Opening(Open open) implements Tag {}

    /** Where a scope ends. */
    record Closing(Close close) implements Tag {}

    /** Where another format begins. */
    record Formatted(String format) implements Tag {}

    /** Where the usual format comes back. */
    record Plain() implements Tag {}
  }

  /** The text with its tags. */
  String text() {
    return text;
  }

  /** Every tag, as it is written in the text. */
  Map<String, Tag> tags() {
    return tags;
  }

  /** The format that most characters of a scope have; that of the outermost when it has none. */
  String usual(int scope) {
    return usual.getOrDefault(
        scope, usual.getOrDefault(Paragraph.OUTERMOST, usual.values().iterator().next()));
  }

  private String show(List<Atom> atoms, String mark) {
    StringBuilder out = new StringBuilder();
    Map<String, Integer> formats = new LinkedHashMap<>();
    Deque<Integer> scopes = new ArrayDeque<>(List.of(Paragraph.OUTERMOST));
    Map<Integer, Integer> around = new HashMap<>();
    int wholes = 0;
    int shownFormat = 0;
    for (Atom atom : atoms) {
      int format = shownFormat;
      if (atom instanceof Text text && !text.text().isEmpty()) {
        boolean isUsual = text.format().equals(usual(scopes.peek()));
        format = isUsual ? 0 : formats.computeIfAbsent(text.format(), f -> formats.size() + 1);
      } else if (isShown(atom)) {
        format = 0;
      }
      if (format != shownFormat && shownFormat > 0) {
        out.append(tag("</r" + mark + shownFormat + ">", new Tag.Plain()));
      }
      if (format != shownFormat && format > 0) {
        out.append(tag("<r" + mark + format + ">", new Tag.Formatted(((Text) atom).format())));
      }
      shownFormat = format;
      switch (atom) {
        case Text text -> out.append(text.text());
        case Open open -> {
          scopes.push(open.scope());
          around.put(open.scope(), around.size() + 1);
          out.append(tag("<h" + mark + around.get(open.scope()) + ">", new Tag.Opening(open)));
        }
        case Close close -> {
          scopes.pop();
          out.append(tag("</h" + mark + around.get(close.scope()) + ">", new Tag.Closing(close)));
        }
        case Whole whole ->
            out.append(carried(whole, mark + (whole.looks() == Looks.OTHER ? "" + ++wholes : "")));
        case Atom.Marker marker -> {}
        case Atom.FieldPart part -> throw new IllegalStateException("fields are folded");
      }
    }
    return shownFormat == 0
        ? out.toString()
        : out.append(tag("</r" + mark + shownFormat + ">", new Tag.Plain())).toString();
  }

  private static boolean isShown(Atom atom) {
    return !(atom instanceof Text) && !(atom instanceof Atom.Marker);
  }

  private String carried(Whole whole, String suffix) {
    String written = "<" + whole.looks().tag + suffix + "/>";
    Tag.Carried carried =
        (Tag.Carried) tags.computeIfAbsent(written, t -> new Tag.Carried(new ArrayList<>()));
    carried.wholes().add(whole);
    return written;
  }

  private String tag(String written, Tag tag) {
    tags.put(written, tag);
    return written;
  }

  private boolean isAmbiguous(List<Atom> atoms) {
    String literal = literal(atoms);
    return literal.indexOf('<') >= 0 && tags.keySet().stream().anyMatch(literal::contains);
  }

  /** More hyphens than stand together anywhere in the text. */
  private static String mark(List<Atom> atoms) {
    int longest = 0;
    int length = 0;
    for (char c : literal(atoms).toCharArray()) {
      length = c == '-' ? length + 1 : 0;
      longest = Math.max(longest, length);
    }
    return "-".repeat(longest + 1);
  }

  private static String literal(List<Atom> atoms) {
    return atoms.stream()
        .filter(Text.class::isInstance)
        .map(atom -> ((Text) atom).text())
        .collect(Collectors.joining());
  }

  private static Map<Integer, String> usual(List<Atom> atoms) {
    Map<Integer, Map<String, Integer>> lengths = new LinkedHashMap<>();
    Deque<Integer> scopes = new ArrayDeque<>(List.of(Paragraph.OUTERMOST));
    for (Atom atom : atoms) {
      switch (atom) {
        case Text text when !text.text().isEmpty() ->
            lengths
                .computeIfAbsent(scopes.peek(), scope -> new LinkedHashMap<>())
                .merge(text.format(), text.text().length(), Integer::sum);
        case Open open -> scopes.push(open.scope());
        case Close close -> scopes.pop();
        default -> {}
      }
    }
    Map<Integer, String> usual = new LinkedHashMap<>();
    lengths.forEach((scope, formats) -> usual.put(scope, longest(formats)));
    return usual;
  }

  private static String longest(Map<String, Integer> formats) {
    int most = formats.values().stream().max(Comparator.naturalOrder()).orElseThrow();
    return formats.entrySet().stream()
        .filter(format -> format.getValue() == most)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }
}
