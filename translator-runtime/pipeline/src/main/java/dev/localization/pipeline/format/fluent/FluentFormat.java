package dev.localization.pipeline.format.fluent;

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
 * Fluent's resources. Values, attributes and terms are translated, choices variant by variant, and
 * a choice by a number gets the variants of the target language. What stays: terms whose name has
 * {@code brand}, {@code vendor} or {@code product} in it, attributes of terms, and attributes that
 * are no words, such as {@code .accesskey} and {@code .style}.
 *
 * @see <a href="https://projectfluent.org">Project Fluent</a>
 */
public final class FluentFormat implements SplicedFormat {
  private static final MessageSyntax SYNTAX =
      new MessageSyntax(EnumSet.of(Syntax.PLACEABLES, Syntax.TAGS), false, false);

  @Override
  public String name() {
    return "Fluent";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Set<String> extensions() {
    return Set.of("ftl");
  }

  @Override
  public boolean recognises(String text) {
    return false;
  }

  @Override
  public Scanned scan(SourceText source, PlanOptions options, DocumentLimits limits)
      throws InvalidDocumentException {
    return new Scanned(
        new FluentSlots(source, options).of(new FluentScanner(source, limits).scan()), SYNTAX);
  }

  @Override
  public String encode(String text, Slot slot, SourceText source) {
    return FluentEncoder.encode(text, slot, source.text());
  }

  @Override
  public String seen(String text, Slot slot) {
    return FluentEncoder.seen(text);
  }

  @Override
  public void read(SourceText merged, PlanOptions options, Findings findings)
      throws MergeGateException {
    FluentReader.read(merged.text(), findings);
  }
}
