package dev.localization.pipeline.format.resx;

import dev.localization.pipeline.document.Findings;
import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.format.xml.XmlReader;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads a merged document with the parser of the JDK. */
final class ResxReader {
  private ResxReader() {}

  /** Finds the values by name, in document order. */
  static void read(String xml, Findings findings) throws MergeGateException {
    Node root = XmlReader.read(xml).getDocumentElement();
    for (Node node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element data && data.getTagName().equals("data")) {
        findings.add(data.getAttribute("name"), value(data));
      }
    }
  }

  private static String value(Element data) {
    for (Node node = data.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element value && value.getTagName().equals("value")) {
        return value.getTextContent();
      }
    }
    return "";
  }
}
