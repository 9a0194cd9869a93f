package dev.localization.pipeline.format.apple;

import dev.localization.pipeline.document.Findings;
import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.format.xml.XmlReader;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads merged {@code .stringsdict} with the parser of the JDK. */
final class StringsDictReader {
  private StringsDictReader() {}

  /** Finds the strings by path, in document order. */
  static void read(String xml, Findings findings) throws MergeGateException {
    for (Element dict : children(XmlReader.read(xml).getDocumentElement())) {
      read(dict, "", findings);
    }
  }

  private static void read(Element value, String path, Findings findings)
      throws MergeGateException {
    if (!value.getTagName().equals("dict")) {
      findings.add(path, value.getTextContent());
      return;
    }
    List<Element> pairs = children(value);
    for (int i = 0; i + 1 < pairs.size(); i += 2) {
      String key = pairs.get(i).getTextContent().replace("~", "~0").replace("/", "~1");
      read(pairs.get(i + 1), path + "/" + key, findings);
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
