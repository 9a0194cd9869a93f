package dev.localization.pipeline.validate;

import dev.localization.pipeline.glossary.GlossaryTerm;
import dev.localization.pipeline.segment.Segment;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks that raise a doubt; after one more question the answer stands. */
final class SoftChecks {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final int WORDS_THAT_MAY_ECHO = 2;
  private static final int SHORT = 20;
  private static final int GROWTH = 4;
  private static final int SHRINKAGE = 10;
  private static final int SLACK = 40;

  private SoftChecks() {}

  static Optional<String> noEcho(Segment source, String translation, Expectations expectations) {
    boolean echo = translation.strip().equalsIgnoreCase(source.text().strip());
    return when(
        echo && !expectations.mayEcho() && !looksLikeAName(source.masked().text()),
        "The translation is the source text.");
  }

  static Optional<String> withinLimit(Segment source, String translation, Expectations any) {
    return when(
        source.maxLength() > 0 && translation.length() > source.maxLength(),
        "The translation has %d characters, at most %d fit."
            .formatted(translation.length(), source.maxLength()));
  }

  static Optional<String> plausibleLength(Segment source, String translation, Expectations any) {
    int before = source.text().length();
    int after = translation.length();
    if (after > before * GROWTH + SLACK) {
      return Optional.of("The translation is far longer than the source.");
    }
    return when(
        before > SHORT && after * SHRINKAGE < before,
        "The translation is far shorter than the source.");
  }

  static Optional<String> noNewLines(Segment source, String translation, Expectations any) {
    return when(
        translation.indexOf('\n') >= 0 && source.text().indexOf('\n') < 0,
        "The translation has line breaks where the source has none.");
  }

  static Optional<String> usesGlossary(
      Segment source, String translation, Expectations expectations) {
    String lower = translation.toLowerCase(Locale.ROOT);
    // A word with several meanings has several translations, of which one will do.
    Set<String> used =
        expectations.terms().stream()
            .filter(term -> lower.contains(term.target().toLowerCase(Locale.ROOT)))
            .map(SoftChecks::word)
            .collect(Collectors.toSet());
    return expectations.terms().stream()
        .filter(term -> !used.contains(word(term)))
        .map(SoftChecks::wanted)
        .findFirst();
  }

  private static String word(GlossaryTerm term) {
    return term.source().toLowerCase(Locale.ROOT);
  }

  private static String wanted(GlossaryTerm term) {
    return "The glossary says \"%s\" for \"%s\".".formatted(term.target(), term.source());
  }

  // "OK", "Email", "Apple Pay" and "Visa Debit Mastercard" read the same in many languages.
  private static boolean looksLikeAName(String masked) {
    List<String> words =
        Arrays.stream(SPACE.split(masked, -1))
            .filter(word -> word.codePoints().anyMatch(Character::isLetter))
            .toList();
    return words.size() <= WORDS_THAT_MAY_ECHO
        || words.stream().noneMatch(word -> Character.isLowerCase(word.codePointAt(0)));
  }

  private static Optional<String> when(boolean objection, String note) {
    return objection ? Optional.of(note) : Optional.empty();
  }
}
