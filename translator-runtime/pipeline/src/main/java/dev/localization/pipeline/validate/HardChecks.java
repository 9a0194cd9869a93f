package dev.localization.pipeline.validate;

import dev.localization.pipeline.segment.Masked;
import dev.localization.pipeline.segment.Masker;
import dev.localization.pipeline.segment.PluralForm;
import dev.localization.pipeline.segment.Segment;
import dev.localization.pipeline.segment.Syntax;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks that no accepted translation fails. */
final class HardChecks {
  private static final Pattern TAG =
      Pattern.compile("<(/?)([A-Za-z0-9][\\w:.-]*)(?:[^<>]*?)(/?)>", Pattern.DOTALL);

  // That of "Don&#39;t" has no place in other languages.
  private static final Pattern APOSTROPHE =
      Pattern.compile(
          "&(?:apos|[lr]squo|#0*(?:39|821[67])|#x0*(?:27|201[89]));", Pattern.CASE_INSENSITIVE);

  private static final int MOST_GROWTH = 10;
  private static final int FREE_GROWTH = 500;

  // Stands for a character that could not be read; a byte order mark; show the rest backwards.
  private static final String UNWANTED = "\uFFFD\uFEFF\u202D\u202E";

  private HardChecks() {}

  static Optional<String> notBlank(Segment source, String translation) {
    return when(isVisible(source.text()) && !isVisible(translation), "The translation is empty.");
  }

  // Control characters make invalid XML, and a lone surrogate has no UTF-8 form.
  static Optional<String> encodable(Segment source, String translation) {
    return minus(unwanted(translation), unwanted(source.text())).stream()
        .map("The translation holds the character %s."::formatted)
        .findFirst();
  }

  static Optional<String> wellFormed(Segment source, String translation) {
    return when(
        Masker.isWellFormed(source.text(), source.syntaxes())
            && !Masker.isWellFormed(translation, source.syntaxes()),
        "The braces or apostrophes of the message do not match.");
  }

  // Markup that is left over when a text is taken apart, half of a pair mostly, would be shown.
  static Optional<String> wholeMarkup(Segment source, String translation) {
    boolean isMarkdown =
        source.syntaxes().contains(Syntax.MARKDOWN) || source.syntaxes().contains(Syntax.MDX);
    return when(
        isMarkdown && !isPutTogetherAgain(source, translation),
        "The markup of the translation is not that of the source.");
  }

  private static boolean isPutTogetherAgain(Segment source, String translation) {
    Masked masked = Masker.mask(translation, source.syntaxes());
    return masked.unmask(masked.text()).equals(translation);
  }

  static Optional<String> samePlaceholders(Segment source, String translation) {
    List<String> wanted = marks(source, source.text());
    List<String> found = marks(source, translation);
    List<String> missing = minus(wanted, found);
    missing.removeIf(placeholder -> mayBeLeftOut(source.plural(), placeholder));
    missing.removeIf(placeholder -> APOSTROPHE.matcher(placeholder).matches());
    List<String> extra = minus(found, wanted);
    if (!missing.isEmpty()) {
      return Optional.of("Missing in the translation: " + String.join(" ", missing) + ".");
    }
    return when(
        !extra.isEmpty(), "Not in the source, or too often: " + String.join(" ", extra) + ".");
  }

  // A model that repeats itself without end fills memories and documents.
  static Optional<String> bounded(Segment source, String translation) {
    return when(
        translation.length() > source.text().length() * (long) MOST_GROWTH + FREE_GROWTH,
        "The translation is more than %d times as long as the source.".formatted(MOST_GROWTH));
  }

  static Optional<String> standsAlone(Segment source, String translation) {
    return Wrapping.around(
        source.masked().text(), Masker.mask(translation, source.syntaxes()).text());
  }

  static Optional<String> tagsNest(Segment source, String translation) {
    return when(nests(source.text()) && !nests(translation), "The tags do not enclose each other.");
  }

  private static boolean mayBeLeftOut(PluralForm plural, String placeholder) {
    return plural.argumentOptional() && placeholder.equals(plural.argument());
  }

  private static List<String> marks(Segment source, String text) {
    Masked masked = Masker.mask(text, source.syntaxes());
    List<String> marks = new ArrayList<>(masked.occurrences());
    marks.addAll(StrayMarks.in(masked));
    return marks;
  }

  // A zero-width space is no whitespace to Java.
  private static boolean isVisible(String text) {
    return text.codePoints()
        .anyMatch(
            c ->
                !Character.isWhitespace(c)
                    && !Character.isSpaceChar(c)
                    && Character.getType(c) != Character.FORMAT);
  }

  private static List<String> minus(List<String> from, List<String> what) {
    List<String> rest = new ArrayList<>(from);
    what.forEach(rest::remove);
    return rest;
  }

  private static boolean nests(String text) {
    Deque<String> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(text);
    while (tag.find()) {
      if (!tag.group(3).isEmpty()) {
        continue;
      }
      if (tag.group(1).isEmpty()) {
        open.push(tag.group(2));
      } else if (open.isEmpty() || !open.pop().equals(tag.group(2))) {
        return false;
      }
    }
    return open.isEmpty();
  }

  private static List<String> unwanted(String text) {
    return text.codePoints().filter(HardChecks::isUnwanted).mapToObj("U+%04X"::formatted).toList();
  }

  private static boolean isUnwanted(int c) {
    boolean control =
        Character.getType(c) == Character.CONTROL && c != '\n' && c != '\r' && c != '\t';
    boolean loneSurrogate = c >= 0xD800 && c <= 0xDFFF;
    // U+FFFE and U+FFFF of every plane, and U+FDD0 to U+FDEF (Unicode, section 23.7).
    boolean noncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    return control || loneSurrogate || noncharacter || UNWANTED.indexOf(c) >= 0;
  }

  private static Optional<String> when(boolean objection, String reason) {
    return objection ? Optional.of(reason) : Optional.empty();
  }
}
