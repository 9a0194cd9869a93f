package dev.localization.pipeline.format.xml;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element.
 *
 * @param name with its prefix
 * @param namespace URI that its prefix stands for; "" when it is in none
 * @param children in document order, without processing instructions. Where there are many, each is
 *     made anew whenever it is asked for: iterate, and hold none
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

  /** The child elements, one after the other: those of a large document need not all be held. */
  public Iterable<XmlElement> eachElement() {
    return () -> elements().iterator();
  }

  /** The child elements of a name, one after the other. */
  public Iterable<XmlElement> eachElement(String named) {
    return () -> elements(named).iterator();
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
