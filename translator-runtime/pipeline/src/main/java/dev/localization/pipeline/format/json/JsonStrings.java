package dev.localization.pipeline.document;

import dev.localization.pipeline.document.SourceText.Splice;
import dev.localization.pipeline.segment.Syntax;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The values of a JSON document with their units, for one target language.
 *
 * @param source the document
 * @param slots every value that holds no other, those to be added included, in document order
 * @param stringUnits makes strings of translations
 */
record JsonStrings(SourceText source, List<Slot> slots, StringUnits stringUnits) {
  private static final Set<Syntax> SYNTAXES =
      EnumSet.of(
          Syntax.DOUBLE_BRACES,
          Syntax.DOLLAR_BRACES,
          Syntax.PERCENT_BRACES,
          Syntax.BRACES,
          Syntax.NESTING,
          Syntax.PYTHON_NAMED,
          Syntax.PRINTF,
          Syntax.TAGS);

  /**
   * A value, or the place where a plural form is to be added.
   *
   * @param string key and text, and for an added form the text it is translated from
   * @param fingerprint what a reader sees here when it stays
   * @param start first character that a translation replaces
   * @param end after the last
   * @param before what an added form is preceded by, its key included; "" for a value
   * @param units none when there is nothing to translate
   */
  record Slot(
      DocumentString string,
      String fingerprint,
      int start,
      int end,
      String before,
      List<Unit> units) {
    String key() {
      return string.key();
    }

    String text() {
      return string.text();
    }

    boolean isAdded() {
      return !before.isEmpty();
    }

    Splice splice(String literal) {
      return new Splice(start, end, before + literal);
    }
  }

  static JsonStrings of(
      SourceText source, List<JsonValue> values, PlanOptions options, DocumentLimits limits)
      throws InvalidDocumentException {
    List<String> texts = values.stream().filter(JsonValue::isString).map(JsonValue::text).toList();
    MessageSyntax syntax = MessageSyntax.of(texts, SYNTAXES, false);
    StringUnits stringUnits = new StringUnits(options, syntax);
    JsonPlurals plurals = JsonPlurals.of(values, options);
    List<Slot> slots = new ArrayList<>();
    LineCounter lines = new LineCounter(source);
    int unitCount = 0;
    for (JsonValue value : values) {
      DocumentString string =
          new DocumentString(
              slots.size(),
              value.pointer(),
              plurals.sourceText(value),
              "",
              lines.at(value.start()));
      List<Unit> units = value.isString() ? stringUnits.of(string, plurals.form(value)) : List.of();
      unitCount += units.size();
      slots.add(new Slot(string, value.fingerprint(), value.start(), value.end(), "", units));
      for (JsonPlurals.Added added : plurals.addedAfter(value)) {
        DocumentString form =
            new DocumentString(slots.size(), added.pointer(), added.text(), "", string.line());
        List<Unit> formUnits = stringUnits.of(form, added.form());
        unitCount += formUnits.size();
        String before = before(source, value, added.name());
        slots.add(new Slot(form, "", value.end(), value.end(), before, formUnits));
      }
      limits.checkUnits(unitCount);
    }
    return new JsonStrings(source, List.copyOf(slots), stringUnits);
  }

  Optional<String> merged(Slot slot, Map<String, String> translations)
      throws InvalidDocumentException {
    return slot.units().isEmpty()
        ? Optional.empty()
        : stringUnits.merged(slot.string(), slot.units(), translations);
  }

  // A new member looks like the one before it: same line break, indentation and colon.
  private static String before(SourceText source, JsonValue sibling, String name) {
    String text = source.text();
    int from = sibling.memberStart();
    while (from > 0 && " \t\r\n".indexOf(text.charAt(from - 1)) >= 0) {
      from--;
    }
    return ","
        + text.substring(from, sibling.memberStart())
        + JsonLiteral.of(name, source.escapesNonAscii())
        + text.substring(sibling.nameEnd(), sibling.start());
  }
}
