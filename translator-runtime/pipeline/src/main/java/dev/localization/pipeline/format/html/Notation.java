package dev.localization.pipeline.format.html;

import dev.localization.pipeline.format.html.HtmlToken.Code;
import dev.localization.pipeline.format.html.HtmlToken.Text;
import dev.localization.pipeline.format.html.Piece.Held;
import dev.localization.pipeline.format.html.Piece.Literal;
import dev.localization.pipeline.format.html.Piece.Mark;
import dev.localization.pipeline.segment.TaggedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a text is written for a translator: its characters decoded, its marks as {@link Marks} names
 * them, with the texts that they hold as attributes. A less-than sign that is shown is spelt as its
 * reference, so that none but a mark begins with one.
 */
final class Notation {
  private Notation() {}

  /** The text of some pieces, and what an independent reader sees of it. */
  record Written(String text, String canonical) {}

  /** Writes a run. */
  static Written run(List<Piece> pieces, Place place) {
    Marks marks =
        Marks.named(
            pieces.stream()
                .filter(Mark.class::isInstance)
                .map(piece -> ((Mark) piece).canonical())
                .toList());
    StringBuilder text = new StringBuilder();
    StringBuilder canonical = new StringBuilder();
    int mark = 0;
    for (int i = 0; i < pieces.size(); i++) {
      switch (pieces.get(i)) {
        case Literal literal -> {
          String shown = shown(literal.text(), place, i == 0, i == pieces.size() - 1);
          text.append(spelt(shown));
          canonical.append(Canonical.text(shown));
        }
        case Mark next -> {
          text.append(TaggedText.tag(marks.labels().get(mark++), held(next)));
          canonical.append(next.canonical());
        }
      }
    }
    return new Written(text.toString(), canonical.toString());
  }

  /** Writes a value without tags, its code masked. */
  static String flat(String value) {
    return run(flatPieces(HtmlTokenizer.masked(value)), Place.VALUE).text();
  }

  /** The pieces of a stretch without tags. */
  static List<Piece> flatPieces(List<HtmlToken> tokens) {
    List<Piece> pieces = new ArrayList<>();
    for (HtmlToken token : tokens) {
      switch (token) {
        case Text text -> pieces.add(new Literal(text.text(), text.start(), text.end()));
        case Code code -> pieces.add(TextRun.mark(code));
        case HtmlToken.Tag tag -> throw new IllegalArgumentException(tag.name());
        case HtmlToken.Comment comment -> throw new IllegalArgumentException(comment.data());
      }
    }
    return pieces;
  }

  /** The texts in a mark. */
  static Map<String, String> held(Mark mark) {
    Map<String, String> held = new LinkedHashMap<>();
    for (Held text : mark.held()) {
      held.put(text.label(), flat(text.value()));
    }
    return held;
  }

  /** Characters as they are shown in a place. */
  static String shown(String characters, Place place, boolean isFirst, boolean isLast) {
    String shown = place.isCollapsed() ? HtmlSpace.collapse(characters) : characters;
    if (place.isStripped()) {
      shown = isFirst ? shown.substring(HtmlSpace.start(shown)) : shown;
      shown = isLast ? shown.substring(0, HtmlSpace.end(shown)) : shown;
    }
    return shown;
  }

  static String spelt(String shown) {
    return shown.replaceAll("&(?=(?:lt|gt|amp);)", "&amp;").replace("<", "&lt;");
  }

  /** What {@link #spelt} made of some characters, and what a translator may have, too. */
  static String unspelt(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
