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

  /**
   * Words about a translation. They end in a colon, and few texts do that had none before they were
   * translated, but for those of the same topic: "Translated by Ann" becomes "Übersetzung: Ann",
   * and "(please note …)" "(note : …)".
   */
  private record Talk(Pattern words, Pattern topic) {
    static Talk of(String words, String topic) {
      int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
      return new Talk(Pattern.compile(words + "\\h?[:：]", flags), Pattern.compile(topic, flags));
    }

    boolean isHeld(String translation, String source) {
      return words.matcher(translation).find() && !topic.matcher(source).find();
    }
  }

  private static final String LINE = "(?:^|\\n)[^\\p{L}\\p{N}\\n]{0,10}+";
  private static final String NOTHING = "(?!)";

  private static final List<Talk> TALKS =
      List.of(
          Talk.of(
              LINE + "(?:(?:sure|certainly|of course)\\b|here(?:['’]s|\\h+is|\\h+are)\\b).{0,60}?",
              NOTHING),
          Talk.of(
              LINE
                  + "(?:(?:the\\h+)?(?:\\w{1,20}+\\h+)?translation|translated text|übersetzung"
                  + "|traduction|traducción|tradução|traduzione|перевод|الترجمة|翻訳|翻译|译文)",
              "translat|übersetz|tradu[cçz]|перев[оеё]|ترجم|翻訳|翻译|译"),
          Talk.of(
              "[\\n(\\[][^\\p{L}\\p{N}\\n]{0,10}+(?:note|explanation)",
              "[(\\[][^)\\]\\n]{0,20}\\b(?:note\\b|explanation)"));

  private Wrapping() {}

  /** What is around a translation and not around its source; both with masked placeholders. */
  static Optional<String> around(String source, String translation) {
    if (isQuoted(translation.strip(), source.strip())) {
      return Optional.of("The translation stands in quotes, the source does not.");
    }
    if (translation.contains(FENCE) && !source.contains(FENCE)) {
      return Optional.of("The translation stands in a code fence.");
    }
    boolean talks =
        count(":：", translation) > count(":：", source)
            && TALKS.stream().anyMatch(talk -> talk.isHeld(translation, source));
    return talks ? Optional.of("The translation holds words about itself.") : Optional.empty();
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
