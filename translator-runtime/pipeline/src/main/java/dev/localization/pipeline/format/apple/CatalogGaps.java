package dev.localization.pipeline.format.apple;

import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.format.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an entry of a String Catalog lacks in the target language: the same members as the source
 * language has, with the plural forms of the target.
 */
record CatalogGaps(SourceText source, JsonObjects json, CatalogStyle style, String target) {
  /** A localization that is missing, or empty. */
  CatalogAddition localization(CatalogEntry entry) throws InvalidDocumentException {
    Optional<JsonValue> localizations = entry.localizations();
    Optional<JsonValue> there = entry.localization(target);
    CatalogAddition addition;
    if (there.isPresent()) {
      addition = CatalogAddition.into(there.get(), style);
      body(addition, entry);
    } else if (localizations.isPresent()) {
      JsonValue all = localizations.get();
      addition = CatalogAddition.among(all, json.members(all), target, style);
      addition.open(target);
      body(addition, entry);
      addition.close();
    } else {
      addition =
          CatalogAddition.among(
              entry.object(), json.members(entry.object()), "localizations", style);
      addition.open("localizations");
      addition.open(target);
      body(addition, entry);
      addition.close();
      addition.close();
    }
    return addition;
  }

  /** The forms that a plural lacks, after those it has; empty when it lacks none. */
  Optional<CatalogAddition> forms(JsonValue plural, String path, PluralTexts texts) {
    List<JsonValue> forms = json.members(plural);
    Set<String> missing = new TreeSet<>(texts.categories());
    forms.forEach(form -> missing.remove(form.name()));
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    CatalogAddition addition =
        forms.isEmpty()
            ? CatalogAddition.into(plural, style)
            : CatalogAddition.after(forms.getLast(), style);
    forms(addition, path, missing);
    return Optional.of(addition);
  }

  private void body(CatalogAddition addition, CatalogEntry entry) {
    if (entry.wording().texts().isEmpty()) {
      addition.stringUnit("");
    } else {
      body(addition, entry.wording(), entry.original().orElseThrow(), "");
    }
  }

  private void body(CatalogAddition addition, Wording wording, JsonValue object, String path) {
    for (JsonValue member : json.members(object)) {
      String name = member.name();
      String below = path + "/" + JsonObjects.escaped(name);
      if (name.equals("stringUnit")) {
        addition.stringUnit(path);
      } else if (CatalogEntry.isPlural(member)) {
        addition.open(name);
        forms(addition, below, wording.plural(below).categories());
        addition.close();
      } else if (json.isObject(member)) {
        addition.open(name);
        body(addition, wording, member, below);
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
}
