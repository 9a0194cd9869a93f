package dev.localization.pipeline.validate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What models put around a translation: quotes, a code fence, words about it. */
final class Wrapping {
  private static final List<String> QUOTES =
      List.of("\"\"", "''", "``", "“”", "„“", "„”", "””", "‘’", "‚‘", "«»", "»«", "‹›", "「」", "『』");
  private static final String QUOTE_CHARACTERS = String.join("", QUOTES);
  private static final String FENCE = "```";

  // They end in a colon, and few texts do that had none before they were translated.
  private static final Pattern TALK =
      Pattern.compile(
          "(?:(?:^|\\n)[^\\p{L}\\p{N}\\n]{0,10}+(?:(?:sure|certainly|of course)\\b.{0,60}?"
              + "|here(?:['’]s|\\h+is|\\h+are)\\b.{0,60}?|(?:the\\h+)?(?:\\w{1,20}+\\h+)?translation"
              + "|translated text|übersetzung|traduction|traducción|tradução|traduzione|перевод"
              + "|الترجمة|翻訳|翻译|译文)|[\\n(\\[][^\\p{L}\\p{N}\\n]{0,10}+(?:note|explanation))\\h?[:：]",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Wrapping() {}

  /** What is around a translation and not around its source; both with masked placeholders. */
  static Optional<String> around(String source, String translation) {
    if (isQuoted(translation.strip(), source.strip())) {
      return Optional.of("The translation stands in quotes, the source does not.");
    }
    if (translation.contains(FENCE) && !source.contains(FENCE)) {
      return Optional.of("The translation stands in a code fence.");
    }
    return count(":：", translation) > count(":：", source) && TALK.matcher(translation).find()
        ? Optional.of("The translation holds words about itself.")
        : Optional.empty();
  }

  private static boolean isQuoted(String translation, String source) {
    if (source.isEmpty()
        || translation.length() < 3
        || (isQuote(source.charAt(0)) && isQuote(last(source)))) {
      return false;
    }
    String ends = "" + translation.charAt(0) + last(translation);
    // "Save" or "Cancel" has quotes of its own at its ends, and so more of them inside.
    return QUOTES.contains(ends)
        && count(ends, translation.substring(1, translation.length() - 1)) == count(ends, source);
  }

  private static boolean isQuote(char c) {
    return QUOTE_CHARACTERS.indexOf(c) >= 0;
  }

  private static char last(String text) {
    return text.charAt(text.length() - 1);
  }

  private static long count(String characters, String text) {
    return text.chars().filter(c -> characters.indexOf(c) >= 0).count();
  }
}
