package dev.localization.pipeline.glossary;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The terms of one language pair.
 *
 * @param terms in order of the glossary
 */
public record Glossary(List<GlossaryTerm> terms) {
  /** No terms. */
  public static final Glossary EMPTY = new Glossary(List.of());

  private static final Set<UnicodeScript> WITHOUT_SPACES =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  public Glossary {
    terms = List.copyOf(terms);
  }

  /** The terms that a text holds as whole words, case ignored, in order of the glossary. */
  public List<GlossaryTerm> matching(String text) {
    if (terms.isEmpty()) {
      return List.of();
    }
    String lower = text.toLowerCase(Locale.ROOT);
    return terms.stream().filter(term -> holds(lower, term.source())).toList();
  }

  private static boolean holds(String lowerText, String term) {
    String lower = term.toLowerCase(Locale.ROOT);
    if (lower.isBlank()) {
      return false;
    }
    int at = lowerText.indexOf(lower);
    while (at >= 0) {
      int end = at + lower.length();
      if (isEdge(lowerText, at) && isEdge(lowerText, end)) {
        return true;
      }
      at = lowerText.indexOf(lower, at + 1);
    }
    return false;
  }

  // Scripts that write no spaces have no word edges to look for.
  private static boolean isEdge(String text, int index) {
    if (index == 0 || index == text.length()) {
      return true;
    }
    int before = text.codePointBefore(index);
    int after = text.codePointAt(index);
    return !Character.isLetterOrDigit(before)
        || !Character.isLetterOrDigit(after)
        || WITHOUT_SPACES.contains(UnicodeScript.of(before))
        || WITHOUT_SPACES.contains(UnicodeScript.of(after));
  }
}
