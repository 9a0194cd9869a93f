package dev.localization.pipeline.format.xliff;

import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.format.xml.XmlReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Reads the targets of a merged document with the parser of the JDK. */
final class XliffReader {
  private static final Set<String> CONTAINERS = Set.of("body", "group");

  private final Map<String, String> targets = new LinkedHashMap<>();

  private XliffReader() {}

  /** Languages and targets by key, in document order. */
  static Map<String, String> read(String xml) throws MergeGateException {
    Element root = XmlReader.read(xml).getDocumentElement();
    boolean first =
        root.hasAttribute("version")
            ? root.getAttribute("version").startsWith("1")
            : root.getNamespaceURI().endsWith(":1.2");
    XliffReader reader = new XliffReader();
    if (first) {
      reader.version1(root);
    } else {
      reader.version2(root);
    }
    return reader.targets;
  }

  private void version1(Element root) throws MergeGateException {
    Map<String, Integer> uses = new HashMap<>();
    for (Element file : children(root, "file")) {
      String original = file.getAttribute("original");
      int use = uses.merge(original, 1, Integer::sum);
      String label = original + (use == 1 ? "" : "#" + use);
      put(label + "/@target-language", file.getAttribute("target-language"));
      units(file, label);
    }
  }

  private void units(Element parent, String label) throws MergeGateException {
    for (Element child : children(parent)) {
      if (CONTAINERS.contains(child.getTagName())) {
        units(child, label);
      } else if (child.getTagName().equals("trans-unit")) {
        target(child, label + "/" + child.getAttribute("id"));
      }
    }
  }

  private void version2(Element root) throws MergeGateException {
    put("@trgLang", root.getAttribute("trgLang"));
    for (Element file : children(root, "file")) {
      segments(file, file.getAttribute("id"));
    }
  }

  private void segments(Element parent, String file) throws MergeGateException {
    for (Element child : children(parent)) {
      if (child.getTagName().equals("group")) {
        segments(child, file);
      } else if (child.getTagName().equals("unit")) {
        int number = 0;
        for (Element segment : children(child, "segment")) {
          number++;
          String id = segment.hasAttribute("id") ? segment.getAttribute("id") : "#" + number;
          target(segment, file + "/" + child.getAttribute("id") + "/" + id);
        }
      }
    }
  }

  private void target(Element owner, String key) throws MergeGateException {
    for (Element target : children(owner, "target")) {
      StringBuilder out = new StringBuilder();
      content(target, out);
      put(key, out.toString());
    }
  }

  private void put(String key, String value) throws MergeGateException {
    if (targets.put(key, value) != null) {
      throw new MergeGateException("the merged document has " + key + " twice");
    }
  }

  private static void content(Element parent, StringBuilder out) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      switch (node) {
        case Text text -> out.append(inert(text.getData()));
        case Element element -> {
          out.append('<').append(element.getTagName());
          attributes(element).forEach((n, v) -> out.append(" %s=\"%s\"".formatted(n, inert(v))));
          out.append('>');
          content(element, out);
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

  private static List<Element> children(Element parent, String name) {
    return children(parent).stream().filter(child -> child.getTagName().equals(name)).toList();
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }
}
