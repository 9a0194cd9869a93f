package dev.localization.pipeline.format.resx;

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
import dev.localization.pipeline.format.xml.XmlScanner;
import dev.localization.pipeline.segment.Syntax;
import java.util.EnumSet;
import java.util.Set;

/**
 * Resource files of .NET, {@code .resx} and {@code .resw}. Only the values of strings change; the
 * schema, the headers, objects and what belongs to a designer stay.
 *
 * @see <a
 *     href="https://learn.microsoft.com/dotnet/core/extensions/work-with-resx-files-programmatically">.resx
 *     files</a>
 */
public final class ResxFormat implements SplicedFormat {
  private static final MessageSyntax SYNTAX =
      new MessageSyntax(EnumSet.of(Syntax.BRACES, Syntax.TAGS), false, false);

  @Override
  public String name() {
    return "Resx";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Set<String> extensions() {
    return Set.of("resx", "resw");
  }

  @Override
  public boolean recognises(String text) {
    return text.startsWith("<") && text.contains("<root") && text.contains("<resheader ");
  }

  @Override
  public Scanned scan(SourceText source, PlanOptions options, DocumentLimits limits)
      throws InvalidDocumentException {
    return new Scanned(new ResxScanner(source).scan(XmlScanner.root(source, limits)), SYNTAX);
  }

  @Override
  public String encode(String text, Slot slot, SourceText source) {
    String written =
        ResxScanner.isInCdata(source, slot.start())
            ? XmlReferences.encodeCdata(text)
            : XmlReferences.encodeText(text);
    return source.usesCrLf() ? written.replace("\n", "\r\n") : written;
  }

  @Override
  public String seen(String text, Slot slot) {
    return text;
  }

  @Override
  public void read(SourceText merged, PlanOptions options, Findings findings)
      throws MergeGateException {
    ResxReader.read(merged.text(), findings);
  }
}
