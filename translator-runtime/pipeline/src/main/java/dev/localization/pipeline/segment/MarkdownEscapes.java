package dev.localization.pipeline.segment;

import dev.localization.pipeline.segment.MarkdownPiece.Kind;
import dev.localization.pipeline.segment.MarkdownPiece.Literal;
import dev.localization.pipeline.segment.MarkdownPiece.Markup;
import java.util.List;

/** Writes what {@link MarkdownText} reads. */
public final class MarkdownEscapes {
  private static final String ESCAPED = "`*[]~$";

  private MarkdownEscapes() {}

  /** The text of which the pieces are these. */
  public static String of(List<MarkdownPiece> pieces, boolean mdx) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < pieces.size(); i++) {
      boolean beforeLink =
          i + 1 < pieces.size()
              && pieces.get(i + 1) instanceof Markup next
              && next.kind() == Kind.OPENING;
      out.append(
          switch (pieces.get(i)) {
            case Literal literal -> escape(literal.text(), beforeLink, mdx);
            case Markup markup -> markup.text();
          });
    }
    return out.toString();
  }

  /** Literal text, with a backslash before a last exclamation mark only if a link follows. */
  public static String escape(String literal, boolean beforeLink, boolean mdx) {
    String escaped = escape(literal, mdx);
    boolean needless = !beforeLink && escaped.endsWith("\\!");
    return needless ? escaped.substring(0, escaped.length() - 2) + "!" : escaped;
  }

  /** Literal text with a backslash before whatever could be taken for markup. */
  public static String escape(String literal, boolean mdx) {
    StringBuilder out = new StringBuilder(literal.length() + 8);
    for (int i = 0; i < literal.length(); i++) {
      int word = Math.max(link(literal, i), MarkdownTokens.wordEnd(literal, i));
      if (word > i) {
        out.append(literal, i, word);
        i = word - 1;
        continue;
      }
      if (literal.charAt(i) == '\n') {
        // Two spaces before it would make it a hard break.
        stripTrailing(out);
      }
      if (needsEscape(literal, i, mdx)) {
        out.append('\\');
      }
      out.append(literal.charAt(i));
    }
    return out.toString();
  }

  private static void stripTrailing(StringBuilder out) {
    int end = out.length();
    while (end > 0 && Character.isWhitespace(out.charAt(end - 1))) {
      end--;
    }
    out.setLength(end);
  }

  private static int link(String literal, int at) {
    char c = literal.charAt(at);
    return c < 0x80 && Character.isLetterOrDigit(c) ? MarkdownTokens.bareLink(literal, at) : -1;
  }

  private static boolean needsEscape(String text, int at, boolean mdx) {
    char c = text.charAt(at);
    boolean last = at + 1 == text.length();
    char next = last ? ' ' : text.charAt(at + 1);
    return switch (c) {
      case '\\' -> last || next == '\n' || MarkdownTokens.isPunctuation(next);
      case '_' -> at == 0 || last || !isInWord(text, at);
      case '!' -> last;
      case '<' -> mdx || last || Character.isLetter(next) || "/!?".indexOf(next) >= 0;
      case '{' ->
          mdx || last || "{%#".indexOf(next) >= 0 || MarkdownTokens.beginsAttributes(text, at);
      case '&' -> MarkdownTokens.entity(text, at) > 0;
      default -> ESCAPED.indexOf(c) >= 0;
    };
  }

  private static boolean isInWord(String text, int at) {
    return Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }
}
