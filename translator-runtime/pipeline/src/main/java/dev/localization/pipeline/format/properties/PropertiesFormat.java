package dev.localization.pipeline.format.properties;

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
import dev.localization.pipeline.segment.Syntax;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;

/**
 * Java resource bundles, in the format of {@link java.util.Properties#load(java.io.Reader)}. As
 * {@link java.util.PropertyResourceBundle} does, bytes that are not UTF-8 are taken for ISO 8859-1.
 */
public final class PropertiesFormat implements SplicedFormat {
  private static final Set<Syntax> SYNTAXES =
      EnumSet.of(Syntax.DOLLAR_BRACES, Syntax.BRACES, Syntax.PRINTF, Syntax.TAGS);

  @Override
  public String name() {
    return "Properties";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Set<String> extensions() {
    return Set.of("properties");
  }

  @Override
  public boolean recognises(String text) {
    // Nearly every text can be read as properties.
    return false;
  }

  @Override
  public SourceText decode(byte[] source, DocumentLimits limits) throws InvalidDocumentException {
    if (source.length <= limits.maxBytes() && SourceText.decodeUtf8(source).isEmpty()) {
      return new SourceText(
          new String(source, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
    }
    return SourceText.utf8(source, limits);
  }

  @Override
  public Scanned scan(SourceText source, PlanOptions options, DocumentLimits limits)
      throws InvalidDocumentException {
    return Scanned.of(
        new PropertiesScanner(source).scan(), texts -> MessageSyntax.of(texts, SYNTAXES, true));
  }

  @Override
  public String encode(String text, Slot slot, SourceText source) {
    boolean ascii =
        source.charset().equals(StandardCharsets.ISO_8859_1) || source.escapesNonAscii();
    return PropertiesEscapes.encode(text, ascii);
  }

  @Override
  public void read(SourceText merged, PlanOptions options, Findings findings)
      throws MergeGateException {
    PropertiesReader.read(merged.text(), findings);
  }
}
