package dev.localization.pipeline.format.apple;

import dev.localization.pipeline.document.Findings;
import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.format.xml.XmlContent;
import dev.localization.pipeline.format.xml.XmlReader;
import dev.localization.pipeline.format.xml.XmlRecords;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** Reads merged {@code .stringsdict} with the parser of the JDK. */
final class StringsDictReader implements XmlRecords {
  private final Findings findings;
  private Optional<String> key = Optional.empty();

  private StringsDictReader(Findings findings) {
    this.findings = findings;
  }

  /** Finds the strings by path, in document order. */
  static void read(String xml, Findings findings) throws MergeGateException {
    XmlReader.read(xml, new StringsDictReader(findings));
  }

  @Override
  public boolean isContainer(Element element) {
    return XmlContent.isRoot(element)
        || (XmlContent.isTop(element) && element.getTagName().equals("dict"));
  }

  @Override
  public void record(Element element) throws MergeGateException {
    if (XmlContent.isTop(element)) {
      read(element, "");
    } else if (key.isEmpty()) {
      key = Optional.of(escaped(element));
    } else {
      read(element, "/" + key.get());
      key = Optional.empty();
    }
  }

  @Override
  public void end(Element container) {
    key = Optional.empty();
  }

  private void read(Element value, String path) throws MergeGateException {
    if (!value.getTagName().equals("dict")) {
      findings.add(path, value.getTextContent());
      return;
    }
    List<Element> pairs = XmlContent.children(value);
    for (int i = 0; i + 1 < pairs.size(); i += 2) {
      read(pairs.get(i + 1), path + "/" + escaped(pairs.get(i)));
    }
  }

  private static String escaped(Element key) {
    return key.getTextContent().replace("~", "~0").replace("/", "~1");
  }
}
