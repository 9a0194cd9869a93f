package dev.localization.pipeline.format.apple;

import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.Findings;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.LineCounter;
import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.document.MessageSyntax;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Scanned;
import dev.localization.pipeline.document.Slot;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.document.SplicedFormat;
import dev.localization.pipeline.format.json.JsonLiteral;
import dev.localization.pipeline.format.json.JsonReader;
import dev.localization.pipeline.format.json.JsonValue;
import dev.localization.pipeline.segment.PluralCategories;
import dev.localization.pipeline.segment.PluralForm;
import dev.localization.pipeline.segment.Syntax;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * String Catalogs of Xcode: every language of a text side by side. A translation is added to its
 * entry, or takes the place of one that Xcode marks as new or in need of review.
 *
 * @see <a
 *     href="https://developer.apple.com/documentation/xcode/localizing-and-varying-text-with-a-string-catalog">Localizing
 *     and varying text with a string catalog</a>
 */
public final class XcStringsFormat implements SplicedFormat {
  // ${applicationName} stands in phrases for Siri.
  private static final MessageSyntax SYNTAX =
      new MessageSyntax(EnumSet.of(Syntax.PRINTF, Syntax.DOLLAR_BRACES), false, false);
  private static final Pattern CATALOG =
      Pattern.compile("\\{\\s*+\"sourceLanguage\"\\s*+:\\s*+\"[\\w-]++\"\\s*+,\\s*+\"strings\"");

  @Override
  public String name() {
    return "XcStrings";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Set<String> extensions() {
    return Set.of("xcstrings");
  }

  @Override
  public boolean recognises(String text) {
    return CATALOG.matcher(text).lookingAt();
  }

  @Override
  public Scanned scan(SourceText source, PlanOptions options, DocumentLimits limits)
      throws InvalidDocumentException {
    JsonObjects json = JsonObjects.outermost(source, limits);
    JsonValue strings =
        json.object(json.root(), "strings")
            .orElseThrow(() -> invalid("the document has no \"strings\""));
    String sourceLanguage = sourceLanguage(json, options);
    List<JsonValue> entries = json.members(strings);
    CatalogStyle style = CatalogStyle.of(source, strings, entries.stream().findFirst());
    LineCounter lines = new LineCounter(source);
    CatalogSlots slots = new CatalogSlots(source, style, options.targetLanguage());
    PluralCategories target =
        PluralCategories.of(options.targetLanguage(), PluralForm.Kind.CARDINAL);
    for (JsonValue entry : entries) {
      int line = lines.at(entry.memberStart());
      if (!json.isObject(entry)) {
        throw new InvalidDocumentException(
            line,
            "the entry \"%s\" is no object".formatted(entry.name()),
            "save the catalog with Xcode");
      }
      slots.add(new CatalogEntry(json.within(entry), entry, line, sourceLanguage, target));
    }
    return new Scanned(slots.slots(), SYNTAX).asBilingual();
  }

  private static String sourceLanguage(JsonObjects json, PlanOptions options)
      throws InvalidDocumentException {
    String language =
        json.string(json.root(), "sourceLanguage")
            .orElseThrow(() -> invalid("the document has no \"sourceLanguage\""));
    if (!primary(language).equals(primary(options.sourceLanguage()))) {
      throw new InvalidDocumentException(
          0,
          "the source language of the catalog is %s, not %s"
              .formatted(language, options.sourceLanguage()),
          "translate from " + language);
    }
    if (language.equals(options.targetLanguage())) {
      throw new InvalidDocumentException(
          0, "the source language of the catalog is the target's", "name another target");
    }
    return language;
  }

  private static String primary(String language) {
    return language.split("[-_]", 2)[0];
  }

  private static InvalidDocumentException invalid(String reason) {
    return new InvalidDocumentException(0, reason, "save the catalog with Xcode");
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
    CatalogReader.read(merged.text(), options.targetLanguage(), findings);
  }
}
