package dev.localization.pipeline.format.apple;

import dev.localization.pipeline.document.DocumentString;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Slot;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.format.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One entry of a String Catalog: what it says in the source language, and in the target's. */
final class CatalogEntry {
  /** States of a text that is not, or no longer, a translation. */
  private static final Set<String> OUTDATED = Set.of("new", "needs_review", "stale");

  private final SourceText source;
  private final JsonObjects json;
  private final CatalogStyle style;
  private final JsonValue entry;
  private final int line;
  private final String target;
  private final Optional<JsonValue> original;
  private final Wording wording;
  private final String comment;
  private final boolean isTranslated;
  private final List<Slot> slots;

  /**
   * Reads an entry.
   *
   * @param slots where its texts are added
   */
  CatalogEntry(
      SourceText source,
      JsonObjects json,
      CatalogStyle style,
      JsonValue entry,
      int line,
      String sourceLanguage,
      PlanOptions options,
      List<Slot> slots)
      throws InvalidDocumentException {
    this.source = source;
    this.json = json;
    this.style = style;
    this.entry = entry;
    this.line = line;
    this.target = options.targetLanguage();
    this.slots = slots;
    original = child(entry, "localizations").flatMap(all -> json.object(all, sourceLanguage));
    Map<String, String> texts = new LinkedHashMap<>();
    if (original.isPresent()) {
      collect(original.get(), "", texts);
    }
    wording = new Wording(entry.name(), texts, options);
    comment = json.string(entry, "comment").orElse("");
    // A set of strings is a list of phrases for Siri, which has no one translation.
    boolean isSet = original.flatMap(o -> json.member(o, "stringSet")).isPresent();
    isTranslated =
        !isSet
            && json.member(entry, "shouldTranslate")
                .map(flag -> !flag.text().equals("false"))
                .orElse(true);
  }

  /** Lists its texts in the target language, those there are and those to be added. */
  void scan() throws InvalidDocumentException {
    Optional<JsonValue> localizations = child(entry, "localizations");
    Optional<JsonValue> there =
        localizations.isPresent() ? child(localizations.get(), target) : Optional.empty();
    if (there.isPresent() && !json.members(there.get()).isEmpty()) {
      existing(there.get(), "");
    } else if (isTranslated) {
      add(absent(localizations, there));
    }
  }

  private CatalogAddition absent(Optional<JsonValue> localizations, Optional<JsonValue> there) {
    CatalogAddition addition;
    if (there.isPresent()) {
      addition = CatalogAddition.into(there.get(), style);
      body(addition);
    } else if (localizations.isPresent()) {
      JsonValue all = localizations.get();
      addition = CatalogAddition.among(all, json.members(all), target, style);
      addition.open(target);
      body(addition);
      addition.close();
    } else {
      addition = CatalogAddition.among(entry, json.members(entry), "localizations", style);
      addition.open("localizations");
      addition.open(target);
      body(addition);
      addition.close();
      addition.close();
    }
    return addition;
  }

  private void body(CatalogAddition addition) {
    if (wording.texts().isEmpty()) {
      addition.stringUnit("");
    } else {
      body(addition, original.orElseThrow(), "");
    }
  }

  /** The same members as the source language has, and the plural forms of the target. */
  private void body(CatalogAddition addition, JsonValue object, String path) {
    for (JsonValue member : json.members(object)) {
      String name = member.name();
      String below = path + "/" + JsonObjects.escaped(name);
      if (name.equals("stringUnit")) {
        addition.stringUnit(path);
      } else if (isPlural(member)) {
        addition.open(name);
        forms(addition, below, wording.plural(below).categories());
        addition.close();
      } else if (json.isObject(member)) {
        addition.open(name);
        body(addition, member, below);
        addition.close();
      } else {
        addition.copy(name, source.text().substring(member.start(), member.end()));
      }
    }
  }

  private static void forms(CatalogAddition addition, String path, Set<String> categories) {
    for (String category : categories) {
      addition.open(category);
      addition.stringUnit(path + "/" + category);
      addition.close();
    }
  }

