package dev.localization.pipeline.format.android;

import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.format.xml.XmlElement;
import dev.localization.pipeline.format.xml.XmlScanner;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A text with tags in it: the tags are those of the source, letter by letter. A less-than sign that
 * is shown is spelt as its entity; a tag that does not pair with another counts as shown.
 */
final class AndroidMarkup {
  private sealed interface Piece {}

  private record Literal(String text) implements Piece {}

  private record Tag(String raw) implements Piece {
    boolean isEnd() {
      return raw.startsWith("</");
    }

    boolean isWhole() {
      return raw.endsWith("/>") || raw.startsWith("<!--");
    }

    String name() {
      int from = isEnd() ? 2 : 1;
      int to = from;
      while (" \t\r\n/>".indexOf(raw.charAt(to)) < 0) {
        to++;
      }
      return raw.substring(from, to);
    }
  }

  private final List<Piece> pieces;

  private AndroidMarkup(List<Piece> pieces) {
    this.pieces = pieces;
  }

  /** Reads a translation of a text. */
  static AndroidMarkup of(String translation, String source) {
    Set<String> tags = tags(source);
    int longest = tags.stream().mapToInt(String::length).max().orElse(0);
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    int at = translation.indexOf('<');
    while (at >= 0) {
      int end = tagEnd(translation, at, Math.min(translation.length(), at + longest));
      int next = at + 1;
      if (end > at && tags.contains(translation.substring(at, end))) {
        pieces.add(new Literal(shown(translation.substring(from, at))));
        pieces.add(new Tag(translation.substring(at, end)));
        from = end;
        next = end;
      }
      at = translation.indexOf('<', next);
    }
    pieces.add(new Literal(shown(translation.substring(from))));
    return new AndroidMarkup(merged(paired(pieces)));
  }

  /** Shown characters as a text with tags spells them. */
  static String spelt(String shown) {
    return shown.replaceAll("&(?=(?:lt|gt|amp);)", "&amp;").replace("<", "&lt;");
  }

  /** As it is written between the tags of its element. */
  String encode() {
    AndroidEncoder encoder = new AndroidEncoder(false);
    for (Piece piece : pieces) {
      switch (piece) {
        case Literal literal -> encoder.literal(literal.text);
        case Tag tag -> encoder.tag(tag.raw);
      }
    }
    return encoder.finish();
  }

  /** As an independent reader sees it. */
  String seen() {
    StringBuilder out = new StringBuilder();
    boolean isMarkup = false;
    for (Piece piece : pieces) {
      isMarkup |= piece instanceof Tag;
    }
    for (Piece piece : pieces) {
      switch (piece) {
        case Literal literal -> out.append(isMarkup ? inert(literal.text) : literal.text);
        case Tag tag -> out.append(canonical(tag));
      }
    }
    return (isMarkup ? Style.MARKUP : Style.TEXT).seen(out.toString());
  }

  /** Shown characters that cannot be taken for a canonical tag. */
  static String inert(String shown) {
    return shown.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static String canonical(Tag tag) {
    if (tag.raw.startsWith("<!--")) {
      return "";
    }
    if (tag.isEnd()) {
      return "</" + tag.name() + ">";
    }
    StringBuilder out = new StringBuilder("<" + tag.name());
    attributes(tag).forEach(attribute -> out.append(' ').append(attribute));
    return out.append('>').append(tag.isWhole() ? "</" + tag.name() + ">" : "").toString();
  }

  private static List<String> attributes(Tag tag) {
    String inside =
        tag.raw.substring(1 + tag.name().length(), tag.raw.length() - (tag.isWhole() ? 2 : 1));
    // Prefixes are declared further up in the document.
    String alone = "<a" + inside.replace(':', '.') + "/>";
    try {
      XmlElement element =
          XmlScanner.root(new SourceText(alone, StandardCharsets.UTF_8), DocumentLimits.DEFAULT);
      return element.attributes().stream()
          .map(attribute -> (attribute.name() + "=" + inert(attribute.value())).replace(':', '.'))
          .sorted()
          .toList();
    } catch (InvalidDocumentException impossible) {
      throw new IllegalStateException("a tag of the document", impossible);
    }
  }

  private static Set<String> tags(String source) {
    Set<String> tags = new HashSet<>();
    int at = source.indexOf('<');
    while (at >= 0) {
      int end = tagEnd(source, at, source.length());
      if (end > at) {
        tags.add(source.substring(at, end));
      }
      at = source.indexOf('<', Math.max(end, at + 1));
    }
    return tags;
  }

  /** After the tag or comment that begins at a place; -1 when none ends before the limit. */
  private static int tagEnd(String text, int at, int limit) {
    if (text.startsWith("<!--", at)) {
      int end = text.indexOf("-->", Math.min(at + 4, limit), limit);
      return end < 0 ? -1 : end + 3;
    }
    char quote = '\0';
    for (int i = at + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (quote != '\0') {
        quote = c == quote ? '\0' : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return i + 1;
      }
    }
    return -1;
  }

  private static String shown(String spelt) {
    return spelt.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  // Tags that do not nest would make the whole document unreadable.
  private static List<Piece> paired(List<Piece> pieces) {
    Set<Integer> good = new HashSet<>();
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < pieces.size(); i++) {
      if (!(pieces.get(i) instanceof Tag tag)) {
        continue;
      }
      if (tag.isWhole()) {
        good.add(i);
      } else if (!tag.isEnd()) {
        open.push(i);
      } else if (!open.isEmpty() && ((Tag) pieces.get(open.peek())).name().equals(tag.name())) {
        good.add(i);
        good.add(open.pop());
      }
    }
    List<Piece> paired = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      paired.add(piece instanceof Tag tag && !good.contains(i) ? new Literal(tag.raw) : piece);
    }
    return paired;
  }

  private static List<Piece> merged(List<Piece> pieces) {
    List<Piece> merged = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    for (Piece piece : pieces) {
      switch (piece) {
        case Literal next -> literal.append(next.text);
        case Tag tag -> {
          merged.add(new Literal(literal.toString()));
          literal.setLength(0);
          merged.add(tag);
        }
      }
    }
    merged.add(new Literal(literal.toString()));
    return merged;
  }
}
