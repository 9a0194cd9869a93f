package dev.localization.pipeline.format.android;

import dev.localization.pipeline.segment.PluralCategories;
import dev.localization.pipeline.segment.PluralForm;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The forms of one {@code <plurals>} and what the target language needs. Forms that it lacks stay:
 * Android passes over them.
 *
 * @param forms by quantity, in document order
 * @param base the form that says it for any number: "other", or else the last
 */
record AndroidPlurals(
    Map<String, AndroidContent> forms, AndroidContent base, PluralCategories categories) {
  /** The values of {@code quantity}. */
  static final Set<String> QUANTITIES = Set.of("zero", "one", "two", "few", "many", "other");

  private static final Pattern NUMBER = Pattern.compile("%(?:\\d++\\$)?[-#+0, (]*+\\d*+d");

  static AndroidPlurals of(Map<String, AndroidContent> forms, String targetLanguage) {
    AndroidContent last = forms.values().stream().reduce((a, b) -> b).orElseThrow();
    return new AndroidPlurals(
        forms,
        forms.getOrDefault("other", last),
        PluralCategories.of(targetLanguage, PluralForm.Kind.CARDINAL));
  }

  /** Forms to be added, from zero to other. */
  List<String> missing() {
    return base.reference()
        ? List.of()
        : categories.all().stream().filter(quantity -> !forms.containsKey(quantity)).toList();
  }

  /** What a form is translated from: its own text, or the base's where that says more. */
  String sourceText(String quantity) {
    AndroidContent own = forms.getOrDefault(quantity, base);
    boolean sayable =
        categories.isSingleNumber(quantity)
            || own.style() != base.style()
            || base.reference()
            || number(base.text()).isEmpty()
            || !number(own.text()).isEmpty();
    return sayable ? own.text() : base.text();
  }

  PluralForm form(String quantity) {
    return new PluralForm(
        PluralForm.Kind.CARDINAL,
        quantity,
        number(sourceText(quantity)),
        categories.isSingleNumber(quantity));
  }

  private static String number(String text) {
    Matcher number = NUMBER.matcher(text);
    return number.find() ? number.group() : "";
  }
}
