package dev.localization.pipeline.format.markdown;

import dev.localization.pipeline.segment.MarkdownPiece;
import dev.localization.pipeline.segment.MarkdownPiece.Kind;
import dev.localization.pipeline.segment.MarkdownPiece.Literal;
import dev.localization.pipeline.segment.MarkdownPiece.Markup;
import dev.localization.pipeline.segment.MarkdownTokens;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Inline content in one spelling: every punctuation that is read has a backslash, every delimiter
 * of emphasis is an asterisk, a run of spaces or a line break is one space.
 */
final class Canonical {
  private static final Pattern SPACE = Pattern.compile("\\s++");
  private static final Pattern NUMERIC = Pattern.compile("&#(?:[xX]([0-9A-Fa-f]++)|(\\d++));");
  private static final Pattern CLOSING =
      Pattern.compile("\\]\\(\\s*+(.*?)(?:\\s++[\"'(])?\\s*+\\)?", Pattern.DOTALL);

  private final StringBuilder out = new StringBuilder();
  private boolean space;

  static String of(List<MarkdownPiece> pieces) {
    Canonical canonical = new Canonical();
    for (int i = 0; i < pieces.size(); i++) {
      if (isLinkToItself(pieces, i)) {
        canonical.literal(pieces.get(i + 1).text());
        i += 2;
      } else {
        canonical.piece(pieces.get(i));
      }
    }
    return canonical.finish();
  }

  // "[www.a.org](http://www.a.org)" is what a bare link becomes that words touch.
  private static boolean isLinkToItself(List<MarkdownPiece> pieces, int at) {
    return at + 2 < pieces.size()
        && pieces.get(at) instanceof Markup opening
        && opening.text().equals("[")
        && pieces.get(at + 1) instanceof Markup link
        && link.kind() == Kind.BARE_LINK
        && pieces.get(at + 2) instanceof Markup closing
        && closing.kind() == Kind.CLOSING
        && isAddressOf(link.text(), destination(closing.text()));
  }

  /** Whether a link leads where its own text says. */
  static boolean isAddressOf(String text, String url) {
    return url.equals(text) || url.equals("http://" + text) || url.equals("mailto:" + text);
  }

  private void piece(MarkdownPiece piece) {
    switch (piece) {
      case Literal literal -> literal(literal.text());
      case Markup markup -> markup(markup);
    }
  }

  private void markup(Markup markup) {
    String text = markup.text();
    switch (markup.kind()) {
      case DELIMITERS -> delimiters(text);
      case CODE -> code(text);
      case HARD_BREAK -> hardBreak();
      case BARE_LINK, EMOJI -> literal(text);
      case AUTOLINK -> literal(text.substring(1, text.length() - 1));
      case ENTITY -> entity(text);
      case CLOSING -> closing(text);
      case TITLE_OPENING -> raw("](" + destination(text) + " \"");
      case TITLE_CLOSING -> raw("\")");
      case OPENING, OPAQUE -> raw(text);
    }
  }

  Canonical delimiters(String run) {
    return raw(run.charAt(0) == '~' ? "~~" : "*".repeat(run.length()));
  }

  Canonical code(String span) {
    int ticks = MarkdownTokens.runEnd(span, 0);
    return raw("`" + span.substring(ticks, span.length() - ticks).strip() + "`");
  }

  Canonical hardBreak() {
    space = false;
    out.append('\n');
    return this;
  }

  /** A reference to a character by its number is that character; one by name stays. */
  Canonical entity(String reference) {
    Matcher numeric = NUMERIC.matcher(reference);
    if (!numeric.matches()) {
      return raw(reference);
    }
    int c =
        numeric.group(1) == null
            ? Integer.parseInt(numeric.group(2))
            : Integer.parseInt(numeric.group(1), 16);
    return literal(Character.isValidCodePoint(c) && c > 0 ? Character.toString(c) : "\uFFFD");
  }

  private void closing(String text) {
    if (text.startsWith("](")) {
      raw("](" + destination(text) + ")");
    } else {
      raw(text);
    }
  }

  private static String destination(String closing) {
    Matcher matcher = CLOSING.matcher(closing);
    String found = matcher.matches() ? matcher.group(1) : closing;
    boolean bracketed = found.startsWith("<") && found.endsWith(">");
    return bracketed ? found.substring(1, found.length() - 1) : found;
  }

  /** Markup as it is written. */
  Canonical raw(String markup) {
    for (int i = 0; i < markup.length(); i++) {
      append(markup.charAt(i), false);
    }
    return this;
  }

  /** Text that is read. */
  Canonical literal(String text) {
    for (int i = 0; i < text.length(); i++) {
      append(text.charAt(i), MarkdownTokens.isPunctuation(text.charAt(i)));
    }
    return this;
  }

  private void append(char c, boolean escaped) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      space = true;
      return;
    }
    if (space && !out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
      out.append(' ');
    }
    space = false;
    if (escaped) {
      out.append('\\');
    }
    out.append(c);
  }

  String finish() {
    return Content.strip(out.toString());
  }

  /** Lines without the space around them. */
  static String lines(String code) {
    return SPACE.matcher(code).replaceAll(" ").strip();
  }
}
