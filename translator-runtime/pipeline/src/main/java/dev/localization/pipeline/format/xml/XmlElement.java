package dev.localization.pipeline.format.xml;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element.
 *
 * @param name with its prefix
 * @param namespace URI that its prefix stands for; "" when it is in none
 * @param children in document order; processing instructions are left out
 * @param contentStart after the start tag
 * @param contentEnd before the end tag; {@code contentStart} for an empty-element tag
 */
public record XmlElement(
    String name,
    String namespace,
    List<XmlAttribute> attributes,
    List<XmlNode> children,
    int start,
    int contentStart,
    int contentEnd,
    int end)
    implements XmlNode {
  /** Whether it is written as one tag, {@code <name/>}. */
  public boolean isEmptyTag() {
    return contentEnd == end;
  }

  /** Its name without a prefix. */
  public String localName() {
    return name.substring(name.indexOf(':') + 1);
  }

  /** The value of an attribute; empty when it has none of that name. */
  public Optional<String> attribute(String named) {
    return attributes.stream()
        .filter(attribute -> attribute.name().equals(named))
        .map(XmlAttribute::value)
        .findFirst();
  }

  /** The child elements. */
  public Stream<XmlElement> elements() {
    return children.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast);
  }

  /** The child elements of a name. */
  public Stream<XmlElement> elements(String named) {
    return elements().filter(element -> element.name().equals(named));
  }

  /** The characters in it and beneath it, decoded. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (XmlNode child : children) {
      switch (child) {
        case XmlText characters -> text.append(characters.text());
        case XmlElement element -> text.append(element.text());
        case XmlComment comment -> {}
      }
    }
    return text.toString();
  }
}
