package dev.localization.pipeline.format.word;

import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.format.xml.XmlElement;
import dev.localization.pipeline.format.xml.XmlScanner;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which parts of a package hold texts. They are found as Word finds them, by relationships and
 * content types (ISO/IEC 29500-2, sections 6.5 and 6.2.3), whatever their names are.
 *
 * @param main the document itself
 * @param others headers, footers, footnotes and endnotes, as the document refers to them
 * @param metadata the properties of the document, when it has any
 */
record PackageParts(String main, List<String> others, Optional<String> metadata) {
  private static final String TYPES = "[Content_Types].xml";
  private static final String ROOT = "_rels/.rels";
  private static final Set<String> WITH_TEXT = Set.of("header", "footer", "footnotes", "endnotes");

  PackageParts {
    others = List.copyOf(others);
  }

  /** Every part with paragraphs, the document first. */
  List<String> withParagraphs() {
    Set<String> parts = new LinkedHashSet<>(List.of(main));
    parts.addAll(others);
    return List.copyOf(parts);
  }

  /** The parts of a package. */
  static PackageParts of(WordPackage read, DocumentLimits limits) throws InvalidDocumentException {
    Reading reading = new Reading(read, limits);
    String types =
        read.find(TYPES).orElseThrow(() -> invalid("the package has no " + TYPES, "send a .docx"));
    List<Relation> roots = reading.relations("");
    String main =
        reading
            .targets(roots, Set.of("officeDocument"))
            .findFirst()
            .orElseThrow(() -> invalid("the package has no main document", "send a .docx"));
    String type = reading.contentType(types, main);
    if (!type.toLowerCase(Locale.ROOT).matches(".*word.*\\.main\\+xml")) {
      throw invalid(
          "the main document is no Word document but " + (type.isEmpty() ? "of no type" : type),
          "send a .docx");
    }
    return new PackageParts(
        main,
        reading.targets(reading.relations(main), WITH_TEXT).toList(),
        reading.targets(roots, Set.of("core-properties")).findFirst());
  }

  private record Relation(String folder, String type, String target) {}

  private record Reading(WordPackage read, DocumentLimits limits) {
    List<Relation> relations(String part) throws InvalidDocumentException {
      int slash = part.lastIndexOf('/');
      String folder = part.substring(0, slash + 1);
      Optional<String> name =
          read.find(
              part.isEmpty() ? ROOT : folder + "_rels/" + part.substring(slash + 1) + ".rels");
      if (name.isEmpty()) {
        return List.of();
      }
      return root(name.get())
          .elements()
          .filter(element -> element.localName().equals("Relationship"))
          .filter(element -> !element.attribute("TargetMode").equals(Optional.of("External")))
          .map(
              element ->
                  new Relation(folder, kind(element), element.attribute("Target").orElse("")))
          .toList();
    }

    private static String kind(XmlElement relationship) {
      String type = relationship.attribute("Type").orElse("");
      return type.substring(type.lastIndexOf('/') + 1);
    }

    Stream<String> targets(List<Relation> relations, Set<String> kinds) {
      return relations.stream()
          .filter(relation -> kinds.contains(relation.type))
          .map(relation -> resolved(relation.folder, relation.target))
          .flatMap(target -> read.find(target).stream());
    }

    String contentType(String types, String part) throws InvalidDocumentException {
      List<XmlElement> known = root(types).elements().toList();
      String extension = part.substring(part.lastIndexOf('.') + 1);
      return known.stream()
          .filter(e -> e.attribute("PartName").filter(("/" + part)::equalsIgnoreCase).isPresent())
          .findFirst()
          .or(
              () ->
                  known.stream()
                      .filter(
                          e ->
                              e.attribute("Extension")
                                  .filter(extension::equalsIgnoreCase)
                                  .isPresent())
                      .findFirst())
          .flatMap(e -> e.attribute("ContentType"))
          .orElse("");
    }

    private XmlElement root(String name) throws InvalidDocumentException {
      try {
        return XmlScanner.root(read.text(name), limits);
      } catch (InvalidDocumentException unreadable) {
        throw DocxCodec.inPart(name, unreadable);
      }
    }
  }

  private static String resolved(String folder, String target) {
    Deque<String> path = new ArrayDeque<>();
    for (String step : (target.startsWith("/") ? target : folder + target).split("/", -1)) {
      if (step.equals("..")) {
        path.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        path.addLast(step);
      }
    }
    return String.join("/", path);
  }

  private static InvalidDocumentException invalid(String reason, String fix) {
    return new InvalidDocumentException(0, reason, fix);
  }
}
