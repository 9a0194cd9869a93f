package dev.localization.pipeline.format.word;

import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.format.xml.XmlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Reads the texts of a merged part with the parser of the JDK. */
final class WordReader {
  static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

  private static final Set<String> NOT_SEEN = Set.of("proofErr", "lastRenderedPageBreak");
  private static final Set<String> NOT_SHOWN = Set.of("lang", "noProof");

  private static final Pattern RANGE = Pattern.compile("(?:bookmark|perm|\\w*Range)(?:Start|End)");

  private final String part;
  private final Layer layer;
  private final Map<String, String> texts = new LinkedHashMap<>();
  private int paragraphs;
  private int pictures;

  WordReader(String part, Layer layer) {
    this.part = part;
    this.layer = layer;
  }

  /** What is seen at each key of a layer. */
  Map<String, String> read(String xml) throws MergeGateException {
    Element root = XmlReader.read(xml).getDocumentElement();
    if (layer instanceof Layer.Metadata) {
      metadata(root);
    } else {
      walk(root, 0);
    }
    return texts;
  }

  private void metadata(Element root) {
    for (Element element : elements(root)) {
      boolean isText =
          Set.of("title", "subject", "description").contains(element.getLocalName())
              && DUBLIN_CORE.equals(element.getNamespaceURI())
              && elements(element).isEmpty();
      if (isText && !element.getTextContent().isEmpty()) {
        texts.put(part + "#" + element.getLocalName(), element.getTextContent());
      }
    }
  }

  private void walk(Element element, int level) {
    boolean isParagraph = isWord(element) && element.getLocalName().equals("p");
    if (isParagraph) {
      String key = part + "#p" + paragraphs++;
      if (layer.equals(new Layer.Paragraphs(level))) {
        texts.put(key, new View().paragraph(element));
      }
    }
    if (isPicture(element)) {
      int number = pictures++;
      if (layer instanceof Layer.Alternatives(String attribute)
          && isText(element, attribute)
          && element.hasAttribute(attribute)) {
        texts.put(part + "#alt" + number + "." + attribute, element.getAttribute(attribute));
      }
    }
    for (Element child : elements(element)) {
      walk(child, isParagraph ? level + 1 : level);
    }
  }

  static boolean isWord(Element element) {
    return element.getNamespaceURI() != null && Names.WORD.contains(element.getNamespaceURI());
  }

  private static boolean isPicture(Element element) {
    return isText(element, "descr") || isText(element, "alt");
  }

  private static boolean isText(Element element, String attribute) {
    String namespace = element.getNamespaceURI() == null ? "" : element.getNamespaceURI();
    boolean isDrawing = Names.DRAWING.contains(namespace) && element.getLocalName().equals("docPr");
    return switch (attribute) {
      case "descr", "title" -> isDrawing;
      case "alt" -> Names.VML.contains(namespace);
      default -> false;
    };
  }

  private static List<Element> elements(Element parent) {
    List<Element> elements = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }

  /** A start tag in canonical form, without what is said of a picture. */
  static String tag(Element element) {
    NamedNodeMap attributes = element.getAttributes();
    Map<String, String> sorted = new TreeMap<>();
    for (int i = 0; i < attributes.getLength(); i++) {
      Node attribute = attributes.item(i);
      if (!isText(element, attribute.getNodeName())) {
        sorted.put(attribute.getNodeName(), attribute.getNodeValue());
      }
    }
    StringBuilder tag = new StringBuilder("<").append(element.getTagName());
    sorted.forEach(
        (name, value) -> tag.append(' ').append(name).append('=').append(escaped(value)));
    return tag.append('>').toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("{", "&#123;");
  }

  /** What is seen in one paragraph. */
  private static final class View {
    private final StringBuilder seen = new StringBuilder();
    private final List<String> ranges = new ArrayList<>();
    private String current = "";

    String paragraph(Element paragraph) {
      for (Element child : elements(paragraph)) {
        if (!isWord(child) || !child.getLocalName().equals("pPr")) {
          show(child);
        }
      }
      ranges.sort(null);
      ranges.forEach(range -> seen.append('\n').append(range));
      return seen.toString();
    }

    private void show(Element element) {
      String name = isWord(element) ? element.getLocalName() : "";
      if (RANGE.matcher(name).matches()) {
        ranges.add(tag(element));
      } else if (name.equals("r")) {
        run(element);
      } else if (name.equals("p")) {
        seen.append("<p>");
      } else if (!NOT_SEEN.contains(name)) {
        seen.append(tag(element));
        current = "";
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
          if (node instanceof Element child) {
            show(child);
          } else if (node instanceof Text text && !text.getData().isBlank()) {
            seen.append(escaped(text.getData()));
          }
        }
        seen.append("</").append(element.getTagName()).append('>');
        current = "";
      }
    }

    private void run(Element run) {
      List<Element> children = elements(run);
      String format =
          children.stream().filter(View::isProperties).findFirst().map(View::format).orElse("");
      children.stream()
          .filter(child -> !isProperties(child))
          .forEach(child -> content(child, format));
    }

    private static boolean isProperties(Element element) {
      return isWord(element) && element.getLocalName().equals("rPr");
    }

    private void content(Element element, String format) {
      String name = isWord(element) ? element.getLocalName() : "";
      switch (name) {
        case "t" -> characters(element.getTextContent(), format);
        case "noBreakHyphen" -> characters("\u2011", format);
        case "softHyphen" -> characters("\u00AD", format);
        case "proofErr", "lastRenderedPageBreak" -> {}
        default -> {
          switchTo(format);
          show(element);
          current = format;
        }
      }
    }

    private void characters(String text, String format) {
      if (!text.isEmpty()) {
        switchTo(format);
        seen.append(escaped(text));
      }
    }

    private void switchTo(String format) {
      if (!format.equals(current)) {
        seen.append('{').append(format).append('}');
        current = format;
      }
    }

    private static String format(Element properties) {
      View view = new View();
      for (Element property : elements(properties)) {
        if (!isWord(property) || !NOT_SHOWN.contains(property.getLocalName())) {
          view.show(property);
        }
      }
      return view.seen.toString();
    }
  }
}
