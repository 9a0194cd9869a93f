package dev.localization.pipeline.format.xml;

import java.io.StringReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/** Lets a parser pass over no error, and look at nothing outside the document. */
class XmlStrictness extends DefaultHandler2 {
  @Override
  public InputSource resolveEntity(String name, String publicId, String base, String systemId) {
    return new InputSource(new StringReader(""));
  }

  @Override
  public void error(SAXParseException problem) throws SAXException {
    throw problem;
  }

  @Override
  public void fatalError(SAXParseException problem) throws SAXException {
    throw problem;
  }
}
