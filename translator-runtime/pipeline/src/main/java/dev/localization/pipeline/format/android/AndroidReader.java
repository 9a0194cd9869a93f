package dev.localization.pipeline.format.android;

import dev.localization.pipeline.document.Findings;
import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.format.xml.XmlContent;
import dev.localization.pipeline.format.xml.XmlReader;
import dev.localization.pipeline.format.xml.XmlRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.CDATASection;
import org.w3c.dom.Comment;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Reads a merged document with the parser of the JDK, and its texts as Android does. */
final class AndroidReader {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\\\u([0-9a-fA-F]{4})|\\\\(.)|(\\\\)|(\")|([ \\t\\r\\n]++)|[^\\\\\" \\t\\r\\n]++",
          Pattern.DOTALL);

  private static final Pattern LEADING = Pattern.compile("\\A[ \\t\\r\\n]++");
  private static final Pattern TRAILING = Pattern.compile("(?<![ \\t\\r\\n])[ \\t\\r\\n]++\\z");

  private boolean quoted;
  private boolean blank;

  private AndroidReader() {}

  /** Finds the texts by key, in document order, each with its style. */
  static void read(String xml, Findings findings) throws MergeGateException {
    XmlReader.read(
        xml,
        new XmlRecords() {
          @Override
          public boolean isContainer(Element element) {
            return XmlContent.isRoot(element);
          }

          @Override
          public void record(Element resource) throws MergeGateException {
            find(resource, findings);
          }
        });
  }

  private static void find(Element resource, Findings findings) throws MergeGateException {
    boolean typed =
        resource.getTagName().equals("item") && resource.getAttribute("type").equals("string");
    String type = typed ? "string" : resource.getTagName();
    String product = resource.getAttribute("product");
    String key =
        type + "/" + resource.getAttribute("name") + (product.isEmpty() ? "" : "@" + product);
    switch (type) {
      case "string" -> findings.add(key, text(resource));
      case "string-array" -> {
        int index = 0;
        for (Element item : XmlContent.children(resource, "item")) {
          findings.add(key + "/" + index++, text(item));
        }
      }
      case "plurals" -> {
        for (Element item : XmlContent.children(resource, "item")) {
          findings.add(key + "/" + item.getAttribute("quantity"), text(item));
        }
      }
      default -> {}
    }
  }

  private static String text(Element element) {
    return new AndroidReader().shownIn(element);
  }

  private static List<Node> nodes(Node parent) {
    List<Node> nodes = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      nodes.add(node);
    }
    return nodes;
  }

  private String shownIn(Element element) {
    List<Node> nodes = nodes(element);
    if (nodes.stream().anyMatch(n -> n instanceof Element || n instanceof Comment)) {
      return Style.MARKUP.seen(markup(nodes));
    }
    boolean cdata = nodes.stream().anyMatch(CDATASection.class::isInstance);
    String raw = element.getTextContent();
    return (cdata ? Style.CDATA : Style.TEXT)
        .seen(shown(TRAILING.matcher(LEADING.matcher(raw).replaceAll("")).replaceAll("")));
  }

  private String markup(List<Node> nodes) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i) instanceof Text text) {
        String raw = text.getData();
        raw = i == 0 ? LEADING.matcher(raw).replaceAll("") : raw;
        raw = i == nodes.size() - 1 ? TRAILING.matcher(raw).replaceAll("") : raw;
        out.append(inert(shown(raw)));
      } else {
        append(nodes.get(i), out);
      }
    }
    return out.toString();
  }

  private void append(Node node, StringBuilder out) {
    switch (node) {
      case Text text -> out.append(inert(shown(text.getData())));
      case Element element -> {
        out.append('<').append(element.getTagName());
        attributes(element).forEach(attribute -> out.append(' ').append(attribute));
        out.append('>');
        boundary(element);
        nodes(element).forEach(child -> append(child, out));
        out.append("</").append(element.getTagName()).append('>');
        boundary(element);
      }
      default -> {}
    }
  }

  private void boundary(Element element) {
    if (element.getPrefix() == null) {
      quoted = false;
      blank = false;
    }
  }

  private static List<String> attributes(Element element) {
    NamedNodeMap attributes = element.getAttributes();
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      shown.add((attribute.getName() + "=" + inert(attribute.getValue())).replace(':', '.'));
    }
    return shown.stream().sorted().toList();
  }

  private static String inert(String shown) {
    return shown.replace("&", "&amp;").replace("<", "&lt;");
  }

  private String shown(String raw) {
    StringBuilder out = new StringBuilder();
    Matcher token = TOKEN.matcher(raw);
    while (token.find()) {
      boolean space = token.group(5) != null && !quoted;
      if (space) {
        out.append(blank ? "" : " ");
      } else if (token.group(1) != null) {
        out.append((char) Integer.parseInt(token.group(1), 16));
      } else if (token.group(2) != null) {
        out.append(escaped(token.group(2)));
      } else if (token.group(4) != null) {
        quoted = !quoted;
      } else if (token.group(3) == null) {
        out.append(token.group());
      }
      blank = space;
    }
    return out.toString();
  }

  private static String escaped(String character) {
    return switch (character) {
      case "n" -> "\n";
      case "t" -> "\t";
      default -> character;
    };
  }
}
