package dev.localization.pipeline.format.xml;

import dev.localization.pipeline.document.SourceText;

/** Changes attributes of a start tag, and leaves all else in it as it is. */
public final class XmlTag {
  private final XmlElement element;
  private final String text;

  /** The start tag of an element. */
  public XmlTag(SourceText source, XmlElement element) {
    this.element = element;
    this.text = source.text();
  }

  /** After its last attribute, or else after its name. */
  public int attributesEnd() {
    return element.attributes().isEmpty()
        ? element.start() + 1 + element.name().length()
        : element.attributes().getLast().valueEnd() + 1;
  }

  /**
   * The tag up to {@link #attributesEnd()}, with an attribute set and another left out.
   *
   * @param name of the attribute to set, in its place or else as the last one; "" for none
   * @param value without characters that have to be escaped
   * @param removed name of the attribute to leave out
   */
  public String with(String name, String value, String removed) {
    StringBuilder out = new StringBuilder();
    int from = element.start();
    int last = from + 1 + element.name().length();
    for (XmlAttribute attribute : element.attributes()) {
      if (attribute.name().equals(name)) {
        out.append(text, from, attribute.valueStart()).append(value);
        from = attribute.valueEnd();
      } else if (attribute.name().equals(removed)) {
        out.append(text, from, last);
        from = attribute.valueEnd() + 1;
      }
      last = attribute.valueEnd() + 1;
    }
    out.append(text, from, last);
    if (!name.isEmpty() && element.attribute(name).isEmpty()) {
      out.append(' ').append(name).append("=\"").append(value).append('"');
    }
    return out.toString();
  }
}