  private void existing(JsonValue object, String path) throws InvalidDocumentException {
    for (JsonValue member : json.members(object)) {
      String below = path + "/" + JsonObjects.escaped(member.name());
      if (member.name().equals("stringUnit")) {
        unit(member, path);
      } else if (json.isObject(member)) {
        existing(member, below);
        if (isTranslated && isPlural(member)) {
          missingForms(member, below);
        }
      }
    }
  }

  private void missingForms(JsonValue plural, String path) {
    List<JsonValue> forms = json.members(plural);
    Set<String> missing = new TreeSet<>(wording.plural(path).categories());
    forms.forEach(form -> missing.remove(form.name()));
    if (!missing.isEmpty()) {
      CatalogAddition addition =
          forms.isEmpty()
              ? CatalogAddition.into(plural, style)
              : CatalogAddition.after(forms.getLast(), style);
      forms(addition, path, missing);
      add(addition);
    }
  }

  private void unit(JsonValue unit, String path) throws InvalidDocumentException {
    JsonValue value = value(unit);
    Optional<JsonValue> state = json.member(unit, "state");
    DocumentString string = string(path, slots.size());
    if (!isTranslated || state.isEmpty() || !OUTDATED.contains(state.get().text())) {
      slots.add(Slot.kept(string, value.start(), value.end(), value.fingerprint()));
      return;
    }
    JsonValue s = state.get();
    boolean stateFirst = s.start() < value.start();
    String before = stateFirst ? translated(s.end(), value.start(), true) : "";
    String after = stateFirst ? "" : translated(value.end(), s.start(), false);
    slots.add(
        new Slot(
            string,
            wording.form(path),
            Slot.Kind.TEXT,
            Math.min(s.start(), value.start()),
            Math.max(s.end(), value.end()),
            before,
            after,
            value.fingerprint()));
  }

  // What stands between a state and its text, with the state that the text is to have.
  private String translated(int from, int to, boolean stateFirst) {
    String between = source.text().substring(from, to);
    return stateFirst ? "\"translated\"" + between : between + "\"translated\"";
  }

  private void add(CatalogAddition addition) {
    // Half a plural breaks a catalog.
    int group = slots.size() + 1;
    List<CatalogAddition.Gap> gaps = addition.gaps();
    for (int i = 0; i < gaps.size(); i++) {
      CatalogAddition.Gap gap = gaps.get(i);
      slots.add(
          new Slot(
                  string(gap.path(), slots.size()),
                  wording.form(gap.path()),
                  Slot.Kind.TEXT,
                  i == 0 ? addition.start() : addition.end(),
                  addition.end(),
                  gap.before(),
                  i == gaps.size() - 1 ? addition.rest() : "",
                  Slot.ABSENT)
              .inGroup(group));
    }
  }

  private DocumentString string(String path, int ordinal) {
    String key = entry.pointer() + (path.isEmpty() ? "" : "#" + path.substring(1));
    return new DocumentString(
        ordinal,
        key,
        wording.text(path),
        Comments.context(List.of(comment, wording.note(path))),
        line);
  }

  private void collect(JsonValue object, String path, Map<String, String> texts)
      throws InvalidDocumentException {
    for (JsonValue member : json.members(object)) {
      if (member.name().equals("stringUnit")) {
        texts.put(path, value(member).text());
      } else if (json.isObject(member)) {
        collect(member, path + "/" + JsonObjects.escaped(member.name()), texts);
      }
    }
  }

  private JsonValue value(JsonValue unit) throws InvalidDocumentException {
    Optional<JsonValue> value = json.member(unit, "value").filter(JsonValue::isString);
    return value.orElseThrow(() -> invalid("a stringUnit has no value that is a string"));
  }

  private Optional<JsonValue> child(JsonValue object, String name) throws InvalidDocumentException {
    Optional<JsonValue> child = json.member(object, name);
    if (child.isPresent() && !json.isObject(child.get())) {
      throw invalid("\"%s\" is no object".formatted(name));
    }
    return child;
  }

  private InvalidDocumentException invalid(String reason) {
    return new InvalidDocumentException(
        line,
        "%s in the entry \"%s\"".formatted(reason, entry.name()),
        "save the catalog with Xcode");
  }

  private static boolean isPlural(JsonValue member) {
    return member.name().equals("plural") && member.parent().endsWith("/variations");
  }
}
