package dev.localization.pipeline.format.json;

import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.DocumentString;
import dev.localization.pipeline.document.Findings;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.LineCounter;
import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Scanned;
import dev.localization.pipeline.document.Slot;
import dev.localization.pipeline.document.Slots;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.document.SplicedFormat;
import dev.localization.pipeline.segment.PluralForm;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Nested JSON (RFC 8259). Only the characters of translated string values change: indentation, key
 * order, the spelling of numbers and escapes elsewhere stay. Plural keys of i18next (JSON formats
 * v3 and v4) get the forms of the target language.
 */
public final class JsonFormat implements SplicedFormat {
  private final String name;
  private final String extension;
  private final Function<List<JsonValue>, JsonDialect> dialect;

  private JsonFormat(
      String name, String extension, Function<List<JsonValue>, JsonDialect> dialect) {
    this.name = name;
    this.extension = extension;
    this.dialect = dialect;
  }

  /**
   * JSON of any shape. Files of Angular, of FormatJS and of browser extensions are known by their
   * members.
   */
  public static JsonFormat json() {
    return new JsonFormat("Json", "json", JsonFormat::dialectOf);
  }

  /** Application Resource Bundles. */
  public static JsonFormat arb() {
    return new JsonFormat("Arb", "arb", DescribedDialect::arb);
  }

  private static JsonDialect dialectOf(List<JsonValue> values) {
    if (AngularDialect.matches(values)) {
      return new AngularDialect();
    }
    if (DescribedDialect.isFormatJs(values)) {
      return DescribedDialect.formatJs(values);
    }
    return DescribedDialect.isChrome(values) ? DescribedDialect.chrome(values) : new PlainDialect();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Set<String> extensions() {
    return Set.of(extension);
  }

  @Override
  public boolean recognises(String text) {
    return name.equals("Json") && (text.startsWith("{") || text.startsWith("["));
  }

  @Override
  public Scanned scan(SourceText source, PlanOptions options, DocumentLimits limits)
      throws InvalidDocumentException {
    List<JsonValue> values = new JsonScanner(source, limits).scan();
    JsonDialect spoken = dialect.apply(values);
    JsonPlurals plurals = JsonPlurals.of(spoken.hasPluralKeys() ? values : List.of(), options);
    LineCounter lines = new LineCounter(source);
    Slots.Builder slots = Slots.of(source);
    for (JsonValue value : values) {
      int line = lines.at(value.start());
      Optional<String> language = spoken.language(value, options);
      if (language.isPresent()) {
        slots.add(language(slots.size(), value, language.get(), line, source));
        continue;
      }
      boolean isText = value.isString() && spoken.isText(value);
      DocumentString string =
          new DocumentString(
              slots.size(),
              value.pointer(),
              plurals.sourceText(value),
              isText ? spoken.context(value) : "",
              line);
      slots.add(
          isText
              ? Slot.text(
                  string, plurals.form(value), value.start(), value.end(), value.fingerprint())
              : Slot.kept(string, value.start(), value.end(), value.fingerprint()));
      for (JsonPlurals.Added added : plurals.addedAfter(value)) {
        slots.add(addition(slots.size(), value, added, line, source));
      }
    }
    return Scanned.of(slots.build(), spoken::syntax);
  }

  private static Slot language(
      int ordinal, JsonValue value, String tag, int line, SourceText source) {
    // Where it is said already, nothing is left to replace.
    boolean isSaid = value.text().equals(tag);
    return new Slot(
        new DocumentString(ordinal, value.pointer(), tag, "", line),
        PluralForm.NONE,
        Slot.Kind.COMPANION,
        isSaid ? value.end() : value.start(),
        value.end(),
        isSaid ? "" : JsonLiteral.of(tag, source.escapesNonAscii()),
        "",
        JsonReader.string(tag));
  }

  private static Slot addition(
      int ordinal, JsonValue last, JsonPlurals.Added added, int line, SourceText source) {
    return new Slot(
        new DocumentString(ordinal, added.pointer(), added.text(), "", line),
        added.form(),
        Slot.Kind.ADDED,
        last.end(),
        last.end(),
        before(source, last, added.name()),
        "",
        "");
  }

  @Override
  public String encode(String text, Slot slot, SourceText source) {
    return JsonLiteral.of(text, source.escapesNonAscii());
  }

  @Override
  public String seen(String text, Slot slot) {
    return JsonReader.string(text);
  }

  @Override
  public void read(SourceText merged, PlanOptions options, Findings findings)
      throws MergeGateException {
    JsonReader.read(merged.text(), findings);
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
