package dev.localization.pipeline.format.xliff;

import dev.localization.pipeline.format.xml.XmlReferences;
import dev.localization.pipeline.format.xml.XmlTokens;
import dev.localization.pipeline.format.xml.XmlTokens.Characters;
import dev.localization.pipeline.format.xml.XmlTokens.End;
import dev.localization.pipeline.format.xml.XmlTokens.Start;
import dev.localization.pipeline.format.xml.XmlTokens.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The content of a {@code <source>}: characters and inline codes. In its text each code is a short
 * tag, {@code <x id="1"/>} or {@code <g id="2">…</g>}, whatever attributes and native code it has;
 * a translation gets the codes back as the source has them, letter by letter.
 */
final class InlineText {
  /** Elements around text that is translated; of others the content is code. */
  private static final Set<String> AROUND_TEXT = Set.of("g", "mrk", "pc");

  private static final Pattern ID = Pattern.compile("(\\sid\\s*+=\\s*+[\"'])([^\"']*+)");

  private static final List<String> IDENTIFIERS = List.of("id", "mid", "startRef", "rid", "hex");

  private final String xml;
  private final List<Token> tokens;
  private final String literal;
  private final StringBuilder text = new StringBuilder();
  private final Map<String, String> rawByTag = new HashMap<>();
  private final Map<String, String> tagByRaw = new HashMap<>();
  private final Map<String, Integer> occurrences = new HashMap<>();
  private final Map<String, Integer> uses = new HashMap<>();
  private final Map<String, String> shownNames = new HashMap<>();

  private InlineText(String xml) {
    this.xml = xml;
    this.tokens = XmlTokens.of(xml);
    StringBuilder characters = new StringBuilder();
    tokens.forEach(token -> characters.append(token instanceof Characters c ? c.text() : ""));
    this.literal = characters.toString();
  }

  /**
   * Reads content.
   *
   * @param xml what stands between the tags of a {@code <source>}
   */
  static InlineText of(String xml) {
    InlineText inline = new InlineText(xml);
    inline.read();
    return inline;
  }

  /** What is translated. */
  String text() {
    return text.toString();
  }

  /**
   * A translation as it is written between tags. A tag that is none of this text's, or that does
   * not pair with another, counts as shown characters.
   */
  String encode(String translation) {
    return encode(translation, false);
  }

  /**
   * The same, each code with an id of its own, as XLIFF 2 asks: branches of a message for more
   * plural forms than the source has repeat its codes.
   */
  String encodeWithUniqueIds(String translation) {
    return encode(translation, true);
  }

  private String encode(String translation, boolean unique) {
    StringBuilder out = new StringBuilder();
    Map<String, Integer> written = new HashMap<>();
    for (Piece piece : pieces(translation)) {
      if (!piece.code()) {
        out.append(escaped(piece.text()));
        continue;
      }
      String raw = rawByTag.get(piece.text());
      int copy = written.merge(raw, 1, Integer::sum);
      boolean isRepeated = unique && !piece.isEnd() && copy > occurrences.get(raw);
      out.append(isRepeated ? ID.matcher(raw).replaceFirst("$1$2-copy" + copy) : raw);
    }
    return out.toString();
  }

  private static String escaped(String characters) {
    return XmlReferences.encodeText(characters);
  }

  private void read() {
    int at = 0;
    Deque<String> ends = new ArrayDeque<>();
    while (at < tokens.size()) {
      switch (tokens.get(at++)) {
        case Characters characters -> text.append(characters.text());
        case Start start when isAroundText(start) -> {
          ends.push("</" + shownName(start.name()) + ">");
          rawByTag.put(ends.peek(), "</" + start.name() + ">");
          add(start, xml.substring(start.start(), start.end()), ">");
        }
        case Start start -> {
          at = start.empty() ? at : end(at);
          add(start, xml.substring(start.start(), endOf(tokens.get(at - 1))), "/>");
        }
        case End end -> text.append(ends.pop());
      }
    }
  }

  private static boolean isAroundText(Start start) {
    boolean isProtected =
        "protected".equals(start.attributes().get("mtype"))
            || "no".equals(start.attributes().get("translate"));
    return AROUND_TEXT.contains(start.name()) && !start.empty() && !isProtected;
  }

  private int end(int from) {
    int depth = 1;
    int at = from;
    while (depth > 0) {
      Token token = tokens.get(at++);
      depth += token instanceof Start start && !start.empty() ? 1 : 0;
      depth -= token instanceof End ? 1 : 0;
    }
    return at;
  }

  private static int endOf(Token token) {
    return switch (token) {
      case Start start -> start.end();
      case End end -> end.end();
      case Characters characters -> throw new IllegalStateException("characters end no element");
    };
  }

  private void add(Start start, String raw, String close) {
    String id =
        IDENTIFIERS.stream()
            .filter(start.attributes()::containsKey)
            .map(start.attributes()::get)
            .findFirst()
            .orElse("")
            .replaceAll("[^\\w.:-]", "_");
    String name = "<" + shownName(start.name());
    text.append(tagByRaw.computeIfAbsent(raw, code -> tag(name, id, close)));
    rawByTag.put(tagByRaw.get(raw), raw);
    occurrences.merge(raw, 1, Integer::sum);
  }

  // Codes that differ need tags that differ, whatever their identifiers.
  private String tag(String name, String id, String close) {
    String tag = name + (id.isEmpty() ? "" : " id=\"" + id + "\"") + close;
    while (rawByTag.containsKey(tag)) {
      int use = uses.merge(name + id + close, 1, Integer::sum) + 1;
      tag = name + " id=\"" + id + "-" + use + "\"" + close;
    }
    return tag;
  }

  // Characters that look like a tag of a code must not be taken for it.
  private String shownName(String name) {
    return shownNames.computeIfAbsent(
        name,
        free -> {
          String shown = free;
          while (literal.contains("<" + shown) || literal.contains("</" + shown)) {
            shown += ".";
          }
          return shown;
        });
  }

  private record Piece(String text, boolean code) {
    boolean isEnd() {
      return text.startsWith("</");
    }

    boolean isWhole() {
      return text.endsWith("/>");
    }

    String name() {
      return text.substring(isEnd() ? 2 : 1).split("[ />]", 2)[0];
    }
  }

  private List<Piece> pieces(String translation) {
    int longest = rawByTag.keySet().stream().mapToInt(String::length).max().orElse(0);
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    int at = translation.indexOf('<');
    while (at >= 0) {
      int limit = Math.min(translation.length(), at + longest);
      int end = translation.indexOf('>', at, limit) + 1;
      if (end > 0 && rawByTag.containsKey(translation.substring(at, end))) {
        pieces.add(new Piece(translation.substring(from, at), false));
        pieces.add(new Piece(translation.substring(at, end), true));
        from = end;
      }
      at = translation.indexOf('<', Math.max(from, at + 1));
    }
    pieces.add(new Piece(translation.substring(from), false));
    return paired(pieces);
  }

  // Tags that do not nest would make the whole document unreadable.
  private static List<Piece> paired(List<Piece> pieces) {
    Set<Integer> good = new HashSet<>();
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (!piece.code() || piece.isWhole()) {
        good.add(i);
      } else if (!piece.isEnd()) {
        open.push(i);
      } else if (!open.isEmpty() && pieces.get(open.peek()).name().equals(piece.name())) {
        good.add(i);
        good.add(open.pop());
      }
    }
    List<Piece> paired = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      paired.add(good.contains(i) ? pieces.get(i) : new Piece(pieces.get(i).text(), false));
    }
    return paired;
  }
}
