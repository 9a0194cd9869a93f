package dev.localization.pipeline.format.markdown;

import dev.localization.pipeline.segment.MarkdownPiece;
import dev.localization.pipeline.segment.MarkdownPiece.Kind;
import dev.localization.pipeline.segment.MarkdownPiece.Literal;
import dev.localization.pipeline.segment.MarkdownPiece.Markup;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Lets delimiters open and close where the rules of CommonMark 6.2 would not: after {@code
 * **「強調」**} a letter may not follow, nor may one precede {@code _強調_}. An underscore becomes an
 * asterisk then, and the letter a reference to it, which shows the same and counts as punctuation.
 */
final class Flanking {
  private final List<MarkdownPiece> pieces;
  private final List<String> parts;

  private final boolean underscores;

  /**
   * Delimiters among the parts of a text.
   *
   * @param underscores whether they are underscores wherever that may be
   */
  Flanking(List<MarkdownPiece> pieces, List<String> parts, boolean underscores) {
    this.pieces = pieces;
    this.parts = parts;
    this.underscores = underscores;
  }

  void mend() {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i) instanceof Markup run && run.kind() == Kind.DELIMITERS) {
        if (!open.isEmpty() && parts.get(open.peek()).equals(parts.get(i))) {
          mend(open.pop(), i);
        } else {
          open.push(i);
        }
      }
    }
  }

  private void mend(int opening, int closing) {
    boolean free = isFree(before(opening)) && isFree(after(closing));
    char from = free ? '*' : '_';
    char to = free ? '_' : '*';
    if (!free || underscores) {
      parts.set(opening, parts.get(opening).replace(from, to));
      parts.set(closing, parts.get(closing).replace(from, to));
    }
    // Older parsers let no three close that could open too.
    boolean three = parts.get(opening).length() == 3;
    if (three || !opens(after(opening), before(opening))) {
      if (isSpace(after(opening))) {
        spellFirst(opening + 1);
      }
      if (!isFree(before(opening))) {
        spellLast(opening - 1);
      }
    }
    if (three || !opens(before(closing), after(closing))) {
      if (isSpace(before(closing))) {
        spellLast(closing - 1);
      }
      if (!isFree(after(closing))) {
        spellFirst(closing + 1);
      }
    }
  }

  /** Whether a run may stand between the text that it marks and what is outside. */
  private static boolean opens(int inside, int outside) {
    return !isSpace(inside) && (isLetter(inside) || isFree(outside));
  }

  // A symbol was a letter before CommonMark 0.31, and has been punctuation since.
  private static boolean isLetter(int c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isFree(int c) {
    return isSpace(c)
        || switch (Character.getType(c)) {
          case Character.CONNECTOR_PUNCTUATION,
              Character.DASH_PUNCTUATION,
              Character.START_PUNCTUATION,
              Character.END_PUNCTUATION,
              Character.INITIAL_QUOTE_PUNCTUATION,
              Character.FINAL_QUOTE_PUNCTUATION,
              Character.OTHER_PUNCTUATION ->
              true;
          default -> c < 0x80 && !Character.isLetterOrDigit(c);
        };
  }

  private int before(int index) {
    for (int i = index - 1; i >= 0; i--) {
      String part = parts.get(i);
      if (!part.isEmpty()) {
        return part.codePointBefore(part.length());
      }
    }
    return ' ';
  }

  private int after(int index) {
    for (int i = index + 1; i < parts.size(); i++) {
      if (!parts.get(i).isEmpty()) {
        return parts.get(i).codePointAt(0);
      }
    }
    return ' ';
  }

  private void spellFirst(int index) {
    if (index < parts.size() && pieces.get(index) instanceof Literal) {
      String part = parts.get(index);
      if (!part.isEmpty()) {
        int c = part.codePointAt(0);
        parts.set(index, reference(c) + part.substring(Character.charCount(c)));
      }
    }
  }

  private void spellLast(int index) {
    if (index >= 0 && pieces.get(index) instanceof Literal) {
      String part = parts.get(index);
      if (!part.isEmpty()) {
        int c = part.codePointBefore(part.length());
        String rest = part.substring(0, part.length() - Character.charCount(c));
        parts.set(index, rest + reference(c));
      }
    }
  }

  private static String reference(int c) {
    return "&#" + c + ";";
  }
}
