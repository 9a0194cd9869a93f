package dev.localization.pipeline.format.xliff;

import static dev.localization.pipeline.format.xml.XmlContent.children;

import dev.localization.pipeline.document.Findings;
import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.format.xml.XmlContent;
import dev.localization.pipeline.format.xml.XmlReader;
import dev.localization.pipeline.format.xml.XmlRecords;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** Reads the targets of a merged document with the parser of the JDK. */
final class XliffReader implements XmlRecords {
  private static final Set<String> CONTAINERS = Set.of("body", "group", "bin-unit");

  private final Findings findings;
  private final Map<String, Integer> uses = new HashMap<>();
  private boolean first;
  private String file = "";

  private XliffReader(Findings findings) {
    this.findings = findings;
  }

  /** Finds languages and targets by key, in document order. */
  static void read(String xml, Findings findings) throws MergeGateException {
    XmlReader.read(xml, new XliffReader(findings));
  }

  @Override
  public boolean isContainer(Element element) throws MergeGateException {
    if (XmlContent.isRoot(element)) {
      root(element);
      return true;
    }
    String name = element.getTagName();
    if (!XmlContent.isTop(element)) {
      return first ? CONTAINERS.contains(name) : name.equals("group");
    }
    if (name.equals("file")) {
      file(element);
    }
    return name.equals("file");
  }

  @Override
  public void record(Element element) throws MergeGateException {
    if (XmlContent.isTop(element)) {
      return;
    }
    String key = file + "/" + element.getAttribute("id");
    if (first && element.getTagName().equals("trans-unit")) {
      target(element, key);
    } else if (!first && element.getTagName().equals("unit")) {
      segments(element, key);
    }
  }

  private void root(Element root) throws MergeGateException {
    first =
        root.hasAttribute("version")
            ? root.getAttribute("version").startsWith("1")
            : root.getNamespaceURI().endsWith(":1.2");
    if (!first) {
      findings.add("@trgLang", root.getAttribute("trgLang"));
    }
  }

  private void file(Element element) throws MergeGateException {
    if (first) {
      String original = element.getAttribute("original");
      int use = uses.merge(original, 1, Integer::sum);
      file = original + (use == 1 ? "" : "#" + use);
      findings.add(file + "/@target-language", element.getAttribute("target-language"));
    } else {
      file = element.getAttribute("id");
    }
  }

  private void segments(Element unit, String key) throws MergeGateException {
    int number = 0;
    for (Element segment : children(unit, "segment")) {
      number++;
      String id = segment.hasAttribute("id") ? segment.getAttribute("id") : "#" + number;
      target(segment, key + "/" + id);
    }
  }

  private void target(Element owner, String key) throws MergeGateException {
    for (Element target : children(owner, "target")) {
      findings.add(key, XmlContent.of(target));
    }
  }
}
