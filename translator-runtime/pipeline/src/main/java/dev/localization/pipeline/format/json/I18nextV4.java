package dev.localization.pipeline.format.json;

import dev.localization.pipeline.format.json.KeyedPlural.Form;
import dev.localization.pipeline.segment.PluralCategories;
import dev.localization.pipeline.segment.PluralForm.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plurals of i18next's JSON format v4: {@code item_one} and {@code item_other} side by side, or
 * {@code item_ordinal_one}. The suffixes are CLDR's categories.
 *
 * @see <a href="https://www.i18next.com/misc/json-format">i18next JSON format</a>
 */
final class I18nextV4 implements PluralNotation {
  private static final List<String> CATEGORIES =
      List.of("zero", "one", "two", "few", "many", "other");
  private static final Pattern KEY =
      Pattern.compile(
          "(.+?(_ordinal)?)(_(?:" + String.join("|", CATEGORIES) + "))", Pattern.DOTALL);
  private static final String GENERAL = "_other";

  private record Name(String parent, String base, Kind kind) {}

  @Override
  public List<KeyedPlural> plurals(List<JsonValue> values, String targetLanguage) {
    Map<Kind, List<Form>> forms = new EnumMap<>(Kind.class);
    for (Kind kind : List.of(Kind.CARDINAL, Kind.ORDINAL)) {
      forms.put(kind, forms(kind, targetLanguage));
    }
    List<KeyedPlural> plurals = new ArrayList<>();
    named(values)
        .forEach(
            (name, written) -> {
              // One suffix alone is a coincidence: "payment_other" is a label, not a plural.
              if (written.size() > 1 && written.containsKey(GENERAL)) {
                plurals.add(
                    new KeyedPlural(
                        name.parent, name.base, name.kind, GENERAL, forms.get(name.kind), written));
              }
            });
    return plurals;
  }

  private static Map<Name, Map<String, JsonValue>> named(List<JsonValue> values) {
    Map<Name, Map<String, JsonValue>> named = new LinkedHashMap<>();
    for (JsonValue value : values) {
      if (value.isString() && hasCategory(value.name())) {
        Matcher key = KEY.matcher(value.name());
        if (key.matches()) {
          Kind kind = key.group(2) == null ? Kind.CARDINAL : Kind.ORDINAL;
          named
              .computeIfAbsent(
                  new Name(value.parent(), key.group(1), kind), name -> new LinkedHashMap<>())
              .put(key.group(3), value);
        }
      }
    }
    return named;
  }

  private static boolean hasCategory(String name) {
    return CATEGORIES.contains(name.substring(name.lastIndexOf('_') + 1));
  }

  private static List<Form> forms(Kind kind, String targetLanguage) {
    PluralCategories target = PluralCategories.of(targetLanguage, kind);
    List<Form> forms = new ArrayList<>();
    for (String category : CATEGORIES) {
      // i18next takes _zero for 0 in every language.
      boolean isSingleNumber = category.equals("zero") || target.isSingleNumber(category);
      boolean isNeeded = target.all().contains(category);
      String suffix = "_" + category;
      forms.add(new Form(suffix, suffix, category, isSingleNumber, isNeeded));
    }
    return forms;
  }
}
