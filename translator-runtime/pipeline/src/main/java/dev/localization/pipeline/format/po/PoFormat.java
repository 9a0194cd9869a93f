package dev.localization.pipeline.format.po;

import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.Findings;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.document.MessageSyntax;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Scanned;
import dev.localization.pipeline.document.Slot;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.document.SplicedFormat;
import java.util.Set;

/**
 * Catalogues of GNU gettext, and their templates. What has no translation in the target language,
 * or a fuzzy one, is translated; a translated entry is no longer fuzzy. The header becomes that of
 * the target language as soon as a text is translated, and stays as it is until then.
 */
public final class PoFormat implements SplicedFormat {
  @Override
  public String name() {
    return "Po";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Set<String> extensions() {
    return Set.of("po", "pot");
  }

  @Override
  public boolean recognises(String text) {
    return text.startsWith("msgid \"") || text.contains("\nmsgid \"");
  }

  @Override
  public Scanned scan(SourceText source, PlanOptions options, DocumentLimits limits)
      throws InvalidDocumentException {
    PoCatalogue catalogue = PoCatalogue.read(source, options);
    MessageSyntax syntax = catalogue.survey().syntax();
    return new Scanned(new PoSlots(source, catalogue, options, syntax).of(), syntax).asBilingual();
  }

  @Override
  public String encode(String text, Slot slot, SourceText source) {
    String fitted = fitted(text, slot.string().text());
    return PoLayout.isOnItsOwnLine(slot, source)
        ? PoLiteral.of(fitted, PoLayout.lineEnd(source) + PoLayout.indentation(slot, source))
        : PoLiteral.of(fitted);
  }

  @Override
  public String seen(String text, Slot slot) {
    return text.isEmpty() ? slot.seen() : PoReader.seen(false, fitted(text, slot.string().text()));
  }

  // msgfmt refuses a translation that does not begin and end with a line break as its source does.
  private static String fitted(String text, String source) {
    if (text.isEmpty()) {
      return text;
    }
    int from = 0;
    int to = text.length();
    while (from < to && text.charAt(from) == '\n') {
      from++;
    }
    while (to > from && text.charAt(to - 1) == '\n') {
      to--;
    }
    String first = source.startsWith("\n") ? text.substring(0, from) : "";
    String last = source.endsWith("\n") ? text.substring(to) : "";
    return (first.isEmpty() && source.startsWith("\n") ? "\n" : first)
        + text.substring(from, to)
        + (last.isEmpty() && source.endsWith("\n") ? "\n" : last);
  }

  @Override
  public void read(SourceText merged, PlanOptions options, Findings findings)
      throws MergeGateException {
    PoReader.read(merged.text(), findings);
  }
}
