package dev.localization.pipeline.format.qt;

import static dev.localization.pipeline.format.xml.XmlContent.children;

import dev.localization.pipeline.document.Findings;
import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.format.xml.XmlContent;
import dev.localization.pipeline.format.xml.XmlReader;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads the translations of a merged document with the parser of the JDK. */
final class QtReader {
  private static final Set<String> GONE = Set.of("vanished", "obsolete");

  private final Findings findings;

  private QtReader(Findings findings) {
    this.findings = findings;
  }

  /** Finds the language and the translations by key, in document order. */
  static void read(String xml, Findings findings) throws MergeGateException {
    Element root = XmlReader.read(xml).getDocumentElement();
    QtReader reader = new QtReader(findings);
    findings.add("@language", root.getAttribute("language"));
    for (Element child : children(root)) {
      if (child.getTagName().equals("message")) {
        reader.message(child, "");
      } else if (child.getTagName().equals("context")) {
        String context = text(child, "name");
        for (Element message : children(child, "message")) {
          reader.message(message, context);
        }
      }
    }
  }

  private void message(Element message, String context) throws MergeGateException {
    for (Element translation : children(message, "translation")) {
      if (GONE.contains(translation.getAttribute("type"))) {
        return;
      }
      String key = key(message, context);
      if (!message.getAttribute("numerus").equals("yes")) {
        findings.add(key, XmlContent.of(translation));
        continue;
      }
      List<Element> forms = children(translation, "numerusform");
      for (int i = 0; i < forms.size(); i++) {
        findings.add(key + "[" + i + "]", XmlContent.of(forms.get(i)));
      }
    }
  }

  private static String key(Element message, String context) {
    String comment = text(message, "comment");
    return message.getAttribute("id").isEmpty()
        ? context + "/" + text(message, "source") + (comment.isEmpty() ? "" : "/" + comment)
        : message.getAttribute("id");
  }

  private static String text(Element parent, String name) {
    StringBuilder text = new StringBuilder();
    children(parent, name).stream().limit(1).forEach(child -> append(child, text));
    return text.toString();
  }

  private static void append(Element element, StringBuilder out) {
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element code && code.getTagName().equals("byte")) {
        out.append("<byte value=\"").append(code.getAttribute("value")).append("\"/>");
      } else if (node instanceof org.w3c.dom.Text characters) {
        out.append(characters.getData());
      }
    }
  }
}
