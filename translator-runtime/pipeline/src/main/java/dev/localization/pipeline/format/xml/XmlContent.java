package dev.localization.pipeline.format.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** What an independent reader sees in an element that the JDK has parsed. */
public final class XmlContent {
  private XmlContent() {}

  /** The content, spelt as {@link XmlTokens#canonical} spells it. */
  public static String of(Element element) {
    StringBuilder out = new StringBuilder();
    append(element, out);
    return out.toString();
  }

  /** Whether it is the root of a document that is taken apart. */
  public static boolean isRoot(Element element) {
    return !(element.getParentNode() instanceof Element);
  }

  /** Whether it stands in the root of a document that is taken apart. */
  public static boolean isTop(Element element) {
    return element.getParentNode() instanceof Element parent && isRoot(parent);
  }

  /** The child elements of a name. */
  public static List<Element> children(Element parent, String name) {
    return children(parent).stream().filter(child -> child.getTagName().equals(name)).toList();
  }

  /** The child elements. */
  public static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  private static void append(Element parent, StringBuilder out) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      switch (node) {
        case Text text -> out.append(inert(text.getData()));
        case Element element -> {
          out.append('<').append(element.getTagName());
          attributes(element)
              .forEach(
                  (n, v) -> out.append(' ').append(n).append("=\"").append(inert(v)).append('"'));
          out.append('>');
          append(element, out);
          out.append("</").append(element.getTagName()).append('>');
        }
        default -> {}
      }
    }
  }

  private static Map<String, String> attributes(Element element) {
    NamedNodeMap all = element.getAttributes();
    Map<String, String> attributes = new TreeMap<>();
    for (int i = 0; i < all.getLength(); i++) {
      Attr attribute = (Attr) all.item(i);
      if (!attribute.getName().equals("xmlns") && !attribute.getName().startsWith("xmlns:")) {
        attributes.put(attribute.getName(), attribute.getValue());
      }
    }
    return attributes;
  }

  private static String inert(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
