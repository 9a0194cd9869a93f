package dev.localization.pipeline.format.apple;

import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.format.json.JsonValue;
import dev.localization.pipeline.segment.PluralCategories;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What an entry of a String Catalog says. */
final class CatalogEntry {
  private final JsonObjects json;
  private final JsonValue object;
  private final int line;
  private final Optional<JsonValue> localizations;
  private final Optional<JsonValue> original;
  private final Wording wording;
  private final String comment;
  private final boolean isForTranslation;

  /**
   * Reads an entry.
   *
   * @param json all that the entry holds
   * @param line where it begins, from 1
   * @param sourceLanguage as the catalog spells it
   * @param target the plural categories of the target language
   */
  CatalogEntry(
      JsonObjects json, JsonValue object, int line, String sourceLanguage, PluralCategories target)
      throws InvalidDocumentException {
    this.json = json;
    this.object = object;
    this.line = line;
    localizations = child(object, "localizations");
    original = localizations.flatMap(all -> json.object(all, sourceLanguage));
    Map<String, String> texts = new LinkedHashMap<>();
    if (original.isPresent()) {
      collect(original.get(), "", texts);
    }
    wording = new Wording(object.name(), texts, target);
    comment = json.string(object, "comment").orElse("");
    // A set of strings is a list of phrases for Siri, which has no one translation.
    boolean isSet = original.flatMap(o -> json.member(o, "stringSet")).isPresent();
    isForTranslation =
        !isSet
            && json.member(object, "shouldTranslate")
                .map(flag -> !flag.text().equals("false"))
                .orElse(true);
  }

  /** All that it holds. */
  JsonObjects json() {
    return json;
  }

  JsonValue object() {
    return object;
  }

  int line() {
    return line;
  }

  /** Its languages, if it has any. */
  Optional<JsonValue> localizations() {
    return localizations;
  }

  /** What it says in one of them; empty when that is missing. */
  Optional<JsonValue> localization(String language) throws InvalidDocumentException {
    return localizations.isPresent() ? child(localizations.get(), language) : Optional.empty();
  }

  /** What it says in the source language; empty when its key says it. */
  Optional<JsonValue> original() {
    return original;
  }

  /** The texts of the source language. */
  Wording wording() {
    return wording;
  }

  /** What its developer says about it; "" for nothing. */
  String comment() {
    return comment;
  }

  /** Whether its texts are to be translated at all. */
  boolean isForTranslation() {
    return isForTranslation;
  }

  /** The text of a string unit. */
  JsonValue value(JsonValue unit) throws InvalidDocumentException {
    Optional<JsonValue> value = json.member(unit, "value").filter(JsonValue::isString);
    return value.orElseThrow(() -> invalid("a stringUnit has no value that is a string"));
  }

  static boolean isPlural(JsonValue member) {
    return member.name().equals("plural") && member.parent().endsWith("/variations");
  }

  private void collect(JsonValue parent, String path, Map<String, String> texts)
      throws InvalidDocumentException {
    for (JsonValue member : json.members(parent)) {
      if (member.name().equals("stringUnit")) {
        texts.put(path, value(member).text());
      } else if (json.isObject(member)) {
        collect(member, path + "/" + JsonObjects.escaped(member.name()), texts);
      }
    }
  }

  private Optional<JsonValue> child(JsonValue parent, String name) throws InvalidDocumentException {
    Optional<JsonValue> child = json.member(parent, name);
    if (child.isPresent() && !json.isObject(child.get())) {
      throw invalid("\"%s\" is no object".formatted(name));
    }
    return child;
  }

  private InvalidDocumentException invalid(String reason) {
    return new InvalidDocumentException(
        line,
        "%s in the entry \"%s\"".formatted(reason, object.name()),
        "save the catalog with Xcode");
  }
}
