package dev.localization.pipeline.format.xml;

import dev.localization.pipeline.document.MergeGateException;
import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads a merged document with the parser of the JDK, which shares no code with the scanner. */
public final class XmlReader {
  private static final int MOST_NODES = 1 << 26;
  private static final int DEEPEST = 600;

  private XmlReader() {}

  /**
   * The document as a tree. Nothing outside it is looked at.
   *
   * @throws MergeGateException when it is not well-formed
   */
  public static Document read(String xml) throws MergeGateException {
    try {
      DocumentBuilder builder = factory().newDocumentBuilder();
      builder.setErrorHandler(new Strict());
      builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
      return builder.parse(
          new InputSource(new StringReader(xml.startsWith("\uFEFF") ? xml.substring(1) : xml)));
    } catch (SAXException | IOException malformed) {
      throw new MergeGateException("the merged document is not XML: " + malformed.getMessage());
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException("every JDK has a secure XML parser", impossible);
    }
  }

  private static DocumentBuilderFactory factory() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    // The scanner has bounded all of these by the size of the document, and more strictly.
    factory.setAttribute("jdk.xml.entityReplacementLimit", MOST_NODES);
    factory.setAttribute("jdk.xml.totalEntitySizeLimit", MOST_NODES);
    factory.setAttribute("jdk.xml.maxGeneralEntitySizeLimit", MOST_NODES);
    factory.setAttribute("jdk.xml.entityExpansionLimit", MOST_NODES);
    factory.setAttribute("jdk.xml.elementAttributeLimit", XmlScanner.MOST_ATTRIBUTES);
    factory.setAttribute("jdk.xml.maxElementDepth", DEEPEST);
    factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
    factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    factory.setExpandEntityReferences(false);
    factory.setXIncludeAware(false);
    factory.setNamespaceAware(true);
    return factory;
  }

  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException harmless) {}

    @Override
    public void error(SAXParseException problem) throws SAXException {
      throw problem;
    }

    @Override
    public void fatalError(SAXParseException problem) throws SAXException {
      throw problem;
    }
  }
}
