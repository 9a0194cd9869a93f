package dev.localization.pipeline.format.subtitle;

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
import java.util.EnumSet;
import java.util.Set;

/**
 * WebVTT (W3C). A unit is the text of a cue with its line breaks, the character references that
 * stand for common characters decoded. Tags (voices, classes, languages, ruby, timestamps) and
 * other references are placeholders; what else a translation holds is escaped.
 */
public final class VttFormat implements SplicedFormat {
  private static final Set<Syntax> SYNTAXES =
      EnumSet.of(Syntax.TAGS, Syntax.CUE_TAGS, Syntax.CUE_OVERRIDES);

  @Override
  public String name() {
    return "Vtt";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Set<String> extensions() {
    return Set.of("vtt");
  }

  @Override
  public boolean recognises(String text) {
    return text.startsWith("WEBVTT");
  }

  @Override
  public Scanned scan(SourceText source, PlanOptions options, DocumentLimits limits)
      throws InvalidDocumentException {
    return new Scanned(new VttScanner(source).scan(), new MessageSyntax(SYNTAXES, false, false));
  }

  @Override
  public String encode(String text, Slot slot, SourceText source) {
    boolean spelledOut = source.text().substring(slot.start(), slot.end()).contains("&nbsp;");
    return VttText.encode(seen(text, slot), spelledOut)
        .replace("\n", CueLayout.lineEnd(source, slot));
  }

  @Override
  public String seen(String text, Slot slot) {
    return VttText.canonical(CueLayout.lines(text), slot.string().text());
  }

  @Override
  public void read(SourceText merged, PlanOptions options, Findings findings)
      throws MergeGateException {
    VttReader.read(merged.text(), findings);
  }
}
