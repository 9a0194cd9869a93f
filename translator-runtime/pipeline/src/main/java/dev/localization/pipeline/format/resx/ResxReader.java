package dev.localization.pipeline.format.resx;

import dev.localization.pipeline.document.Findings;
import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.format.xml.XmlContent;
import dev.localization.pipeline.format.xml.XmlReader;
import dev.localization.pipeline.format.xml.XmlRecords;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads a merged document with the parser of the JDK. */
final class ResxReader {
  private ResxReader() {}

  /** Finds the values by name, in document order. */
  static void read(String xml, Findings findings) throws MergeGateException {
    XmlReader.read(
        xml,
        new XmlRecords() {
          @Override
          public boolean isContainer(Element element) {
            return XmlContent.isRoot(element);
          }

          @Override
          public void record(Element data) throws MergeGateException {
            if (data.getTagName().equals("data")) {
              findings.add(data.getAttribute("name"), value(data));
            }
          }
        });
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
