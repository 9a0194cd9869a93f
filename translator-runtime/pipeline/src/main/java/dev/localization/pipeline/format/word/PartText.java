package dev.localization.pipeline.format.word;

import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.DocumentString;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.LineCounter;
import dev.localization.pipeline.document.Slot;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.format.xml.XmlAttribute;
import dev.localization.pipeline.format.xml.XmlElement;
import dev.localization.pipeline.format.xml.XmlNode;
import dev.localization.pipeline.format.xml.XmlScanner;
import dev.localization.pipeline.segment.PluralForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the texts of a part: its paragraphs, and what is said of its pictures. */
final class PartText {
  private static final List<String> ALTERNATIVES = List.of("title", "descr", "alt");

  private static final Set<String> METADATA = Set.of("title", "subject", "description");

  /**
   * A text.
   *
   * @param paragraph its content, when it is one
   */
  record Found(Layer layer, Slot slot, Optional<Paragraph> paragraph) {}

  private final String part;
  private final String source;
  private final LineCounter lines;
  private final List<Found> found = new ArrayList<>();
  private int paragraphs;
  private int alternatives;

  private PartText(String part, SourceText source) {
    this.part = part;
    this.source = source.text();
    this.lines = new LineCounter(source);
  }

  /** The texts of a part with paragraphs, in document order. */
  static List<Found> of(String part, SourceText source, DocumentLimits limits)
      throws InvalidDocumentException {
    PartText text = new PartText(part, source);
    text.element(XmlScanner.root(source, limits), 0);
    return text.found;
  }

  /** The title of a document, its subject and description. */
  static List<Found> ofMetadata(String part, SourceText source, DocumentLimits limits)
      throws InvalidDocumentException {
    PartText text = new PartText(part, source);
    XmlScanner.root(source, limits)
        .elements()
        .filter(element -> element.namespace().equals(WordReader.DUBLIN_CORE))
        .filter(element -> METADATA.contains(element.localName()) && !element.text().isEmpty())
        .filter(element -> element.elements().findAny().isEmpty())
        .forEach(text::metadata);
    return text.found;
  }

  private void metadata(XmlElement element) {
    DocumentString string =
        string(
            element.localName(),
            element.text(),
            element.localName() + " of the document",
            element.contentStart());
    Slot slot =
        Slot.text(
            string, PluralForm.NONE, element.contentStart(), element.contentEnd(), element.text());
    found.add(new Found(new Layer.Metadata(), slot, Optional.empty()));
  }

  private void element(XmlElement element, int level) {
    int within = level;
    if (Names.isWord(element, "p")) {
      paragraph(element, level);
      within++;
    }
    if (ALTERNATIVES.stream().anyMatch(named -> Names.isAlternative(element, named))) {
      alternative(element);
    }
    for (XmlNode child : element.children()) {
      if (child instanceof XmlElement inner) {
        element(inner, within);
      }
    }
  }

  private void paragraph(XmlElement element, int level) {
    Paragraph paragraph = Paragraph.of(element, source);
    int start = Names.child(element, "pPr").map(XmlElement::end).orElse(element.contentStart());
    DocumentString string = string("p" + paragraphs++, paragraph.text(), "", start);
    Slot slot =
        paragraph.hasText()
            ? Slot.text(string, PluralForm.NONE, start, element.contentEnd(), paragraph.seen())
            : Slot.kept(string, start, element.contentEnd(), paragraph.seen());
    found.add(new Found(new Layer.Paragraphs(level), slot, Optional.of(paragraph)));
  }

  private void alternative(XmlElement element) {
    int number = alternatives++;
    for (XmlAttribute attribute : element.attributes()) {
      if (Names.isAlternative(element, attribute.name())) {
        DocumentString string =
            string(
                "alt" + number + "." + attribute.name(),
                attribute.value(),
                "alternative text of a picture",
                attribute.valueStart());
        Slot slot =
            Slot.text(
                string,
                PluralForm.NONE,
                attribute.valueStart(),
                attribute.valueEnd(),
                attribute.value());
        found.add(new Found(new Layer.Alternatives(attribute.name()), slot, Optional.empty()));
      }
    }
  }

  private DocumentString string(String name, String text, String context, int position) {
    return new DocumentString(found.size(), part + "#" + name, text, context, lines.at(position));
  }
}
