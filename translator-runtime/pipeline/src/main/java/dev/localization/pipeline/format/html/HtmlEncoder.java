package dev.localization.pipeline.format.html;

import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.format.html.Piece.Held;
import dev.localization.pipeline.format.html.Piece.Literal;
import dev.localization.pipeline.format.html.Piece.Mark;
import dev.localization.pipeline.format.html.Translation.Reference;
import dev.localization.pipeline.format.html.Translation.Words;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;

/**
 * Writes a translation in a stretch of a document. Marks are written as the stretch has them, and
 * so are characters that did not change between the same marks.
 */
final class HtmlEncoder {
  private final String stretch;
  private final Charset charset;
  private final Place place;
  private final HtmlEscapes escapes;

  private HtmlEncoder(String stretch, Charset charset, Place place, char quote) {
    this.stretch = stretch;
    this.charset = charset;
    this.place = place;
    this.escapes = HtmlEscapes.of(stretch, charset, quote);
  }

  static String encode(String text, String stretch, Charset charset, Place place) {
    if (place == Place.VALUE) {
      return quoted(text, stretch, charset);
    }
    return new HtmlEncoder(stretch, charset, place, HtmlEscapes.NO_QUOTE).encode(text);
  }

  private static String quoted(String text, String stretch, Charset charset) {
    char first = stretch.isEmpty() ? '\0' : stretch.charAt(0);
    boolean isQuoted = stretch.length() > 1 && (first == '"' || first == '\'');
    String inner = isQuoted ? stretch.substring(1, stretch.length() - 1) : stretch;
    char quote = isQuoted ? first : '"';
    return quote + new HtmlEncoder(inner, charset, Place.VALUE, quote).encode(text) + quote;
  }

  private String encode(String text) {
    List<Piece> pieces = pieces();
    List<Mark> marks =
        pieces.stream().filter(Mark.class::isInstance).map(Mark.class::cast).toList();
    List<Translation.Part> parts =
        Translation.of(text, Marks.named(marks.stream().map(Mark::canonical).toList()), place);
    if (parts.isEmpty()) {
      return stretch;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      switch (parts.get(i)) {
        case Reference reference -> out.append(mark(marks.get(reference.index()), reference));
        case Words words -> {
          boolean isAligned = parts.size() == pieces.size();
          boolean isLast = i == parts.size() - 1;
          out.append(
              isAligned && isUnchanged(words, pieces.get(i), i == 0, isLast)
                  ? stretch.substring(pieces.get(i).start(), pieces.get(i).end())
                  : escapes.write(words.shown(), isLast));
        }
      }
    }
    return out.toString();
  }

  private List<Piece> pieces() {
    if (!place.hasTags()) {
      return Notation.flatPieces(HtmlTokenizer.flat(stretch, place == Place.VALUE));
    }
    try {
      SourceText alone = new SourceText(stretch, charset);
      return HtmlParts.pieces(HtmlTokenizer.tokens(alone, place == Place.XML_RUN));
    } catch (InvalidDocumentException impossible) {
      throw new IllegalStateException("a text of the document", impossible);
    }
  }

  private boolean isUnchanged(Words words, Piece piece, boolean isFirst, boolean isLast) {
    return piece instanceof Literal literal
        && Notation.shown(literal.text(), place, isFirst, isLast).equals(words.shown());
  }

  private String mark(Mark mark, Reference reference) {
    Map<String, String> before = Notation.held(mark);
    StringBuilder out = new StringBuilder();
    int from = mark.start();
    for (Held held : mark.held()) {
      String text = reference.held().getOrDefault(held.label(), "");
      if (!text.isBlank() && !text.equals(before.get(held.label()))) {
        Place heldIn = held.isAttribute() ? Place.VALUE : Place.TITLE;
        int start = held.start() + (held.isAttribute() ? 0 : spaceBefore(held));
        int end = held.end() - (held.isAttribute() ? 0 : spaceAfter(held));
        out.append(stretch, from, start);
        out.append(encode(text, stretch.substring(start, end), charset, heldIn));
        from = end;
      }
    }
    return out.append(stretch, from, mark.end()).toString();
  }

  private int spaceBefore(Held held) {
    return HtmlSpace.rawStart(stretch.substring(held.start(), held.end()));
  }

  private int spaceAfter(Held held) {
    return held.end()
        - held.start()
        - HtmlSpace.rawEnd(stretch.substring(held.start(), held.end()));
  }
}
