package dev.localization.pipeline.validate;

import dev.localization.pipeline.segment.Masked;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What looks like syntax in literal text though it is no placeholder there: a brace alone, half a
 * tag, an argument as another tool writes it. A translation holds what its source holds.
 */
final class StrayMarks {
  private static final Pattern MARK =
      Pattern.compile(
          // Models write the brackets of tokens as those that they know better.
          "[{}⟦⟧]|\\[\\d{1,3}\\]|<(?=[/!?\\p{L}])"
              // "100 %-ig" and "%des" are words.
              + "|%(?:\\d{1,2}\\$)?[@sd](?![\\p{L}\\p{N}'’])|%\\(\\w{1,100}+\\)[sd]");

  private StrayMarks() {}

  static List<String> in(Masked masked) {
    String literal = Masked.TOKEN.matcher(masked.text()).replaceAll(" ");
    return MARK.matcher(literal).results().map(MatchResult::group).toList();
  }
}
