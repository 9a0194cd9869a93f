package dev.localization.pipeline.format.json;

import dev.localization.pipeline.format.json.KeyedPlural.Form;
import dev.localization.pipeline.segment.PluralCategories;
import dev.localization.pipeline.segment.PluralForm.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
          "(.+?)(_ordinal)?(_(?:" + String.join("|", CATEGORIES) + "))", Pattern.DOTALL);
  private static final String GENERAL = "_other";

  private record Name(String parent, String base, Kind kind) {}

  @Override
  public List<KeyedPlural> plurals(List<JsonValue> values, String targetLanguage) {
    Map<Name, Map<String, JsonValue>> named = new LinkedHashMap<>();
    for (JsonValue value : values) {
      Matcher key = KEY.matcher(value.name());
      if (value.isString() && key.matches()) {
        Kind kind = key.group(2) == null ? Kind.CARDINAL : Kind.ORDINAL;
        String suffix = Optional.ofNullable(key.group(2)).orElse("") + key.group(3);
        named
            .computeIfAbsent(
                new Name(value.parent(), key.group(1), kind), name -> new LinkedHashMap<>())
            .put(suffix, value);
      }
    }
    // One suffix alone is a coincidence: "payment_other" is a label, not a plural.
    named.entrySet().removeIf(e -> e.getValue().size() < 2 || !hasGeneral(e));
    List<Form> cardinals = forms(Kind.CARDINAL, targetLanguage);
    List<Form> ordinals = forms(Kind.ORDINAL, targetLanguage);
    return named.entrySet().stream()
        .map(
            e ->
                plural(
                    e.getKey(),
                    e.getKey().kind == Kind.ORDINAL ? ordinals : cardinals,
                    e.getValue()))
        .toList();
  }

  private static boolean hasGeneral(Map.Entry<Name, Map<String, JsonValue>> named) {
    return named.getValue().containsKey(prefix(named.getKey().kind) + GENERAL);
  }

  private static KeyedPlural plural(Name name, List<Form> forms, Map<String, JsonValue> written) {
    return new KeyedPlural(
        name.parent, name.base, name.kind, prefix(name.kind) + GENERAL, forms, written);
  }

  private static String prefix(Kind kind) {
    return kind == Kind.ORDINAL ? "_ordinal" : "";
  }

  private static List<Form> forms(Kind kind, String targetLanguage) {
    PluralCategories target = PluralCategories.of(targetLanguage, kind);
    return CATEGORIES.stream()
        .map(
            category -> {
              String suffix = prefix(kind) + "_" + category;
              // i18next takes _zero for 0 in every language.
              boolean isSingleNumber = category.equals("zero") || target.isSingleNumber(category);
              boolean isNeeded = target.all().contains(category);
              return new Form(suffix, suffix, category, isSingleNumber, isNeeded);
            })
        .toList();
  }
}
