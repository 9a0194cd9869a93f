package dev.localization.pipeline.format.word;

import dev.localization.pipeline.format.xml.XmlAttribute;
import dev.localization.pipeline.format.xml.XmlElement;
import java.util.Optional;
import java.util.Set;

/** The names of WordprocessingML that decide what a text is. */
final class Names {
  static final Set<String> WORD =
      Set.of(
          "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
          "http://purl.oclc.org/ooxml/wordprocessingml/main");

  static final Set<String> DRAWING =
      Set.of(
          "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
          "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing");

  static final Set<String> VML = Set.of("urn:schemas-microsoft-com:vml");

  private Names() {}

  /** Whether it is an element of WordprocessingML of a name. */
  static boolean isWord(XmlElement element, String localName) {
    return element.localName().equals(localName) && WORD.contains(element.namespace());
  }

  /** The first child of WordprocessingML of a name. */
  static Optional<XmlElement> child(XmlElement parent, String localName) {
    return parent.elements().filter(element -> isWord(element, localName)).findFirst();
  }

  /** The value of an attribute, whatever its prefix. */
  static Optional<String> attribute(XmlElement element, String localName) {
    return element.attributes().stream()
        .filter(attribute -> localName(attribute).equals(localName))
        .map(XmlAttribute::value)
        .findFirst();
  }

  /** Whether an element holds another text for those who do not see it, in this attribute. */
  static boolean isAlternative(XmlElement element, String attribute) {
    return switch (attribute) {
      case "descr", "title" ->
          element.localName().equals("docPr") && DRAWING.contains(element.namespace());
      case "alt" -> VML.contains(element.namespace());
      default -> false;
    };
  }

  /** Whether a property such as {@code w:vanish} is there and not switched off. */
  static boolean isOn(XmlElement properties, String localName) {
    return child(properties, localName)
        .map(property -> attribute(property, "val").orElse("true"))
        .filter(value -> !Set.of("0", "false", "off").contains(value))
        .isPresent();
  }

  private static String localName(XmlAttribute attribute) {
    return attribute.name().substring(attribute.name().indexOf(':') + 1);
  }
}
