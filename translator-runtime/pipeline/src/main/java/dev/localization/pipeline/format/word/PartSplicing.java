package dev.localization.pipeline.format.word;

import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.Findings;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.document.MessageSyntax;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Scanned;
import dev.localization.pipeline.document.Slot;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.document.Splicing;
import dev.localization.pipeline.format.word.PartText.Found;
import dev.localization.pipeline.format.xml.XmlReferences;
import dev.localization.pipeline.segment.Syntax;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Splices one layer of a part. */
final class PartSplicing implements Splicing {
  /** Its own tags, and the fields of those templates that are filled in by programs. */
  private static final MessageSyntax SYNTAX =
      new MessageSyntax(
          Set.of(Syntax.TAGS, Syntax.DOUBLE_BRACES, Syntax.DOLLAR_BRACES, Syntax.BRACES),
          false,
          false);

  private final String part;
  private final Layer layer;
  private final Map<String, Paragraph> paragraphs = new HashMap<>();

  /**
   * A layer.
   *
   * @param found every text of the part that is spliced
   */
  PartSplicing(String part, Layer layer, List<Found> found) {
    this.part = part;
    this.layer = layer;
    found.forEach(text -> text.paragraph().ifPresent(p -> paragraphs.put(text.slot().key(), p)));
  }

  /** Some texts of a part, as they are planned. */
  static Scanned scanned(List<Found> found) {
    return new Scanned(found.stream().map(Found::slot).toList(), SYNTAX);
  }

  /** The texts of a part, in document order. */
  static List<Found> find(String part, Layer layer, SourceText source, DocumentLimits limits)
      throws InvalidDocumentException {
    return layer instanceof Layer.Metadata
        ? PartText.ofMetadata(part, source, limits)
        : PartText.of(part, source, limits);
  }

  @Override
  public Scanned scan(SourceText source, PlanOptions options, DocumentLimits limits)
      throws InvalidDocumentException {
    return scanned(
        find(part, layer, source, limits).stream()
            .filter(text -> text.layer().equals(layer))
            .toList());
  }

  @Override
  public String encode(String text, Slot slot, SourceText source) {
    return switch (layer) {
      case Layer.Paragraphs level -> paragraphs.get(slot.key()).encode(text);
      case Layer.Alternatives attribute -> {
        String written = XmlReferences.encodeAttribute(text);
        boolean inApostrophes = source.text().charAt(slot.start() - 1) == '\'';
        yield inApostrophes ? written.replace("'", "&apos;") : written;
      }
      case Layer.Metadata metadata -> XmlReferences.encodeText(text);
    };
  }

  @Override
  public String seen(String text, Slot slot) {
    return layer instanceof Layer.Paragraphs ? paragraphs.get(slot.key()).seen(text) : text;
  }

  @Override
  public void read(SourceText merged, PlanOptions options, Findings findings)
      throws MergeGateException {
    findings.addAll(new WordReader(part, layer).read(merged.text()));
  }
}
