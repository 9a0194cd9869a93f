package dev.localization.pipeline.segment;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.PluralRules.PluralType;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The plural categories of a language (CLDR plural rules, UTS #35 part 3). A language that CLDR
 * does not know has "other" only.
 */
public final class PluralCategories {
  private static final List<String> ORDER = List.of("zero", "one", "two", "few", "many", "other");
  private static final int EXAMPLES = 4;

  private final PluralRules rules;
  private final List<String> all;
  private final Set<String> singles;

  private PluralCategories(PluralRules rules) {
    this.rules = rules;
    all = ORDER.stream().filter(rules.getKeywords()::contains).toList();
    singles =
        all.stream()
            .filter(word -> rules.getUniqueKeywordValue(word) != PluralRules.NO_UNIQUE_VALUE)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The categories of a BCP 47 language tag. */
  public static PluralCategories of(String language, PluralForm.Kind kind) {
    PluralType type = kind == PluralForm.Kind.ORDINAL ? PluralType.ORDINAL : PluralType.CARDINAL;
    return new PluralCategories(PluralRules.forLocale(ULocale.forLanguageTag(language), type));
  }

  /** Every category a number can have, from zero to other. */
  public List<String> all() {
    return all;
  }

  /** The category of a number. */
  public String select(double number) {
    return rules.select(number);
  }

  /** Whether a category stands for one number only, so that a text may name it in words. */
  public boolean isSingleNumber(String category) {
    return singles.contains(category);
  }

  /** A few numbers of a category, for people: "2, 3, 4"; "" when CLDR names none. */
  public String examples(String category) {
    var samples = rules.getSamples(category);
    return samples == null
        ? ""
        : samples.stream()
            .limit(EXAMPLES)
            .map(number -> String.format(Locale.ROOT, number % 1 == 0 ? "%.0f" : "%s", number))
            .collect(Collectors.joining(", "));
  }
}
