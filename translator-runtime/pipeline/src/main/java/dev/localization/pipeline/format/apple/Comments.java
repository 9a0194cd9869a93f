package dev.localization.pipeline.format.apple;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What developers say about a text. */
final class Comments {
  private static final int LONGEST_CONTEXT = 500;

  /** What Apple's tools write where a developer said nothing. */
  private static final Set<String> NOTHING =
      Set.of("No comment provided by engineer.", "(No Comment)", "(no comment)");

  private Comments() {}

  /** The comments as one line of at most 500 characters; "" when they say nothing. */
  static String context(List<String> comments) {
    String joined =
        comments.stream()
            .map(Comments::oneLine)
            .filter(comment -> !comment.isEmpty() && !NOTHING.contains(comment))
            .collect(Collectors.joining(" "));
    if (joined.length() <= LONGEST_CONTEXT) {
      return joined;
    }
    boolean splitsPair = Character.isHighSurrogate(joined.charAt(LONGEST_CONTEXT - 1));
    return joined.substring(0, splitsPair ? LONGEST_CONTEXT - 1 : LONGEST_CONTEXT);
  }

  private static String oneLine(String comment) {
    return comment
        .lines()
        .map(Comments::withoutFrame)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(" "));
  }

  // The third character of "/**" or "///", and the star that begins each line of a block.
  private static String withoutFrame(String line) {
    int from = 0;
    while (from < line.length() && " \t*/".indexOf(line.charAt(from)) >= 0) {
      from++;
    }
    return line.substring(from).strip();
  }
}
