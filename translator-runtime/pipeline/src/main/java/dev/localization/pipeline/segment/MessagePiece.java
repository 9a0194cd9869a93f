package dev.localization.pipeline.segment;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A piece of a message: literal text, or an argument with all its syntax. */
sealed interface MessagePiece {
  String text();

  /** Literal text, quoting undone. */
  record Literal(String text) implements MessagePiece {}

  /** An argument as it is written, {@code #} included. */
  record Argument(String text) implements MessagePiece {}

  int MAX_DEPTH = 50;
  String PLURAL_HEAD = "{n,plural,other{";

  /** Cuts a message into pieces; empty when it is not one. Text that is no message is one piece. */
  static Optional<List<MessagePiece>> of(String text, Quoting quoting) {
    return switch (quoting) {
      case NONE -> Optional.of(List.of(new Literal(text)));
      case MARKDOWN, MDX -> MarkdownText.pieces(text, quoting == Quoting.MDX).map(MessagePiece::of);
      case ICU, JAVA -> parse(text, quoting).map(pattern -> cut(pattern, 0));
      // '#' is syntax only inside a plural, so the branch is read inside one.
      case ICU_PLURAL ->
          parse(PLURAL_HEAD + text + "}}", quoting)
              .filter(pattern -> isOneBranch(pattern))
              .map(pattern -> cut(pattern, branchStart(pattern)));
    };
  }

  private static List<MessagePiece> of(List<MarkdownPiece> pieces) {
    return pieces.stream().map(MessagePiece::of).toList();
  }

  private static MessagePiece of(MarkdownPiece piece) {
    return switch (piece) {
      case MarkdownPiece.Literal literal -> new Literal(literal.text());
      case MarkdownPiece.Markup markup -> new Argument(markup.text());
    };
  }

  static Optional<MessagePattern> parse(String text, Quoting quoting) {
    if (isTooDeep(text)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new MessagePattern(quoting.mode()).parse(text));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  // ICU's parser recurses once a level: a text of braces only would exhaust the stack.
  private static boolean isTooDeep(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth > MAX_DEPTH) {
        return true;
      }
    }
    return false;
  }

  private static int branchStart(MessagePattern pattern) {
    int i = 1;
    while (pattern.getPartType(i) != Part.Type.MSG_START) {
      i++;
    }
    return i;
  }

  // A text such as "a}} {b" would close the surrounding plural and open another argument.
  private static boolean isOneBranch(MessagePattern pattern) {
    return pattern.getPartType(1) == Part.Type.ARG_START
        && pattern.getLimitPartIndex(1) == pattern.countParts() - 2
        && pattern.getPart(pattern.getLimitPartIndex(branchStart(pattern))).getIndex()
            == pattern.getPatternString().length() - 2;
  }

  private static List<MessagePiece> cut(MessagePattern pattern, int start) {
    String whole = pattern.getPatternString();
    List<MessagePiece> pieces = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    int from = pattern.getPart(start).getLimit();
    int limit = pattern.getLimitPartIndex(start);
    for (int i = start + 1; i <= limit; i++) {
      Part part = pattern.getPart(i);
      literal.append(whole, from, part.getIndex());
      from = part.getLimit();
      if (part.getType() == Part.Type.ARG_START) {
        i = pattern.getLimitPartIndex(i);
        from = pattern.getPart(i).getLimit();
        argument(pieces, literal, whole.substring(part.getIndex(), from));
      } else if (part.getType() == Part.Type.REPLACE_NUMBER) {
        argument(pieces, literal, "#");
      }
    }
    if (!literal.isEmpty()) {
      pieces.add(new Literal(literal.toString()));
    }
    return pieces;
  }

  private static void argument(List<MessagePiece> pieces, StringBuilder literal, String raw) {
    if (!literal.isEmpty()) {
      pieces.add(new Literal(literal.toString()));
      literal.setLength(0);
    }
    pieces.add(new Argument(raw));
  }
}
