package dev.localization.pipeline.format.word;

import dev.localization.pipeline.format.word.Tagging.Tag;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a translation as characters and tags of its source. */
final class TaggedText {
  private final Map<String, Tag> tags;
  private final int longest;

  /** With the tags of a source. */
  TaggedText(Map<String, Tag> tags) {
    this.tags = tags;
    this.longest = tags.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /** A part of a translation. */
  sealed interface Token {}

  /** Characters, tags that the source does not have included. */
  record Characters(String text) implements Token {}

  /** A tag of the source. */
  record Tagged(Tag tag) implements Token {}

  /** The parts of a translation, with only such tags around others as nest and stand once. */
  List<Token> tokens(String translation) {
    return nested(all(translation));
  }

  /** Whether a text holds any of the tags. */
  boolean isTagged(String text) {
    return all(text).stream().anyMatch(Tagged.class::isInstance);
  }

  private List<Token> all(String translation) {
    List<Token> tokens = new ArrayList<>();
    int from = 0;
    int at = translation.indexOf('<');
    while (at >= 0) {
      int end = translation.indexOf('>', at, Math.min(translation.length(), at + longest)) + 1;
      int next = at + 1;
      if (end > at && tags.containsKey(translation.substring(at, end))) {
        add(translation.substring(from, at), tokens);
        tokens.add(new Tagged(tags.get(translation.substring(at, end))));
        from = end;
        next = end;
      }
      at = translation.indexOf('<', next);
    }
    add(translation.substring(from), tokens);
    return tokens;
  }

  private static void add(String text, List<Token> tokens) {
    if (!text.isEmpty()) {
      tokens.add(new Characters(text));
    }
  }

  private static List<Token> nested(List<Token> tokens) {
    Set<Integer> good = new HashSet<>();
    Set<Integer> begun = new HashSet<>();
    Set<Integer> open = new HashSet<>();
    Deque<Integer> stack = new ArrayDeque<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i) instanceof Tagged(Tag.Opening(Atom.Open opening))) {
        if (begun.add(opening.scope())) {
          stack.push(i);
          open.add(opening.scope());
        }
      } else if (tokens.get(i) instanceof Tagged(Tag.Closing(Atom.Close closing))
          && open.contains(closing.scope())) {
        int partner = stack.pop();
        while (scope(tokens.get(partner)) != closing.scope()) {
          open.remove(scope(tokens.get(partner)));
          partner = stack.pop();
        }
        open.remove(closing.scope());
        good.add(partner);
        good.add(i);
      }
    }
    List<Token> nested = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (!isAround(tokens.get(i)) || good.contains(i)) {
        nested.add(tokens.get(i));
      }
    }
    return nested;
  }

  private static boolean isAround(Token token) {
    return token instanceof Tagged(Tag.Opening opening)
        || token instanceof Tagged(Tag.Closing closing);
  }

  private static int scope(Token token) {
    return token instanceof Tagged(Tag.Opening(Atom.Open open)) ? open.scope() : -1;
  }
}
