package dev.localization.pipeline.format.fluent;

import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.format.fluent.FluentElement.Choice;
import dev.localization.pipeline.format.fluent.FluentElement.Variant;
import dev.localization.pipeline.segment.PluralCategories;
import dev.localization.pipeline.segment.PluralForm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A choice by a number: its keys are CLDR's categories and numbers, its default is {@code other}.
 * Variants that only the target language has are added after the last one, those that it lacks
 * stay.
 *
 * @param kind what the number does
 * @param texts the variants that hold no other choice, decoded, by key
 * @param isComplete whether all are such
 * @param count finds the placeable that shows the number
 * @param target how the target language counts
 */
record FluentPlural(
    PluralForm.Kind kind,
    Map<String, String> texts,
    boolean isComplete,
    Pattern count,
    PluralCategories target) {
  private static final List<String> CATEGORIES =
      List.of("zero", "one", "two", "few", "many", "other");
  private static final String GENERAL = "other";
  private static final Pattern NUMBER = Pattern.compile("-?\\d++(?:\\.\\d++)?");
  private static final Pattern NUMBER_OF_VARIABLE =
      Pattern.compile("NUMBER\\s*+\\(\\s*+\\$([A-Za-z][\\w-]*+)[^()]*+\\)");
  private static final Pattern ORDINAL = Pattern.compile("type\\s*+:\\s*+\"ordinal\"");

  /** A choice as a plural; empty when it is none. */
  static Optional<FluentPlural> of(Choice choice, String text, PlanOptions options) {
    String selector = text.substring(choice.selector().start(), choice.selector().end());
    Optional<String> variable = variable(choice.selector(), selector);
    boolean isCounted =
        choice.variants().stream().allMatch(FluentPlural::isCounted)
            && choice.variants().stream().anyMatch(v -> v.isDefault() && v.key().equals(GENERAL))
            && choice.variants().size() > 1;
    if (variable.isEmpty() || !isCounted) {
      return Optional.empty();
    }
    PluralForm.Kind kind =
        ORDINAL.matcher(selector).find() ? PluralForm.Kind.ORDINAL : PluralForm.Kind.CARDINAL;
    Map<String, String> texts = new HashMap<>();
    for (Variant variant : choice.variants()) {
      if (!variant.pattern().hasChoice()
          && variant.pattern().parts(text).getFirst() instanceof FluentPattern.Part.Run run) {
        texts.put(variant.key(), run.text());
      }
    }
    Pattern count =
        Pattern.compile(
            "\\{\\s*+(?:NUMBER\\s*+\\(\\s*+)?\\$"
                + Pattern.quote(variable.get())
                + "(?![\\w-])[^{}]*+\\}");
    return Optional.of(
        new FluentPlural(
            kind,
            Map.copyOf(texts),
            texts.size() == choice.variants().size(),
            count,
            PluralCategories.of(options.targetLanguage(), kind)));
  }

  private static Optional<String> variable(FluentExpression selector, String written) {
    Matcher number = NUMBER_OF_VARIABLE.matcher(written);
    if (selector.kind() == FluentExpression.Kind.VARIABLE) {
      return Optional.of(selector.name());
    }
    return number.matches() ? Optional.of(number.group(1)) : Optional.empty();
  }

  private static boolean isCounted(Variant variant) {
    return CATEGORIES.contains(variant.key()) || NUMBER.matcher(variant.key()).matches();
  }

  /** Categories to be added; none where a variant holds another choice: the default stands in. */
  List<String> missing() {
    return isComplete
        ? target.all().stream().filter(category -> !texts.containsKey(category)).toList()
        : List.of();
  }

  /** What a variant is translated from: its own text, or the default where that says more. */
  String sourceText(String key) {
    String all = texts.getOrDefault(GENERAL, "");
    String own = texts.getOrDefault(key, all);
    // "One file" is no source for a form that also stands for 21, as Russian "one" does.
    boolean isSayable =
        !target.all().contains(key)
            || target.isSingleNumber(key)
            || count.matcher(own).find()
            || !count.matcher(all).find();
    return isSayable ? own : all;
  }

  PluralForm form(String key) {
    boolean isNumber = NUMBER.matcher(key).matches();
    if (!isNumber && !target.all().contains(key)) {
      return PluralForm.NONE;
    }
    Matcher found = count.matcher(sourceText(key));
    return new PluralForm(
        kind,
        isNumber ? "=" + key : key,
        found.find() ? found.group() : "",
        isNumber || target.isSingleNumber(key));
  }
}
