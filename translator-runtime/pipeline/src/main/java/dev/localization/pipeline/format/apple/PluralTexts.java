package dev.localization.pipeline.format.apple;

import dev.localization.pipeline.segment.PluralCategories;
import dev.localization.pipeline.segment.PluralForm;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The forms of a plural of Apple's formats, and what each is translated from.
 *
 * @param source the source's texts by CLDR category
 * @param target the categories of the target language
 */
record PluralTexts(Map<String, String> source, PluralCategories target) {
  private static final String OTHER = "other";

  /** The number itself: a conversion of a number, or its stand-in in a variable. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "%arg\\b|%(?:\\d++\\$)?(?:hh|h|ll|l|q|z|t|j)?[diuoxX]|%(?:\\d++\\$)?\\.?\\d*+f");

  /**
   * The categories that the target has to have, in alphabetical order, as Xcode writes them. Apple
   * takes "zero" for 0 in every language.
   */
  Set<String> categories() {
    Set<String> categories = new TreeSet<>(target.all());
    if (source.containsKey("zero")) {
      categories.add("zero");
    }
    return categories;
  }

  /** What a form is translated from: its own text, or that of "other" where that says more. */
  String text(String category) {
    String other = source.getOrDefault(OTHER, "");
    String own = source.getOrDefault(category, other);
    boolean sayable = isSingleNumber(category) || hasNumber(own) || !hasNumber(other);
    return sayable ? own : other;
  }

  PluralForm form(String category) {
    return new PluralForm(
        PluralForm.Kind.CARDINAL, category, number(text(category)), isSingleNumber(category));
  }

  private static boolean hasNumber(String text) {
    return !number(text).isEmpty();
  }

  private static String number(String text) {
    int from = text.indexOf('%');
    Matcher number = NUMBER.matcher(text);
    return from >= 0 && number.find(from) ? number.group() : "";
  }

  private boolean isSingleNumber(String category) {
    return category.equals("zero") || target.isSingleNumber(category);
  }
}
