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
  private final Map<String, List<Whole>> carried = new HashMap<>();
  private final Map<Integer, String> usual;
  private final String text;

  Tagging(List<Atom> atoms) {
    this.usual = usual(atoms);
    String text = show(atoms, "");
    if (isAmbiguous(atoms)) {
      tags.clear();
      carried.clear();
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
    Writer writer = new Writer(mark);
    atoms.forEach(writer::atom);
    return writer.finish();
  }

  /** Writes the text, and notes each tag that it writes. */
  private final class Writer {
    private static final int USUAL = 0;

    private final String mark;
    private final StringBuilder out = new StringBuilder();
    private final Deque<Integer> scopes = new ArrayDeque<>(List.of(Paragraph.OUTERMOST));
    private final Map<Integer, Integer> around = new HashMap<>();
    private final Map<String, Integer> formats = new HashMap<>();
    private int wholes;
    private int format = USUAL;

    /** A writer whose tags have a mark in their names, so that no characters look like them. */
    Writer(String mark) {
      this.mark = mark;
    }

    void atom(Atom atom) {
      switch (atom) {
        case Text text -> text(text);
        case Whole whole -> whole(whole);
        case Open open -> {
          usualFormat();
          scopes.push(open.scope());
          around.put(open.scope(), around.size() + 1);
          tag("<h" + mark + around.get(open.scope()) + ">", new Tag.Opening(open));
        }
        case Close close -> {
          usualFormat();
          scopes.pop();
          tag("</h" + mark + around.get(close.scope()) + ">", new Tag.Closing(close));
        }
        case Atom.Marker marker -> {}
        case Atom.FieldPart part -> throw new IllegalStateException("fields are folded");
      }
    }

    String finish() {
      usualFormat();
      return out.toString();
    }

    private void text(Text text) {
      if (text.text().isEmpty()) {
        return;
      }
      boolean isUsual = text.format().equals(usual(scopes.peek()));
      int next = isUsual ? USUAL : formats.computeIfAbsent(text.format(), f -> formats.size() + 1);
      if (next != format) {
        usualFormat();
      }
      if (next != format) {
        tag("<r" + mark + next + ">", new Tag.Formatted(text.format()));
        format = next;
      }
      out.append(text.text());
    }

    private void usualFormat() {
      if (format != USUAL) {
        tag("</r" + mark + format + ">", new Tag.Plain());
        format = USUAL;
      }
    }

    private void whole(Whole whole) {
      usualFormat();
      String number = whole.looks() == Looks.OTHER ? String.valueOf(++wholes) : "";
      String written = "<" + whole.looks().tag + mark + number + "/>";
      List<Whole> alike = carried.computeIfAbsent(written, tag -> new ArrayList<>());
      alike.add(whole);
      tag(written, new Tag.Carried(alike));
    }

    private void tag(String written, Tag tag) {
      tags.putIfAbsent(written, tag);
      out.append(written);
    }
  }

  private boolean isAmbiguous(List<Atom> atoms) {
    return new TaggedText(tags).isTagged(literal(atoms));
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
