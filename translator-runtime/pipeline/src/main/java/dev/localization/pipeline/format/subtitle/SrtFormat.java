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
import java.util.regex.Pattern;

/**
 * SubRip subtitles. A unit is the text of a cue with its line breaks. The format knows no escapes:
 * tags and positions such as <code>{\an8}</code> are placeholders, and an arrow {@code -->} in a
 * translation, which would end its cue, is written {@code →}.
 */
public final class SrtFormat implements SplicedFormat {
  private static final Set<Syntax> SYNTAXES = EnumSet.of(Syntax.TAGS, Syntax.CUE_OVERRIDES);
  private static final Pattern BEGINNING =
      Pattern.compile("\\d{1,18}+[ \\t]*+\\R\\d{1,3}+:\\d{1,2}+:\\d{1,2}+[,.]\\d{1,3}+ *+-->");

  @Override
  public String name() {
    return "Srt";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Set<String> extensions() {
    return Set.of("srt");
  }

  @Override
  public boolean recognises(String text) {
    return BEGINNING.matcher(text).lookingAt();
  }

  @Override
  public Scanned scan(SourceText source, PlanOptions options, DocumentLimits limits)
      throws InvalidDocumentException {
    return new Scanned(new SrtScanner(source).scan(), new MessageSyntax(SYNTAXES, false, false));
  }

  @Override
  public String encode(String text, Slot slot, SourceText source) {
    return seen(text, slot).replace("\n", CueLayout.lineEnd(source, slot));
  }

  @Override
  public String seen(String text, Slot slot) {
    return CueLayout.lines(text).replace("-->", "→");
  }

  @Override
  public void read(SourceText merged, PlanOptions options, Findings findings)
      throws MergeGateException {
    SrtReader.read(merged.text(), findings);
  }
}
