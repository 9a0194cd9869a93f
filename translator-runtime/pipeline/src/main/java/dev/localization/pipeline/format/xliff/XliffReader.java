package dev.localization.pipeline.format.xliff;

import static dev.localization.pipeline.format.xml.XmlContent.children;

import dev.localization.pipeline.document.Findings;
import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.format.xml.XmlContent;
import dev.localization.pipeline.format.xml.XmlReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** Reads the targets of a merged document with the parser of the JDK. */
final class XliffReader {
  private static final Set<String> CONTAINERS = Set.of("body", "group", "bin-unit");

  private final Findings findings;

  private XliffReader(Findings findings) {
    this.findings = findings;
  }

  /** Finds languages and targets by key, in document order. */
  static void read(String xml, Findings findings) throws MergeGateException {
    Element root = XmlReader.read(xml).getDocumentElement();
    boolean first =
        root.hasAttribute("version")
            ? root.getAttribute("version").startsWith("1")
            : root.getNamespaceURI().endsWith(":1.2");
    XliffReader reader = new XliffReader(findings);
    if (first) {
      reader.version1(root);
    } else {
      reader.version2(root);
    }
  }

  private void version1(Element root) throws MergeGateException {
    Map<String, Integer> uses = new HashMap<>();
    for (Element file : children(root, "file")) {
      String original = file.getAttribute("original");
      int use = uses.merge(original, 1, Integer::sum);
      String label = original + (use == 1 ? "" : "#" + use);
      findings.add(label + "/@target-language", file.getAttribute("target-language"));
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
    findings.add("@trgLang", root.getAttribute("trgLang"));
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
      findings.add(key, XmlContent.of(target));
    }
  }
}
