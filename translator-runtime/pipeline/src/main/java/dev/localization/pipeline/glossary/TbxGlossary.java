package dev.localization.pipeline.glossary;

import dev.localization.pipeline.glossary.GlossaryReader.Translation;
import java.io.StringReader;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * TBX: {@code tbx/conceptEntry/langSec/termSec} of ISO 30042:2019, with data categories as
 * attributes or as elements, and {@code martif/termEntry/langSet/tig} of its edition of 2008.
 */
final class TbxGlossary {
  private static final String XML = "http://www.w3.org/XML/1998/namespace";
  private static final String FIX = "send a TBX document (ISO 30042), or CSV";

  private TbxGlossary() {}

  /** The translations of each term of the source language. */
  static List<Translation> read(String xml, String sourceLanguage) throws InvalidGlossaryException {
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(xml));
      var entries = new TbxEntries(sourceLanguage);
      while (reader.hasNext()) {
        take(reader, entries);
      }
      if (!entries.isTbx()) {
        throw new InvalidGlossaryException(1, "it is XML, but no TBX", FIX);
      }
      return entries.translations();
    } catch (XMLStreamException malformed) {
      throw new InvalidGlossaryException(
          malformed.getLocation().getLineNumber(), "it is no well-formed XML", FIX);
    }
  }

  private static void take(XMLStreamReader reader, TbxEntries entries) throws XMLStreamException {
    switch (reader.next()) {
      case XMLStreamConstants.START_ELEMENT ->
          entries.begin(
              reader.getLocalName(), attribute(reader, XML, "lang"), attribute(reader, "", "type"));
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          entries.text(reader.getText());
      case XMLStreamConstants.END_ELEMENT -> entries.end(reader.getLocalName());
      // A document type may name where TBX is defined; nothing of it is read.
      default -> {}
    }
  }

  private static String attribute(XMLStreamReader element, String namespace, String name) {
    String value = element.getAttributeValue(namespace.isEmpty() ? null : namespace, name);
    return value == null ? "" : value;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
