package dev.localization.pipeline.format.apple;

import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.format.xml.XmlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads merged {@code .stringsdict} with the parser of the JDK. */
final class StringsDictReader {
  private StringsDictReader() {}

  /** The strings by path, in document order. */
  static Map<String, String> read(String xml) throws MergeGateException {
    Map<String, String> strings = new LinkedHashMap<>();
    for (Element dict : children(XmlReader.read(xml).getDocumentElement())) {
      read(dict, "", strings);
    }
    return strings;
  }

  private static void read(Element value, String path, Map<String, String> strings)
      throws MergeGateException {
    if (!value.getTagName().equals("dict")) {
      if (strings.put(path, value.getTextContent()) != null) {
        throw new MergeGateException("the merged document has " + path + " twice");
      }
      return;
    }
    List<Element> pairs = children(value);
    for (int i = 0; i + 1 < pairs.size(); i += 2) {
      String key = pairs.get(i).getTextContent().replace("~", "~0").replace("/", "~1");
      read(pairs.get(i + 1), path + "/" + key, strings);
    }
  }

  private static List<Element> children(Element parent) {
    List<Element> elements = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }
}
