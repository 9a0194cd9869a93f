package dev.localization.pipeline.provider.mt;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an engine is shown of a text. Engines drop the white space around a text, some the line
 * breaks within it too: these stay here and are put back.
 *
 * @param texts with no white space around; none when the text is blank
 * @param spaces before, between and after them: one more than texts
 */
record Pieces(List<String> texts, List<String> spaces) {
  private static final Pattern SPACE = Pattern.compile("[\\s\u00A0\u2007\u202F\u3000]++");
  private static final Pattern BREAK = Pattern.compile("\\R");

  Pieces {
    texts = List.copyOf(texts);
    spaces = List.copyOf(spaces);
  }

  /** A text as a whole. */
  static Pieces whole(String text) {
    return split(text, space -> false);
  }

  /** A text by its lines. */
  static Pieces lines(String text) {
    return split(text, space -> BREAK.matcher(space).find());
  }

  private static Pieces split(String text, Predicate<String> splits) {
    List<String> texts = new ArrayList<>();
    List<String> spaces = new ArrayList<>();
    Matcher space = SPACE.matcher(text);
    int from = space.lookingAt() ? space.end() : 0;
    spaces.add(text.substring(0, from));
    space.region(from, text.length());
    while (space.find()) {
      if (space.end() == text.length() || splits.test(space.group())) {
        texts.add(text.substring(from, space.start()));
        spaces.add(space.group());
        from = space.end();
      }
    }
    if (from < text.length()) {
      texts.add(text.substring(from));
      spaces.add("");
    }
    return new Pieces(texts, spaces);
  }

  /** The text again, of as many translations as there are texts. */
  String join(Iterator<String> translations) {
    StringBuilder text = new StringBuilder(spaces.getFirst());
    for (String after : spaces.subList(1, spaces.size())) {
      text.append(translations.next().strip()).append(after);
    }
    return text.toString();
  }
}
