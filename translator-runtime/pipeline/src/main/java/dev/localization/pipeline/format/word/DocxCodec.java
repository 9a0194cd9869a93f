package dev.localization.pipeline.format.word;

import dev.localization.pipeline.document.DocumentCodec;
import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.DocumentPlan;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.document.SplicedText;
import dev.localization.pipeline.document.Unit;
import dev.localization.pipeline.format.word.PartText.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Word documents. A unit is a paragraph of the document, its headers, footers, footnotes and
 * endnotes, or what is said of a picture, or the title, subject or description of the document.
 * Comments, charts and diagrams stay; so do deletions, and text that is hidden or has a style that
 * protects it.
 *
 * <p>In a paragraph, neighbouring runs of one format are one text. What Word noted about the words
 * of a paragraph, its spelling errors and where a page ended, is gone once they change.
 */
public final class DocxCodec implements DocumentCodec {
  private final DocumentLimits limits;

  public DocxCodec(DocumentLimits limits) {
    this.limits = limits;
  }

  @Override
  public String format() {
    return "Docx";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Set<String> extensions() {
    return Set.of("docx");
  }

  @Override
  public boolean recognises(String text) {
    return false;
  }

  @Override
  public DocumentPlan plan(byte[] source, PlanOptions options) throws InvalidDocumentException {
    WordPackage opened = WordPackage.of(source, limits);
    List<Unit> units = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (Part part : parts(opened)) {
      SplicedText whole = part.whole(opened, options);
      keys.addAll(whole.keys());
      units.addAll(whole.units());
      limits.checkUnits(units.size());
    }
    return new DocumentPlan(format(), version(), units, keys);
  }

  @Override
  public byte[] merge(byte[] source, PlanOptions options, Map<String, String> translations)
      throws InvalidDocumentException, MergeGateException {
    WordPackage opened = WordPackage.of(source, limits);
    Map<String, byte[]> changed = new LinkedHashMap<>();
    for (Part part : parts(opened)) {
      SourceText text = part.text(opened);
      SourceText merged = part.merged(text, options, translations);
      if (!merged.text().equals(text.text())) {
        Inventory.check(part.name, text.text(), merged.text());
        changed.put(part.name, merged.text().getBytes(merged.charset()));
      }
    }
    return changed.isEmpty() ? source : PackageWriter.written(opened, changed);
  }

  @Override
  public Set<String> withheld(byte[] source, PlanOptions options, Map<String, String> translations)
      throws InvalidDocumentException {
    WordPackage opened = WordPackage.of(source, limits);
    Set<String> withheld = new HashSet<>();
    for (Part part : parts(opened)) {
      withheld.addAll(part.whole(opened, options).withheld(translations));
    }
    return withheld;
  }

  private List<Part> parts(WordPackage opened) throws InvalidDocumentException {
    PackageParts parts = PackageParts.of(opened, limits);
    List<Part> all = new ArrayList<>();
    parts
        .withParagraphs()
        .forEach(name -> all.add(new Part(name, new Layer.Paragraphs(0), limits)));
    parts.metadata().ifPresent(name -> all.add(new Part(name, new Layer.Metadata(), limits)));
    return all;
  }

  /** A problem of a part, as one of the document. */
  static InvalidDocumentException inPart(String name, InvalidDocumentException problem) {
    String line = problem.line() > 0 ? ", line " + problem.line() : "";
    return new InvalidDocumentException(
        0, "%s%s: %s".formatted(name, line, problem.reason()), problem.fix());
  }

  /**
   * A part with texts.
   *
   * @param outermost the layer in which all others stand
   */
  private record Part(String name, Layer outermost, DocumentLimits limits) {
    SourceText text(WordPackage opened) throws InvalidDocumentException {
      try {
        return opened.text(name);
      } catch (InvalidDocumentException problem) {
        throw inPart(name, problem);
      }
    }

    List<Found> find(SourceText text) throws InvalidDocumentException {
      try {
        return PartSplicing.find(name, outermost, text, limits);
      } catch (InvalidDocumentException problem) {
        throw inPart(name, problem);
      }
    }

    /** All its texts, whichever stand in which. */
    SplicedText whole(WordPackage opened, PlanOptions options) throws InvalidDocumentException {
      SourceText text = text(opened);
      return spliced(find(text), outermost, text, options);
    }

    SourceText merged(SourceText text, PlanOptions options, Map<String, String> translations)
        throws InvalidDocumentException, MergeGateException {
      SourceText merged = text;
      List<Found> found = find(text);
      List<Layer> layers = layers(found);
      for (Layer layer : layers) {
        List<Found> texts = found.stream().filter(t -> t.layer().equals(layer)).toList();
        byte[] bytes = spliced(texts, layer, merged, options).merge(translations);
        merged = new SourceText(new String(bytes, text.charset()), text.charset());
        found = layer.equals(layers.getLast()) ? found : find(merged);
      }
      return merged;
    }

    SplicedText spliced(List<Found> texts, Layer layer, SourceText text, PlanOptions options) {
      return new SplicedText(
          new PartSplicing(name, layer, texts), text, PartSplicing.scanned(texts), options, limits);
    }

    /** What stands in something else comes before it. */
    private static List<Layer> layers(List<Found> found) {
      return found.stream()
          .map(Found::layer)
          .distinct()
          .sorted(Comparator.comparingInt(Part::depth).reversed())
          .toList();
    }

    private static int depth(Layer layer) {
      return switch (layer) {
        case Layer.Paragraphs paragraphs -> paragraphs.level();
        case Layer.Alternatives alternatives -> Integer.MAX_VALUE;
        case Layer.Metadata metadata -> 0;
      };
    }
  }
}
