package dev.localization.pipeline.format.xml;

import dev.localization.pipeline.document.MergeGateException;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Reads a merged document with the parser of the JDK, which shares no code with the scanner. */
public final class XmlReader {
  private static final int MOST_NODES = 1 << 26;
  private static final int DEEPEST = 600;

  // The scanner has bounded all of these by the size of the document, and more strictly.
  private static final Map<String, Integer> LIMITS =
      Map.of(
          "jdk.xml.entityReplacementLimit", MOST_NODES,
          "jdk.xml.totalEntitySizeLimit", MOST_NODES,
          "jdk.xml.maxGeneralEntitySizeLimit", MOST_NODES,
          "jdk.xml.entityExpansionLimit", MOST_NODES,
          "jdk.xml.elementAttributeLimit", XmlScanner.MOST_ATTRIBUTES,
          "jdk.xml.maxElementDepth", DEEPEST);

  private static final Map<String, Boolean> FEATURES =
      Map.of(
          XMLConstants.FEATURE_SECURE_PROCESSING,
          true,
          "http://xml.org/sax/features/external-general-entities",
          false,
          "http://xml.org/sax/features/external-parameter-entities",
          false,
          "http://apache.org/xml/features/nonvalidating/load-external-dtd",
          false);

  private XmlReader() {}

  /**
   * The document as a tree. Nothing outside it is looked at.
   *
   * @throws MergeGateException when it is not well-formed
   */
  public static Document read(String xml) throws MergeGateException {
    try {
      DocumentBuilder builder = trees().newDocumentBuilder();
      XmlStrictness strict = new XmlStrictness();
      builder.setErrorHandler(strict);
      builder.setEntityResolver(strict);
      return builder.parse(input(xml));
    } catch (SAXException | IOException malformed) {
      throw malformed(malformed);
    } catch (ParserConfigurationException impossible) {
      throw impossible(impossible);
    }
  }

  /**
   * Reads the document record by record. Nothing outside it is looked at.
   *
   * @throws MergeGateException when it is not well-formed, or a record is refused
   */
  public static void read(String xml, XmlRecords records) throws MergeGateException {
    try {
      XmlFragments fragments =
          new XmlFragments(trees().newDocumentBuilder().newDocument(), records);
      XMLReader reader = events().newSAXParser().getXMLReader();
      for (Map.Entry<String, Integer> limit : LIMITS.entrySet()) {
        reader.setProperty(limit.getKey(), limit.getValue());
      }
      reader.setProperty("http://xml.org/sax/properties/lexical-handler", fragments);
      reader.setContentHandler(fragments);
      reader.setErrorHandler(fragments);
      reader.setEntityResolver(fragments);
      reader.parse(input(xml));
    } catch (XmlFragments.Refused refused) {
      throw refused.reason();
    } catch (SAXException | IOException malformed) {
      throw malformed(malformed);
    } catch (ParserConfigurationException impossible) {
      throw impossible(impossible);
    }
  }

  private static DocumentBuilderFactory trees() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    for (Map.Entry<String, Boolean> feature : FEATURES.entrySet()) {
      factory.setFeature(feature.getKey(), feature.getValue());
    }
    LIMITS.forEach(factory::setAttribute);
    factory.setExpandEntityReferences(false);
    factory.setXIncludeAware(false);
    factory.setNamespaceAware(true);
    return factory;
  }

  private static SAXParserFactory events() throws ParserConfigurationException, SAXException {
    SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
    for (Map.Entry<String, Boolean> feature : FEATURES.entrySet()) {
      factory.setFeature(feature.getKey(), feature.getValue());
    }
    factory.setFeature("http://xml.org/sax/features/namespace-prefixes", true);
    factory.setXIncludeAware(false);
    factory.setNamespaceAware(true);
    return factory;
  }

  private static InputSource input(String xml) throws IOException {
    StringReader characters = new StringReader(xml);
    if (xml.startsWith("\uFEFF")) {
      int mark = characters.read();
      assert mark == '\uFEFF';
    }
    return new InputSource(characters);
  }

  private static MergeGateException malformed(Exception reason) {
    return new MergeGateException("the merged document is not XML: " + reason.getMessage());
  }

  private static IllegalStateException impossible(Exception reason) {
    return new IllegalStateException("every JDK has a secure XML parser", reason);
  }
}
