package dev.localization.pipeline.format.apple;

import dev.localization.pipeline.document.DocumentString;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.Slot;
import dev.localization.pipeline.document.Slots;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.format.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The texts of a String Catalog in the target language, those there are and those to be added. */
final class CatalogSlots {
  /** States of a text that is not, or no longer, a translation. */
  private static final Set<String> OUTDATED = Set.of("new", "needs_review", "stale");

  private final SourceText source;
  private final CatalogStyle style;
  private final String target;
  private final Slots.Builder slots;

  CatalogSlots(SourceText source, CatalogStyle style, String target) {
    this.source = source;
    slots = Slots.of(source);
    this.style = style;
    this.target = target;
  }

  List<Slot> slots() {
    return slots.build();
  }

  /** Lists the texts of the next entry. */
  void add(CatalogEntry entry) throws InvalidDocumentException {
    Optional<JsonValue> there = entry.localization(target);
    if (there.isPresent() && !entry.json().members(there.get()).isEmpty()) {
      existing(entry, there.get(), "");
    } else if (entry.isForTranslation()) {
      added(entry, gaps(entry).localization(entry));
    }
  }

  private CatalogGaps gaps(CatalogEntry entry) {
    return new CatalogGaps(source, entry.json(), style, target);
  }

  private void existing(CatalogEntry entry, JsonValue object, String path)
      throws InvalidDocumentException {
    for (JsonValue member : entry.json().members(object)) {
      String below = path + "/" + JsonObjects.escaped(member.name());
      if (member.name().equals("stringUnit")) {
        unit(entry, member, path);
      } else if (entry.json().isObject(member)) {
        existing(entry, member, below);
        if (entry.isForTranslation() && CatalogEntry.isPlural(member)) {
          gaps(entry)
              .forms(member, below, entry.wording().plural(below))
              .ifPresent(addition -> added(entry, addition));
        }
      }
    }
  }

  private void unit(CatalogEntry entry, JsonValue unit, String path)
      throws InvalidDocumentException {
    JsonValue value = entry.value(unit);
    Optional<JsonValue> state = entry.json().member(unit, "state");
    DocumentString string = string(entry, path);
    if (!entry.isForTranslation() || state.isEmpty() || !OUTDATED.contains(state.get().text())) {
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
            entry.wording().form(path),
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

  private void added(CatalogEntry entry, CatalogAddition addition) {
    // Half a plural breaks a catalog.
    int group = slots.size() + 1;
    List<CatalogAddition.Gap> places = addition.gaps();
    for (int i = 0; i < places.size(); i++) {
      CatalogAddition.Gap gap = places.get(i);
      slots.add(
          new Slot(
                  string(entry, gap.path()),
                  entry.wording().form(gap.path()),
                  Slot.Kind.TEXT,
                  i == 0 ? addition.start() : addition.end(),
                  addition.end(),
                  gap.before(),
                  i == places.size() - 1 ? addition.rest() : "",
                  Slot.ABSENT)
              .inGroup(group));
    }
  }

  private DocumentString string(CatalogEntry entry, String path) {
    String key = entry.object().pointer() + (path.isEmpty() ? "" : "#" + path.substring(1));
    return new DocumentString(
        slots.size(),
        key,
        entry.wording().text(path),
        Comments.context(List.of(entry.comment(), entry.wording().note(path))),
        entry.line());
  }
}
