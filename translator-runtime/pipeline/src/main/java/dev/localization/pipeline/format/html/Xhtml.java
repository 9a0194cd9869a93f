package dev.localization.pipeline.format.html;

import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.format.xml.XmlElement;
import dev.localization.pipeline.format.xml.XmlScanner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * Documents in the XML syntax of HTML: those that begin with an XML declaration, and well-formed
 * ones that name the namespace. The latter may also be sent as HTML, and then mean the same.
 */
final class Xhtml {
  private static final String NAMESPACE = "http://www.w3.org/1999/xhtml";

  /** A section, comment or instruction, in which there are no references, or a named reference. */
  private static final Pattern NAMED =
      Pattern.compile(
          "<!\\[CDATA\\[.*?(?:\\]\\]>|\\z)|<!--.*?(?:-->|\\z)|<\\?.*?(?:\\?>|\\z)|&([A-Za-z][A-Za-z0-9]{1,31});",
          Pattern.DOTALL);

  private static final Pattern ROOT =
      Pattern.compile("<html\\s[^<>]*?\\bxmlns\\s*+=\\s*+[\"']" + Pattern.quote(NAMESPACE));

  private static final Pattern HTML =
      Pattern.compile(
          "(?:<\\?xml\\s[^>]*+>\\s*+)?+(?:<!--(?:(?!-->).)*+-->\\s*+)*+"
              + "<(?:!DOCTYPE\\s++html|html)(?=[\\s>]).*+",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private Xhtml() {}

  /** Whether a document says that it is HTML of any kind. */
  static boolean isHtml(String text) {
    return HTML.matcher(text).matches();
  }

  static boolean isXml(SourceText source) {
    if (isDeclared(source)) {
      return true;
    }
    if (!ROOT.matcher(source.text()).find()) {
      return false;
    }
    try {
      return !root(source, DocumentLimits.DEFAULT).name().isEmpty();
    } catch (InvalidDocumentException malformed) {
      return false;
    }
  }

  private static boolean isDeclared(SourceText source) {
    return source.text().startsWith("<?xml", source.begin());
  }

  private static XmlElement root(SourceText source, DocumentLimits limits)
      throws InvalidDocumentException {
    SourceText numbered = new SourceText(numbered(source.text()), source.charset());
    return XmlScanner.rootWithDoctype(numbered, limits);
  }

  /**
   * Whether a document is XHTML.
   *
   * @throws InvalidDocumentException when it says so, and is not well-formed
   */
  static boolean check(SourceText source, DocumentLimits limits) throws InvalidDocumentException {
    if (!isDeclared(source)) {
      return isXml(source);
    }
    if (root(source, limits).attribute("xmlns").isEmpty()) {
      throw new InvalidDocumentException(
          source.line(source.begin()),
          "the document is XML, but not XHTML",
          "add xmlns=\"" + NAMESPACE + "\" to its html element, or remove the XML declaration");
    }
    return true;
  }

  /** A document in which the named references of HTML are numeric, which XML knows undeclared. */
  static String numbered(String text) {
    return NAMED
        .matcher(text)
        .replaceAll(
            match -> {
              String name = match.group(1);
              boolean isXmls = name == null || "lt gt amp quot apos".contains(name);
              String characters = isXmls ? "" : Entities.getByName(name);
              return Matcher.quoteReplacement(
                  characters.isEmpty() ? match.group() : numeric(characters));
            });
  }

  private static String numeric(String characters) {
    StringBuilder out = new StringBuilder();
    characters.codePoints().forEach(c -> out.append("&#").append(c).append(';'));
    return out.toString();
  }
}
