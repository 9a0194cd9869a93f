package dev.localization.pipeline.segment;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts running text into sentences (UAX #29), abbreviations that CLDR knows ("Dr.") set aside. For
 * long text only: strings of an interface are translated whole.
 */
public final class Sentences {
  // CLDR's list for English lacks these; none of them ends a sentence in other languages.
  private static final List<String> MORE_ABBREVIATIONS =
      List.of("Dr.", "St.", "vs.", "cf.", "e.g.", "i.e.", "approx.");

  private Sentences() {}

  /** A sentence without the space around it: {@code [start, end)} in UTF-16 code units. */
  public record Span(int start, int end) {}

  /** The sentences of a text in the language of a BCP 47 tag. */
  public static List<Span> of(String text, String language) {
    ULocale locale = ULocale.forLanguageTag(language);
    FilteredBreakIteratorBuilder filter = FilteredBreakIteratorBuilder.getInstance(locale);
    MORE_ABBREVIATIONS.forEach(filter::suppressBreakAfter);
    BreakIterator breaks = filter.wrapIteratorWithFilter(BreakIterator.getSentenceInstance(locale));
    breaks.setText(text);
    List<Span> sentences = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      trimmed(text, start, end, sentences);
      start = end;
    }
    return sentences;
  }

  private static void trimmed(String text, int from, int to, List<Span> sentences) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      sentences.add(new Span(start, end));
    }
  }
}
