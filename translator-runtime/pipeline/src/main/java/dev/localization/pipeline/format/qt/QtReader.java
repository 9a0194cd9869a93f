package dev.localization.pipeline.format.qt;

import static dev.localization.pipeline.format.xml.XmlContent.children;
import static java.util.stream.Collectors.joining;

import dev.localization.pipeline.document.Findings;
import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.format.xml.XmlContent;
import dev.localization.pipeline.format.xml.XmlReader;
import dev.localization.pipeline.format.xml.XmlRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads the translations of a merged document with the parser of the JDK. */
final class QtReader implements XmlRecords {
  private static final Set<String> GONE = Set.of("vanished", "obsolete");

  private final Findings findings;
  private final List<Element> nameless = new ArrayList<>();
  private Optional<String> context = Optional.empty();

  private QtReader(Findings findings) {
    this.findings = findings;
  }

  /** Finds the language and the translations by key, in document order. */
  static void read(String xml, Findings findings) throws MergeGateException {
    XmlReader.read(xml, new QtReader(findings));
  }

  @Override
  public boolean isContainer(Element element) throws MergeGateException {
    if (XmlContent.isRoot(element)) {
      findings.add("@language", element.getAttribute("language"));
      return true;
    }
    return XmlContent.isTop(element) && element.getTagName().equals("context");
  }

  @Override
  public void record(Element element) throws MergeGateException {
    boolean isMessage = element.getTagName().equals("message");
    if (XmlContent.isTop(element)) {
      if (isMessage) {
        message(element, "");
      }
    } else if (isMessage && context.isPresent()) {
      message(element, context.get());
    } else if (isMessage) {
      nameless.add(element);
    } else if (element.getTagName().equals("name") && context.isEmpty()) {
      name(characters(element));
    }
  }

  @Override
  public void end(Element container) throws MergeGateException {
    name("");
    context = Optional.empty();
  }

  // A name mostly stands before the messages.
  private void name(String name) throws MergeGateException {
    context = Optional.of(name);
    for (Element message : nameless) {
      message(message, name);
    }
    nameless.clear();
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
    return children(parent, name).stream().limit(1).map(QtReader::characters).collect(joining());
  }

  private static String characters(Element element) {
    StringBuilder out = new StringBuilder();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element code && code.getTagName().equals("byte")) {
        out.append("<byte value=\"").append(code.getAttribute("value")).append("\"/>");
      } else if (node instanceof org.w3c.dom.Text characters) {
        out.append(characters.getData());
      }
    }
    return out.toString();
  }
}
