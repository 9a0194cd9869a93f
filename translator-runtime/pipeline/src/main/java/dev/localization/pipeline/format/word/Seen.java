package dev.localization.pipeline.format.word;

import dev.localization.pipeline.format.xml.XmlAttribute;
import dev.localization.pipeline.format.xml.XmlComment;
import dev.localization.pipeline.format.xml.XmlElement;
import dev.localization.pipeline.format.xml.XmlNode;
import dev.localization.pipeline.format.xml.XmlText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an independent reader has to see in a paragraph: characters with the format of their runs,
 * and every element between them. {@link WordReader} writes the same from its own tree.
 */
final class Seen {
  /** What Word noted about the words of the source; it is not kept when they change. */
  private static final Set<String> NOTES = Set.of("proofErr", "lastRenderedPageBreak");

  /** Properties of a run that change nothing in how it looks. */
  private static final Set<String> INVISIBLE = Set.of("lang", "noProof");

  private final StringBuilder out = new StringBuilder();
  private final List<String> markers = new ArrayList<>();
  private String format = "";

  private Seen() {}

  /** What is seen of the pieces of a paragraph. */
  static String of(List<Piece> pieces) {
    Seen seen = new Seen();
    pieces.forEach(seen::piece);
    return seen.finish();
  }

  /** The properties of a run, in canonical form. */
  static String format(XmlElement run) {
    Optional<XmlElement> properties = Names.child(run, "rPr");
    if (properties.isEmpty()) {
      return "";
    }
    Seen seen = new Seen();
    properties.get().elements().filter(p -> !isNamed(p, INVISIBLE)).forEach(seen::element);
    return seen.out.toString();
  }

  /** Whether it is the end of a range, which stands where it does for no reader's sake. */
  static boolean isMarker(XmlElement element) {
    String name = element.localName();
    return Names.WORD.contains(element.namespace())
        && (name.endsWith("RangeStart")
            || name.endsWith("RangeEnd")
            || name.equals("bookmarkStart")
            || name.equals("bookmarkEnd")
            || name.equals("permStart")
            || name.equals("permEnd"));
  }

  static boolean isNote(XmlElement element) {
    return isNamed(element, NOTES);
  }

  private void piece(Piece piece) {
    switch (piece) {
      case Piece.InRun(Run run, XmlElement element) -> inRun(run.format(), element);
      case Piece.Block(XmlElement element) -> element(element);
      case Piece.Start(XmlElement element) -> start(element);
      case Piece.End(XmlElement element) -> end(element);
      case Piece.Characters(Run run, boolean preserved, String text) ->
          characters(run.format(), text);
    }
  }

  private void inRun(String runFormat, XmlElement element) {
    Optional<String> text = RunContent.text(element);
    if (text.isPresent()) {
      characters(runFormat, text.get());
    } else if (!isNote(element)) {
      format(runFormat);
      element(element);
      format = runFormat;
    }
  }

  private void characters(String runFormat, String text) {
    if (!text.isEmpty()) {
      format(runFormat);
      out.append(inert(text));
    }
  }

  private void format(String next) {
    if (!next.equals(format)) {
      out.append('{').append(next).append('}');
      format = next;
    }
  }

  private void element(XmlElement element) {
    if (isMarker(element)) {
      Seen marker = new Seen();
      marker.start(element);
      markers.add(marker.out.toString());
    } else if (Names.isWord(element, "r")) {
      String runFormat = format(element);
      element.elements().filter(c -> !Names.isWord(c, "rPr")).forEach(c -> inRun(runFormat, c));
    } else if (Names.isWord(element, "p")) {
      out.append("<p>");
    } else if (!isNote(element)) {
      start(element);
      element.children().forEach(this::node);
      end(element);
    }
  }

  private void node(XmlNode node) {
    switch (node) {
      case XmlElement element -> element(element);
      case XmlText text -> out.append(text.text().isBlank() ? "" : inert(text.text()));
      case XmlComment comment -> {}
    }
  }

  private void start(XmlElement element) {
    out.append('<').append(element.name());
    element.attributes().stream()
        .filter(attribute -> !Names.isAlternative(element, attribute.name()))
        .sorted(Comparator.comparing(XmlAttribute::name))
        .map(Seen::canonical)
        .forEach(attribute -> out.append(' ').append(attribute));
    out.append('>');
    format = "";
  }

  private void end(XmlElement element) {
    out.append("</").append(element.name()).append('>');
    format = "";
  }

  private String finish() {
    markers.stream().sorted().forEach(marker -> out.append('\n').append(marker));
    return out.toString();
  }

  private static boolean isNamed(XmlElement element, Set<String> names) {
    return Names.WORD.contains(element.namespace()) && names.contains(element.localName());
  }

  private static String canonical(XmlAttribute attribute) {
    return attribute.name() + '=' + inert(attribute.value());
  }

  /** Characters that cannot be taken for a tag. */
  private static String inert(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("{", "&#123;");
  }
}
