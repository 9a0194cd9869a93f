package dev.localization.pipeline.format.json;

import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.segment.PluralForm;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The plurals of a document, in whatever notation. Forms that only the target language has are
 * added after the last one; forms that it lacks stay, for nothing may vanish from a document.
 */
final class JsonPlurals {
  private static final List<PluralNotation> NOTATIONS = List.of(new I18nextV4(), new I18nextV3());

  /** A form to be added. */
  record Added(String pointer, String name, String text, PluralForm form) {}

  private record Member(KeyedPlural plural, KeyedPlural.Form form) {}

  private final Map<String, Member> members;
  private final Set<String> taken;

  private JsonPlurals(Map<String, Member> members, Set<String> taken) {
    this.members = members;
    this.taken = taken;
  }

  static JsonPlurals of(List<JsonValue> values, PlanOptions options) {
    Map<String, Member> members = new HashMap<>();
    for (PluralNotation notation : NOTATIONS) {
      for (KeyedPlural plural : notation.plurals(values, options.targetLanguage())) {
        plural.forms().stream()
            .filter(form -> plural.written().containsKey(form.suffix()))
            .forEach(form -> members.putIfAbsent(plural.pointer(form), new Member(plural, form)));
      }
    }
    return new JsonPlurals(members, members.isEmpty() ? Set.of() : pointers(values));
  }

  /** What a value is translated from: its own text, or a more general one that says more. */
  String sourceText(JsonValue value) {
    return member(value).map(m -> m.plural.sourceText(m.form)).orElse(value.text());
  }

  PluralForm form(JsonValue value) {
    return member(value).map(m -> m.plural.plural(m.form)).orElse(PluralForm.NONE);
  }

  /** Forms to be added after a value; none unless it is the last form that is written. */
  List<Added> addedAfter(JsonValue value) {
    return member(value)
        .map(Member::plural)
        .filter(plural -> plural.endsWith(value))
        .map(this::added)
        .orElse(List.of());
  }

  private List<Added> added(KeyedPlural plural) {
    return plural.forms().stream()
        .filter(form -> form.isNeeded() && !taken.contains(plural.pointer(form)))
        .map(
            form ->
                new Added(
                    plural.pointer(form),
                    plural.name(form),
                    plural.sourceText(form),
                    plural.plural(form)))
        .toList();
  }

  private Optional<Member> member(JsonValue value) {
    return members.isEmpty() ? Optional.empty() : Optional.ofNullable(members.get(value.pointer()));
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
}
