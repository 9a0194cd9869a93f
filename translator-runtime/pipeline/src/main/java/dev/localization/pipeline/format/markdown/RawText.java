package dev.localization.pipeline.format.markdown;

import dev.localization.pipeline.segment.MarkdownPiece;
import dev.localization.pipeline.segment.MarkdownPiece.Kind;
import dev.localization.pipeline.segment.MarkdownTokens;
import java.util.List;

/** Text between markup, cut at its escapes, character references and stand-ins. */
final class RawText {
  private RawText() {}

  /**
   * Adds the pieces of a stretch.
   *
   * @param view the stretch as a parser sees it
   * @param source the same as it is written
   */
  static void pieces(String view, String source, char standIn, List<MarkdownPiece> pieces) {
    StringBuilder literal = new StringBuilder();
    int i = 0;
    while (i < view.length()) {
      char c = view.charAt(i);
      boolean escape =
          c == '\\' && i + 1 < view.length() && MarkdownTokens.isPunctuation(view.charAt(i + 1));
      int entity = c == '&' ? MarkdownTokens.entity(view, i) : -1;
      int opaque = View.opaqueEnd(view, i, standIn);
      int end = Math.max(entity, opaque);
      if (escape) {
        literal.append(view.charAt(i + 1));
        i += 2;
      } else if (end > i) {
        flush(literal, pieces);
        String markup = source.substring(i, end).replace("\r\n", "\n").replace('\r', '\n');
        pieces.add(new MarkdownPiece.Markup(markup, entity > i ? Kind.ENTITY : Kind.OPAQUE));
        i = end;
      } else {
        literal.append(c);
        i++;
      }
    }
    flush(literal, pieces);
  }

  private static void flush(StringBuilder literal, List<MarkdownPiece> pieces) {
    if (!literal.isEmpty()) {
      pieces.add(new MarkdownPiece.Literal(literal.toString()));
      literal.setLength(0);
    }
  }
}
