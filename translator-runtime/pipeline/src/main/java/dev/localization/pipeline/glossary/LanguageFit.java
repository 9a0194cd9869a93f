package dev.localization.pipeline.glossary;

import com.ibm.icu.util.ULocale;
import java.util.OptionalInt;

/** How well a term of one language serves another. */
final class LanguageFit {
  private LanguageFit() {}

  /**
   * 0 for the same language, 1 for the language without its region, 2 for any region where none is
   * wanted; empty when the term does not serve: another language, script or region.
   *
   * @param tag of the term, BCP 47 with hyphens or underscores
   * @param wanted BCP 47 tag
   */
  static OptionalInt distance(String tag, String wanted) {
    ULocale have = locale(tag);
    ULocale want = locale(wanted);
    if (have.equals(want)) {
      return OptionalInt.of(0);
    }
    if (!isSameWriting(have, want)) {
      return OptionalInt.empty();
    }
    if (have.getCountry().isEmpty()) {
      return OptionalInt.of(1);
    }
    return want.getCountry().isEmpty() ? OptionalInt.of(2) : OptionalInt.empty();
  }

  /** Whether texts of one can be read as texts of the other, whatever their regions. */
  static boolean isSameWriting(String tag, String wanted) {
    return isSameWriting(locale(tag), locale(wanted));
  }

  private static boolean isSameWriting(ULocale one, ULocale other) {
    ULocale oneFull = ULocale.addLikelySubtags(one);
    ULocale otherFull = ULocale.addLikelySubtags(other);
    return oneFull.getLanguage().equals(otherFull.getLanguage())
        && oneFull.getScript().equals(otherFull.getScript());
  }

  private static ULocale locale(String tag) {
    return ULocale.forLanguageTag(tag.strip().replace('_', '-'));
  }
}
