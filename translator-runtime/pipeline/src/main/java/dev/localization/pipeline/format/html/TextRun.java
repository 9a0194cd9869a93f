package dev.localization.pipeline.format.html;

import dev.localization.pipeline.format.html.HtmlToken.Code;
import dev.localization.pipeline.format.html.HtmlToken.Comment;
import dev.localization.pipeline.format.html.HtmlToken.Tag;
import dev.localization.pipeline.format.html.HtmlToken.Text;
import dev.localization.pipeline.format.html.Piece.Form;
import dev.localization.pipeline.format.html.Piece.Held;
import dev.localization.pipeline.format.html.Piece.Literal;
import dev.localization.pipeline.format.html.Piece.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Characters and inline tags between two blocks. It begins and ends with no white space, and each
 * tag in it has its partner in it.
 *
 * @param pieces at least one
 */
record TextRun(List<Piece> pieces) {
  private static final Set<String> SVG_TEXTS = Set.of("title", "desc", "text", "tspan", "textpath");

  TextRun {
    pieces = List.copyOf(pieces);
  }

  /** A start or end tag, or an element by itself. */
  static Mark mark(Tag tag, boolean mayHold) {
    Form form = tag.isWhole() ? Form.WHOLE : tag.isEnd() ? Form.END : Form.START;
    List<Held> held = mayHold ? attributes(tag) : List.of();
    return new Mark(form, tag.name(), Canonical.tag(tag, a -> false), held, tag.start(), tag.end());
  }

  static Mark mark(Comment comment) {
    return new Mark(
        Form.WHOLE, "x", Canonical.comment(comment), List.of(), comment.start(), comment.end());
  }

  static Mark mark(Code code) {
    return new Mark(Form.WHOLE, "x", code.mask(), List.of(), code.start(), code.end());
  }

  /** An element that stays as it is, but for the texts of a picture and its own attributes. */
  static Mark whole(List<HtmlToken> tokens, boolean mayHold) {
    Tag tag = (Tag) tokens.getFirst();
    List<Held> inner = new ArrayList<>();
    StringBuilder content = new StringBuilder();
    String around = "";
    for (HtmlToken token : tokens.subList(1, tokens.size())) {
      boolean isText = mayHold && tag.name().equals("svg") && SVG_TEXTS.contains(around);
      if (isText && token instanceof Text text && !HtmlSpace.isBlank(text.text())) {
        inner.add(held(around + "." + (inner.size() + 1), text));
      } else {
        content.append(Canonical.token(token, a -> false));
      }
      if (token instanceof Tag next) {
        around = next.isEnd() || next.isWhole() ? "" : next.name().toLowerCase(Locale.ROOT);
      }
    }
    List<Held> held = mayHold ? attributes(tag) : new ArrayList<>();
    held.addAll(inner);
    String canonical = Canonical.whole(tag, inner, content.toString());
    return new Mark(Form.WHOLE, tag.name(), canonical, held, tag.start(), tokens.getLast().end());
  }

  private static Held held(String label, Text text) {
    String shown = HtmlSpace.collapse(HtmlSpace.strip(text.text()));
    return new Held(label, shown, false, text.start(), text.end());
  }

  private static List<Held> attributes(Tag tag) {
    List<Held> held = new ArrayList<>();
    for (HtmlAttribute attribute : tag.attributes()) {
      if (HtmlElements.isText(tag, attribute) && !HtmlSpace.isBlank(attribute.value())) {
        held.add(
            new Held(
                attribute.name(), attribute.value(), true, attribute.start(), attribute.end()));
      }
    }
    return held;
  }

  /** The run that some pieces are once the white space around them is gone; none of space only. */
  static Optional<TextRun> of(List<Piece> pieces) {
    int from = 0;
    int to = pieces.size();
    while (from < to && isBlank(pieces.get(from))) {
      from++;
    }
    while (to > from && isBlank(pieces.get(to - 1))) {
      to--;
    }
    return from < to ? Optional.of(new TextRun(pieces.subList(from, to))) : Optional.empty();
  }

  private static boolean isBlank(Piece piece) {
    return piece instanceof Literal literal && HtmlSpace.isBlank(literal.text());
  }
}
