package dev.localization.pipeline.segment;

import dev.localization.pipeline.segment.MarkdownPiece.Kind;
import dev.localization.pipeline.segment.MarkdownPiece.Literal;
import dev.localization.pipeline.segment.MarkdownPiece.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The inline content of a paragraph in Markdown, unambiguous by agreement: a character that is not
 * to be taken for markup has a backslash, so no rule of flanking and no list of link definitions is
 * needed to tell the pieces apart. Line breaks stand for spaces, but for {@link Kind#HARD_BREAK}.
 */
public final class MarkdownText {
  private final String text;
  private final boolean mdx;
  private final List<MarkdownPiece> pieces = new ArrayList<>();
  private final MarkdownNesting nesting = new MarkdownNesting();
  private final StringBuilder literal = new StringBuilder();
  private int at;

  private MarkdownText(String text, boolean mdx) {
    this.text = text;
    this.mdx = mdx;
  }

  /**
   * Cuts a text into pieces; empty when its links and emphasis do not enclose each other.
   *
   * @param mdx whether braces are expressions and angle brackets JSX
   */
  public static Optional<List<MarkdownPiece>> pieces(String text, boolean mdx) {
    if (MarkdownTokens.isPlain(text)) {
      return Optional.of(List.of(new Literal(text)));
    }
    MarkdownText reading = new MarkdownText(text, mdx);
    reading.read();
    return reading.nesting.isClosed() ? Optional.of(reading.pieces) : Optional.empty();
  }

  private void read() {
    while (at < text.length()) {
      if (!readEscape() && !readMarkup()) {
        int end = Math.max(at + 1, MarkdownTokens.wordEnd(text, at));
        literal.append(text, at, end);
        at = end;
      }
    }
    flush();
  }

  private boolean readEscape() {
    boolean escape =
        text.charAt(at) == '\\'
            && at + 1 < text.length()
            && MarkdownTokens.isPunctuation(text.charAt(at + 1));
    if (escape) {
      literal.append(text.charAt(at + 1));
      at += 2;
    }
    return escape;
  }

  private boolean readMarkup() {
    if (nesting.titleQuote() != 0) {
      return readInTitle();
    }
    char c = text.charAt(at);
    return switch (c) {
      case '\\', ' ' -> markup(hardBreak(), Kind.HARD_BREAK);
      case '`' -> markup(MarkdownTokens.codeSpan(text, at), Kind.CODE);
      case '*', '_', '~' -> readDelimiters(c);
      case '[' ->
          markup(MarkdownTokens.footnote(text, at), Kind.OPAQUE)
              || (nesting.open() && markup(at + 1, Kind.OPENING));
      case '!' -> text.startsWith("![", at) && nesting.open() && markup(at + 2, Kind.OPENING);
      case ']' -> readClosing();
      case '<' -> readAngle();
      case '&' -> markup(MarkdownTokens.entity(text, at), Kind.ENTITY);
      case '{' -> markup(brace(), Kind.OPAQUE);
      case '$' -> markup(MarkdownTokens.formula(text, at), Kind.OPAQUE);
      case ':' -> markup(MarkdownTokens.emoji(text, at), Kind.EMOJI);
      default ->
          c < 0x80
              && Character.isLetterOrDigit(c)
              && markup(MarkdownTokens.bareLink(text, at), Kind.BARE_LINK);
    };
  }

  private boolean readInTitle() {
    char c = text.charAt(at);
    if (c == '&') {
      return markup(MarkdownTokens.entity(text, at), Kind.ENTITY);
    }
    int end = titleEnd();
    if (end < 0) {
      return false;
    }
    nesting.endTitle();
    return markup(end, Kind.TITLE_CLOSING);
  }

  private int titleEnd() {
    if (text.charAt(at) != nesting.titleQuote()) {
      return -1;
    }
    int i = spaceEnd(at + 1);
    return i < text.length() && text.charAt(i) == ')' ? i + 1 : -1;
  }

  private int brace() {
    return mdx
        ? MarkdownTokens.expression(text, at, text.length())
        : MarkdownTokens.shortcode(text, at);
  }

  private int hardBreak() {
    int end = text.charAt(at) == '\\' ? at + 1 : MarkdownTokens.runEnd(text, at);
    boolean isBreak =
        end < text.length()
            && text.charAt(end) == '\n'
            && (text.charAt(at) == '\\' || end - at >= 2);
    return isBreak ? end + 1 : -1;
  }

  private boolean readAngle() {
    if (mdx) {
      return markup(MarkdownTokens.jsx(text, at, text.length()), Kind.OPAQUE);
    }
    return markup(MarkdownTokens.autolink(text, at), Kind.AUTOLINK)
        || markup(MarkdownTokens.html(text, at), Kind.OPAQUE);
  }

  private boolean readDelimiters(char c) {
    int end = MarkdownTokens.runEnd(text, at);
    boolean before = at > 0 && !Character.isWhitespace(text.charAt(at - 1));
    boolean after = end < text.length() && !Character.isWhitespace(text.charAt(end));
    boolean inWord =
        before
            && after
            && Character.isLetterOrDigit(text.charAt(at - 1))
            && Character.isLetterOrDigit(text.charAt(end));
    if ((!before && !after) || (c == '_' && inWord) || (c == '~' && end - at > 2)) {
      literal.append(text, at, end);
      at = end;
      return true;
    }
    nesting.delimiters(c, end - at, after, before);
    return markup(end, Kind.DELIMITERS);
  }

  private boolean readClosing() {
    if (!nesting.isInLink()) {
      return false;
    }
    nesting.closeLink();
    int end = at + 1;
    if (end < text.length() && text.charAt(end) == '[') {
      int label = text.indexOf(']', end);
      return markup(label < 0 ? end : label + 1, Kind.CLOSING);
    }
    if (end < text.length() && text.charAt(end) == '(') {
      int destination = MarkdownTokens.destination(text, spaceEnd(end + 1));
      int next = destination < 0 ? -1 : spaceEnd(destination);
      if (next >= 0 && next < text.length()) {
        char c = text.charAt(next);
        if (c == ')') {
          return markup(next + 1, Kind.CLOSING);
        }
        if (next > destination && (c == '"' || c == '\'' || c == '(')) {
          nesting.startTitle(c == '(' ? ')' : c);
          return markup(next + 1, Kind.TITLE_OPENING);
        }
      }
    }
    return markup(end, Kind.CLOSING);
  }

  private int spaceEnd(int from) {
    int i = from;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private boolean markup(int end, Kind kind) {
    if (end <= at) {
      return false;
    }
    flush();
    pieces.add(new Markup(text.substring(at, end), kind));
    at = end;
    return true;
  }

  private void flush() {
    if (!literal.isEmpty()) {
      pieces.add(new Literal(literal.toString()));
      literal.setLength(0);
    }
  }
}
