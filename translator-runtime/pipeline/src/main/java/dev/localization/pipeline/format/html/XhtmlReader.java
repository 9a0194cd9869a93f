package dev.localization.pipeline.format.html;

import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.format.html.HtmlToken.Tag;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/** Reads a merged document in the XML syntax with the parser of the JDK. */
final class XhtmlReader extends DefaultHandler2 {
  private static final int NOWHERE = -1;
  private static final String FEATURES = "http://xml.org/sax/features/";
  private static final int MOST_ATTRIBUTES = 1_000;

  private final HtmlTokens tokens = new HtmlTokens();
  private final StringBuilder characters = new StringBuilder();

  private XhtmlReader() {}

  static List<HtmlToken> tokens(SourceText merged) throws MergeGateException {
    String masked = Templating.mask(merged.text(), true).substring(merged.begin());
    XhtmlReader reader = new XhtmlReader();
    try {
      SAXParser parser = parser();
      parser.setProperty("http://xml.org/sax/properties/lexical-handler", reader);
      parser.setProperty("jdk.xml.elementAttributeLimit", MOST_ATTRIBUTES);
      parser.parse(new InputSource(new StringReader(Xhtml.numbered(masked))), reader);
    } catch (SAXException | IOException malformed) {
      throw new MergeGateException("the merged document is not XML: " + malformed.getMessage());
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException("every JDK has a secure XML parser", impossible);
    }
    reader.flush();
    return reader.tokens;
  }

  private static SAXParser parser() throws ParserConfigurationException, SAXException {
    SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature(FEATURES + "external-general-entities", false);
    factory.setFeature(FEATURES + "external-parameter-entities", false);
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    return factory.newSAXParser();
  }

  @Override
  public InputSource resolveEntity(String name, String publicId, String baseUri, String systemId) {
    return new InputSource(new StringReader(""));
  }

  @Override
  public void startElement(String uri, String localName, String name, Attributes read) {
    List<HtmlAttribute> attributes = new ArrayList<>();
    for (int i = 0; i < read.getLength(); i++) {
      attributes.add(new HtmlAttribute(read.getQName(i), read.getValue(i), NOWHERE, NOWHERE));
    }
    add(new Tag(name, false, false, attributes, NOWHERE, NOWHERE));
  }

  @Override
  public void endElement(String uri, String localName, String name) {
    flush();
    if (tokens.getLast() instanceof Tag start && !start.isEnd() && !start.isWhole()) {
      // XML does not tell <a></a> from <a/>.
      tokens.removeLast();
      add(new Tag(name, false, true, start.attributes(), NOWHERE, NOWHERE));
    } else {
      add(new Tag(name, true, false, List.of(), NOWHERE, NOWHERE));
    }
  }

  @Override
  public void characters(char[] buffer, int start, int length) {
    characters.append(buffer, start, length);
  }

  @Override
  public void comment(char[] buffer, int start, int length) {
    add(new HtmlToken.Comment(new String(buffer, start, length), NOWHERE, NOWHERE));
  }

  @Override
  public void processingInstruction(String target, String data) {
    String code = "?" + target + (data.isEmpty() ? "" : " " + data);
    add(new HtmlToken.Comment(code, NOWHERE, NOWHERE));
  }

  @Override
  public void startDTD(String name, String publicId, String systemId) {
    add(new Tag("!doctype", false, true, List.of(), NOWHERE, NOWHERE));
  }

  @Override
  public void error(SAXParseException problem) throws SAXException {
    throw problem;
  }

  private void add(HtmlToken token) {
    flush();
    tokens.add(token);
  }

  private void flush() {
    if (!characters.isEmpty()) {
      tokens.addAll(HtmlTokenizer.masked(characters.toString()));
      characters.setLength(0);
    }
  }
}
