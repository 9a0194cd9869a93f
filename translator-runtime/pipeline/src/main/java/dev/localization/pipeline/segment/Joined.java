package dev.localization.pipeline.segment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The pieces of a message as one string, each argument a single stand-in character: so a tag whose
 * attribute holds an argument is still seen as one tag.
 *
 * @param text literal text with stand-ins
 * @param standIn a character that occurs in no literal piece, where there are arguments
 * @param positions where the stand-ins are, ascending
 * @param arguments the raw arguments, in that order
 */
record Joined(String text, char standIn, List<Integer> positions, List<String> arguments) {

  static Joined of(List<MessagePiece> pieces) {
    if (pieces.size() == 1 && pieces.getFirst() instanceof MessagePiece.Literal literal) {
      return new Joined(literal.text(), '\uE000', List.of(), List.of());
    }
    char standIn = '\uE000';
    String literals = String.join("", pieces.stream().map(MessagePiece::text).toList());
    while (literals.indexOf(standIn) >= 0) {
      standIn++;
    }
    StringBuilder text = new StringBuilder();
    List<Integer> positions = new ArrayList<>();
    List<String> arguments = new ArrayList<>();
    for (MessagePiece piece : pieces) {
      switch (piece) {
        case MessagePiece.Literal literal -> text.append(literal.text());
        case MessagePiece.Argument argument -> {
          positions.add(text.length());
          text.append(standIn);
          arguments.add(argument.text());
        }
      }
    }
    return new Joined(text.toString(), standIn, List.copyOf(positions), List.copyOf(arguments));
  }

  boolean hasArguments() {
    return !positions.isEmpty();
  }

  boolean isArgument(int index) {
    return hasArguments() && text.charAt(index) == standIn;
  }

  /** A stretch of the text as it is written in a message. */
  String raw(int from, int to, Quoting quoting) {
    StringBuilder raw = new StringBuilder();
    int literalFrom = from;
    for (int i = from; i < to; i++) {
      if (isArgument(i)) {
        raw.append(quoting.encode(text.substring(literalFrom, i))).append(argumentAt(i));
        literalFrom = i + 1;
      }
    }
    return raw.append(quoting.encode(text.substring(literalFrom, to))).toString();
  }

  private String argumentAt(int index) {
    return arguments.get(Collections.binarySearch(positions, index));
  }
}
