package dev.localization.pipeline.format.qt;

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
import dev.localization.pipeline.format.xml.XmlTokens;
import dev.localization.pipeline.segment.Syntax;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Translation sources of Qt, {@code .ts}. What is unfinished or has no translation is translated,
 * and finished then; other translations stay, those of messages that are gone too.
 *
 * @see <a href="https://doc.qt.io/qt-6/linguist-ts-file-format.html">TS file format</a>
 */
public final class QtFormat implements SplicedFormat {
  private static final MessageSyntax SYNTAX =
      new MessageSyntax(EnumSet.of(Syntax.PERCENT_NUMBERS, Syntax.TAGS), false, false);
  private static final Pattern ROOT = Pattern.compile("<TS[\\s/>]|<!DOCTYPE TS>");

  @Override
  public String name() {
    return "Qt";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Set<String> extensions() {
    return Set.of();
  }

  @Override
  public boolean recognises(String text) {
    return text.startsWith("<") && ROOT.matcher(text).find();
  }

  @Override
  public Scanned scan(SourceText source, PlanOptions options, DocumentLimits limits)
      throws InvalidDocumentException {
    return new Scanned(new QtScanner(source, options).scan(limits), SYNTAX).asBilingual();
  }

  @Override
  public String encode(String text, Slot slot, SourceText source) {
    String written = QtText.encode(text, slot.string().text());
    return source.usesCrLf() ? written.replace("\n", "\r\n") : written;
  }

  @Override
  public String seen(String text, Slot slot) {
    return XmlTokens.canonical(QtText.encode(text, slot.string().text()));
  }

  @Override
  public void read(SourceText merged, PlanOptions options, Findings findings)
      throws MergeGateException {
    QtReader.read(merged.text(), findings);
  }
}
