package dev.localization.pipeline.format.resx;

import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.format.xml.XmlReader;
import java.util.LinkedHashMap;
import java.util.Map;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads a merged document with the parser of the JDK. */
final class ResxReader {
  private ResxReader() {}

  /** The values by name, in document order. */
  static Map<String, String> read(String xml) throws MergeGateException {
    Map<String, String> values = new LinkedHashMap<>();
    Node root = XmlReader.read(xml).getDocumentElement();
    for (Node node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element data && data.getTagName().equals("data")) {
        String name = data.getAttribute("name");
        if (values.put(name, value(data)) != null) {
          throw new MergeGateException("the merged document has " + name + " twice");
        }
      }
    }
    return values;
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
