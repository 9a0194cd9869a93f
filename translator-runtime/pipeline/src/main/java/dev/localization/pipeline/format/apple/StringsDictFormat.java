package dev.localization.pipeline.format.apple;

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
import dev.localization.pipeline.format.xml.XmlReferences;
import dev.localization.pipeline.segment.Syntax;
import java.util.EnumSet;
import java.util.Set;

/**
 * Apple's {@code .stringsdict}: a property list in XML with the plurals of a table of strings. The
 * forms that only the target language has are added after the last one.
 *
 * @see <a
 *     href="https://developer.apple.com/library/archive/documentation/MacOSX/Conceptual/BPInternational/StringsdictFileFormat/StringsdictFileFormat.html">Stringsdict
 *     File Format</a>
 */
public final class StringsDictFormat implements SplicedFormat {
  private static final MessageSyntax SYNTAX =
      new MessageSyntax(EnumSet.of(Syntax.PRINTF), false, false);

  @Override
  public String name() {
    return "StringsDict";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Set<String> extensions() {
    return Set.of("stringsdict");
  }

  @Override
  public boolean recognises(String text) {
    return text.startsWith("<") && text.contains("<key>NSStringLocalizedFormatKey</key>");
  }

  @Override
  public Scanned scan(SourceText source, PlanOptions options, DocumentLimits limits)
      throws InvalidDocumentException {
    return new Scanned(new StringsDictScanner(source, options).scan(limits), SYNTAX);
  }

  @Override
  public String encode(String text, Slot slot, SourceText source) {
    // A parser takes a bare carriage return for a line feed.
    return XmlReferences.encodeText(text).replace("\r", "&#13;");
  }

  @Override
  public void read(SourceText merged, PlanOptions options, Findings findings)
      throws MergeGateException {
    StringsDictReader.read(merged.text(), findings);
  }
}
