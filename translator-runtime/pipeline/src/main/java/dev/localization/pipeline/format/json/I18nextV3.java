package dev.localization.pipeline.format.json;

import dev.localization.pipeline.format.json.KeyedPlural.Form;
import dev.localization.pipeline.segment.PluralCategories;
import dev.localization.pipeline.segment.PluralForm.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Plurals of i18next's JSON format v3, known by {@code item} and {@code item_plural} side by side.
 * A language with other than two forms numbers them: {@code item_0}, {@code item_1} and so on.
 *
 * @see <a href="https://www.i18next.com/misc/json-format">i18next JSON format</a>
 */
final class I18nextV3 implements PluralNotation {
  private static final String SINGULAR = "";
  private static final String PLURAL = "_plural";

  @Override
  public List<KeyedPlural> plurals(List<JsonValue> values, String targetLanguage) {
    if (values.stream().noneMatch(value -> value.name().endsWith(PLURAL))) {
      return List.of();
    }
    Map<String, JsonValue> strings = new HashMap<>();
    values.stream()
        .filter(JsonValue::isString)
        .forEach(value -> strings.put(value.pointer(), value));
    List<Form> forms = forms(targetLanguage);
    List<KeyedPlural> plurals = new ArrayList<>();
    for (JsonValue value : values) {
      if (value.isString() && value.name().endsWith(PLURAL)) {
        KeyedPlural plural = plural(value, forms, strings);
        if (!plural.base().isEmpty() && plural.written().containsKey(SINGULAR)) {
          plurals.add(plural);
        }
      }
    }
    return plurals;
  }

  private static KeyedPlural plural(
      JsonValue general, List<Form> forms, Map<String, JsonValue> strings) {
    String base = general.name().substring(0, general.name().length() - PLURAL.length());
    Map<String, JsonValue> written = new HashMap<>();
    for (Form form : forms) {
      String pointer = KeyedPlural.pointer(general.parent(), base + form.suffix());
      if (strings.containsKey(pointer)) {
        written.put(form.suffix(), strings.get(pointer));
      }
    }
    return new KeyedPlural(general.parent(), base, Kind.CARDINAL, PLURAL, forms, written);
  }

  private static List<Form> forms(String targetLanguage) {
    PluralCategories target = PluralCategories.of(targetLanguage, Kind.CARDINAL);
    List<Form> forms = new ArrayList<>();
    for (I18nextV3Rules.Rule rule : I18nextV3Rules.of(targetLanguage)) {
      forms.add(
          new Form(
              rule.suffix(),
              rule.sample() == 1 ? SINGULAR : PLURAL,
              target.select(rule.sample()),
              rule.isSingleNumber(),
              true));
    }
    // Without a number i18next looks for the bare key, whatever the language.
    for (String suffix : List.of(SINGULAR, PLURAL)) {
      if (forms.stream().noneMatch(form -> form.suffix().equals(suffix))) {
        forms.add(new Form(suffix, suffix, "", false, false));
      }
    }
    return forms;
  }
}
