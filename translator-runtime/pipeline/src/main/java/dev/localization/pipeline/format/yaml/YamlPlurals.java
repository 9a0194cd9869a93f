package dev.localization.pipeline.format.yaml;

import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.segment.PluralCategories;
import dev.localization.pipeline.segment.PluralForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plurals as Rails, Hugo and others nest them: a mapping of CLDR's categories to texts. Forms that
 * only the target language has are added after the last one; those that it lacks stay.
 */
final class YamlPlurals {
  private static final List<String> CATEGORIES =
      List.of("zero", "one", "two", "few", "many", "other");
  private static final String GENERAL = "other";
  private static final Pattern COUNT =
      Pattern.compile(
          "%\\{(?:count|n|number)\\}|%<(?:count|n|number)>[-+0# ]*+\\d*+(?:\\.\\d++)?[a-z]"
              + "|%(?:count|number)%|\\{\\{-?\\s*+\\.?(?i:count|n|number)\\b[^{}]*+\\}\\}"
              + "|\\$?\\{(?:count|n|number)\\}|\\$(?:count|n|number)\\b|%d");

  private record Place(int document, List<String> path) {}

  /** A plural: its forms by category, and its number among the plurals, from 1. */
  private record Plural(int number, Map<String, YamlValue> forms) {
    YamlValue last() {
      return List.copyOf(forms.values()).getLast();
    }
  }

  /** A form to be added. */
  record Added(String category, String text, PluralForm form) {}

  private final Map<Place, Plural> plurals;
  private final PluralCategories target;

  private YamlPlurals(Map<Place, Plural> plurals, PluralCategories target) {
    this.plurals = plurals;
    this.target = target;
  }

  static YamlPlurals of(List<YamlValue> values, PlanOptions options, String text) {
    PluralCategories source =
        PluralCategories.of(options.sourceLanguage(), PluralForm.Kind.CARDINAL);
    Map<Place, Map<String, YamlValue>> siblings = new LinkedHashMap<>();
    Set<Place> others = new HashSet<>();
    for (YamlValue value : values) {
      boolean isForm = isForm(value, text);
      if (isForm) {
        siblings
            .computeIfAbsent(
                new Place(value.document(), value.parent()), place -> new LinkedHashMap<>())
            .put(value.name(), value);
      }
      // Whatever holds more than forms is no plural.
      boolean isNew = true;
      for (int depth = value.path().size() - (isForm ? 2 : 1); depth >= 0 && isNew; depth--) {
        isNew = others.add(new Place(value.document(), value.path().subList(0, depth)));
      }
    }
    Map<Place, Plural> plurals = new HashMap<>();
    siblings.forEach(
        (place, forms) -> {
          // "other" alone is a label, but for a language with no other form.
          boolean isPlural = forms.size() > 1 || source.all().size() == 1;
          if (isPlural && forms.containsKey(GENERAL) && !others.contains(place)) {
            plurals.put(place, new Plural(plurals.size() + 1, forms));
          }
        });
    return new YamlPlurals(
        plurals, PluralCategories.of(options.targetLanguage(), PluralForm.Kind.CARDINAL));
  }

  // What comes after "? one", or is said in a block that keeps its line breaks, has no next line.
  private static boolean isForm(YamlValue value, String text) {
    return value.isString()
        && value.hasKey()
        && CATEGORIES.contains(value.name())
        && text.substring(value.keyEnd(), value.start()).stripLeading().startsWith(":")
        && text.substring(value.keyEnd(), value.start()).lines().count() == 1
        && !text.substring(value.start(), YamlEncoder.lineEnd(text, value.start()))
            .matches("[|>]\\d?\\+.*");
  }

  /** What a value is translated from: its own text, or the general one where that says more. */
  String sourceText(YamlValue value) {
    return plural(value).map(p -> sourceText(p, value.name())).orElse(value.text());
  }

  PluralForm form(YamlValue value) {
    return plural(value).map(p -> form(p, value.name())).orElse(PluralForm.NONE);
  }

  /** Number of the plural that a value is a form of, from 1; 0 when it is none. */
  int group(YamlValue value) {
    return plural(value).map(Plural::number).orElse(0);
  }

  /** Forms to be added after a value; none unless it is the last form that is written. */
  List<Added> addedAfter(YamlValue value) {
    Optional<Plural> plural = plural(value).filter(p -> p.last().equals(value));
    List<Added> added = new ArrayList<>();
    for (String category : plural.isPresent() ? target.all() : List.<String>of()) {
      if (!plural.get().forms.containsKey(category)) {
        added.add(
            new Added(category, sourceText(plural.get(), category), form(plural.get(), category)));
      }
    }
    return added;
  }

  private String sourceText(Plural plural, String category) {
    String all = plural.forms.get(GENERAL).text();
    String own = plural.forms.containsKey(category) ? plural.forms.get(category).text() : all;
    // "One file" is no source for a form that also stands for 21, as Russian "one" does.
    boolean isSayable =
        !isTarget(category)
            || isSingleNumber(category)
            || COUNT.matcher(own).find()
            || !COUNT.matcher(all).find();
    return isSayable ? own : all;
  }

  private PluralForm form(Plural plural, String category) {
    if (!isTarget(category)) {
      return PluralForm.NONE;
    }
    Matcher count = COUNT.matcher(sourceText(plural, category));
    return new PluralForm(
        PluralForm.Kind.CARDINAL,
        category,
        count.find() ? count.group() : "",
        isSingleNumber(category));
  }

  // Rails and Hugo take "zero" for 0 in every language.
  private boolean isTarget(String category) {
    return category.equals("zero") || target.all().contains(category);
  }

  private boolean isSingleNumber(String category) {
    return category.equals("zero") || target.isSingleNumber(category);
  }

  private Optional<Plural> plural(YamlValue value) {
    return Optional.ofNullable(plurals.get(new Place(value.document(), value.parent())));
  }
}
