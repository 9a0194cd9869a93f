package dev.localization.pipeline.format.json;

import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.segment.PluralCategories;
import dev.localization.pipeline.segment.PluralForm;
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
 * Plural keys of i18next (JSON format v4): {@code item_one} and {@code item_other} side by side, or
 * {@code item_ordinal_one}. Forms that only the target language has are added after the last one;
 * forms that it lacks stay, for nothing may vanish from a document.
 */
final class JsonPlurals {
  private static final Pattern KEY =
      Pattern.compile("(.+?)(_ordinal)?_(zero|one|two|few|many|other)", Pattern.DOTALL);
  private static final Pattern COUNT = Pattern.compile("\\{\\{-?\\s*count\\b[^{}]*\\}\\}");

  /** A form to be added. */
  record Added(String pointer, String name, String text, PluralForm form) {}

  private record Group(String parent, String base, PluralForm.Kind kind) {
    String name(String category) {
      return base + (kind == PluralForm.Kind.ORDINAL ? "_ordinal_" : "_") + category;
    }
  }

  private record Member(Group group, String category) {}

  private final Map<Group, Map<String, JsonValue>> groups;
  private final Set<String> taken;
  private final PlanOptions options;
  private final Map<Group, Integer> lastStart = new HashMap<>();

  private JsonPlurals(
      Map<Group, Map<String, JsonValue>> groups, Set<String> taken, PlanOptions options) {
    this.groups = groups;
    this.taken = taken;
    this.options = options;
    groups.forEach(
        (group, forms) ->
            lastStart.put(
                group, forms.values().stream().mapToInt(JsonValue::start).max().orElseThrow()));
  }

  static JsonPlurals of(List<JsonValue> values, PlanOptions options) {
    Map<Group, Map<String, JsonValue>> groups = new LinkedHashMap<>();
    for (JsonValue value : values) {
      member(value)
          .ifPresent(
              m ->
                  groups
                      .computeIfAbsent(m.group, g -> new LinkedHashMap<>())
                      .put(m.category, value));
    }
    // One suffix alone is a coincidence: "payment_other" is a label, not a plural.
    groups.values().removeIf(forms -> forms.size() < 2 || !forms.containsKey("other"));
    return new JsonPlurals(groups, pointers(values), options);
  }

  /** What a value is translated from: its own text, or that of "other" where that says more. */
  String sourceText(JsonValue value) {
    return grouped(value).map(m -> sourceText(m.group, m.category)).orElse(value.text());
  }

  PluralForm form(JsonValue value) {
    return grouped(value).map(m -> form(m.group, m.category)).orElse(PluralForm.NONE);
  }

  /** Forms to be added after a value; none unless it is the last form that is written. */
  List<Added> addedAfter(JsonValue value) {
    Optional<Group> group =
        grouped(value).map(Member::group).filter(g -> lastStart.get(g) == value.start());
    if (group.isEmpty()) {
      return List.of();
    }
    Group g = group.get();
    return PluralCategories.of(options.targetLanguage(), g.kind).all().stream()
        .filter(category -> !taken.contains(pointer(g, category)))
        .map(category -> added(g, category))
        .toList();
  }

  private Added added(Group group, String category) {
    return new Added(
        pointer(group, category),
        group.name(category),
        sourceText(group, category),
        form(group, category));
  }

  private static String pointer(Group group, String category) {
    return group.parent + "/" + group.name(category).replace("~", "~0").replace("/", "~1");
  }

  // A form may be there already as something that is no string; then it is not for us to add.
  private static Set<String> pointers(List<JsonValue> values) {
    Set<String> pointers = new HashSet<>();
    for (JsonValue value : values) {
      String pointer = value.pointer();
      while (!pointer.isEmpty() && pointers.add(pointer)) {
        pointer = pointer.substring(0, pointer.lastIndexOf('/'));
      }
    }
    return pointers;
  }

  private String sourceText(Group group, String category) {
    String other = groups.get(group).get("other").text();
    JsonValue written = groups.get(group).get(category);
    if (written == null) {
      return other;
    }
    boolean sayable =
        isSingleNumber(group, category)
            || COUNT.matcher(written.text()).find()
            || !COUNT.matcher(other).find();
    return sayable ? written.text() : other;
  }

  private PluralForm form(Group group, String category) {
    Matcher count = COUNT.matcher(sourceText(group, category));
    return new PluralForm(
        group.kind, category, count.find() ? count.group() : "", isSingleNumber(group, category));
  }

  // i18next takes _zero for 0 in every language.
  private boolean isSingleNumber(Group group, String category) {
    return category.equals("zero")
        || PluralCategories.of(options.targetLanguage(), group.kind).isSingleNumber(category);
  }

  private Optional<Member> grouped(JsonValue value) {
    return member(value).filter(m -> groups.containsKey(m.group));
  }

  private static Optional<Member> member(JsonValue value) {
    Matcher key = KEY.matcher(value.name());
    if (!value.isString() || !key.matches()) {
      return Optional.empty();
    }
    PluralForm.Kind kind =
        key.group(2) == null ? PluralForm.Kind.CARDINAL : PluralForm.Kind.ORDINAL;
    return Optional.of(new Member(new Group(value.parent(), key.group(1), kind), key.group(3)));
  }
}
