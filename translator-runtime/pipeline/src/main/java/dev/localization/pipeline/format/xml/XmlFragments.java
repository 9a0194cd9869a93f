package dev.localization.pipeline.format.xml;

import dev.localization.pipeline.document.MergeGateException;
import javax.xml.XMLConstants;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** Makes trees of records of what a parser of the JDK reads, as its own tree would be. */
final class XmlFragments extends XmlStrictness {
  /** Carries what a format says through the parser. */
  static final class Refused extends SAXException {
    private static final long serialVersionUID = 1L;

    private final MergeGateException reason;

    private Refused(MergeGateException reason) {
      super(reason);
      this.reason = reason;
    }

    MergeGateException reason() {
      return reason;
    }
  }

  private final Document factory;
  private final XmlRecords records;
  private final StringBuilder characters = new StringBuilder();
  private Node at;
  private int depthInRecord;

  /**
   * Hands on the records of a document.
   *
   * @param factory an empty document, whose nodes they become
   */
  XmlFragments(Document factory, XmlRecords records) {
    this.factory = factory;
    this.records = records;
    this.at = factory.createDocumentFragment();
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes)
      throws SAXException {
    flush();
    Element element = factory.createElementNS(uri.isEmpty() ? null : uri, name);
    for (int i = 0; i < attributes.getLength(); i++) {
      String named = attributes.getQName(i);
      element.setAttributeNS(namespace(named, attributes.getURI(i)), named, attributes.getValue(i));
    }
    at.appendChild(element);
    at = element;
    try {
      if (depthInRecord > 0 || !records.isContainer(element)) {
        depthInRecord++;
      }
    } catch (MergeGateException refused) {
      throw new Refused(refused);
    }
  }

  @Override
  public void endElement(String uri, String local, String name) throws SAXException {
    flush();
    Element element = (Element) at;
    at = element.getParentNode();
    try {
      if (depthInRecord == 0) {
        records.end(element);
        at.removeChild(element);
      } else if (--depthInRecord == 0) {
        records.record(element);
        at.removeChild(element);
      }
    } catch (MergeGateException refused) {
      throw new Refused(refused);
    }
  }

  @Override
  public void characters(char[] read, int from, int length) {
    characters.append(read, from, depthInRecord == 0 ? 0 : length);
  }

  @Override
  public void ignorableWhitespace(char[] read, int from, int length) {
    characters(read, from, length);
  }

  @Override
  public void comment(char[] read, int from, int length) {
    flush();
    add(factory.createComment(new String(read, from, length)));
  }

  @Override
  public void processingInstruction(String target, String data) {
    flush();
    add(factory.createProcessingInstruction(target, data));
  }

  @Override
  public void startCDATA() {
    flush();
  }

  @Override
  public void endCDATA() {
    add(factory.createCDATASection(characters.toString()));
    characters.setLength(0);
  }

  private void flush() {
    if (!characters.isEmpty()) {
      add(factory.createTextNode(characters.toString()));
      characters.setLength(0);
    }
  }

  private void add(Node node) {
    if (depthInRecord > 0) {
      at.appendChild(node);
    }
  }

  private static String namespace(String attribute, String uri) {
    if (attribute.equals("xmlns") || attribute.startsWith("xmlns:")) {
      return XMLConstants.XMLNS_ATTRIBUTE_NS_URI;
    }
    return uri.isEmpty() ? null : uri;
  }
}
