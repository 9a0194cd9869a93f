package dev.localization.pipeline.format.xml;

import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.SourceText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Reads well-formed XML 1.0 (W3C, fifth edition) without a document type declaration, and records
 * where each part stands. So there are no entities but the five predefined ones, and nothing
 * outside the document is ever looked at.
 */
public final class XmlScanner {
  private static final String SPACE = " \t\r\n";

  /** What is known of an element before its end is read. */
  private record Open(
      String name, List<XmlAttribute> attributes, List<XmlNode> children, int start, int content) {
    XmlElement close(int contentEnd, int end) {
      return new XmlElement(
          name, List.copyOf(attributes), List.copyOf(children), start, content, contentEnd, end);
    }
  }

  private final SourceText source;
  private final String text;
  private final DocumentLimits limits;
  private final boolean mayHaveDoctype;
  private final Deque<Open> open = new ArrayDeque<>();
  private final List<XmlNode> top = new ArrayList<>();
  private int at;

  private XmlScanner(SourceText source, DocumentLimits limits, boolean mayHaveDoctype) {
    this.source = source;
    this.text = source.text();
    this.limits = limits;
    this.mayHaveDoctype = mayHaveDoctype;
    this.at = source.begin();
  }

  /**
   * The root element.
   *
   * @throws InvalidDocumentException when the document is not well-formed, has a document type
   *     declaration, or nests deeper than the limits allow
   */
  public static XmlElement root(SourceText source, DocumentLimits limits)
      throws InvalidDocumentException {
    return new XmlScanner(source, limits, false).scan();
  }

  /**
   * The root element of a document that may name a document type, as property lists and Qt's files
   * do. The type is not looked at, and may declare nothing.
   *
   * @throws InvalidDocumentException as {@link #root} does
   */
  public static XmlElement rootWithDoctype(SourceText source, DocumentLimits limits)
      throws InvalidDocumentException {
    return new XmlScanner(source, limits, true).scan();
  }

  private XmlElement scan() throws InvalidDocumentException {
    if (text.startsWith("<?xml", at) && at + 5 < text.length() && isSpace(at + 5)) {
      skipPast("?>", "the XML declaration");
    }
    while (at < text.length()) {
      if (text.charAt(at) == '<') {
        markup();
      } else {
        characters();
      }
    }
    if (!open.isEmpty()) {
      Open unclosed = open.peek();
      throw invalid(unclosed.start, "<" + unclosed.name + "> is not closed", "close it");
    }
    return top.stream()
        .filter(XmlElement.class::isInstance)
        .map(XmlElement.class::cast)
        .findFirst()
        .orElseThrow(() -> invalid(0, "the document has no element", "send XML"));
  }

  private void markup() throws InvalidDocumentException {
    if (text.startsWith("<!--", at)) {
      comment();
    } else if (text.startsWith("<![CDATA[", at)) {
      cdata();
    } else if (text.startsWith("<!", at)) {
      doctype();
    } else if (text.startsWith("<?", at)) {
      skipPast("?>", "a processing instruction");
    } else if (text.startsWith("</", at)) {
      endTag();
    } else {
      startTag();
    }
  }

  private void comment() throws InvalidDocumentException {
    int start = at;
    int end = text.indexOf("--", at + 4);
    if (end < 0 || !text.startsWith("-->", end)) {
      throw invalid(start, "a comment does not end with -->, or holds --", "mend the comment");
    }
    at = end + 3;
    siblings().add(new XmlComment(checked(start + 4, end), start, at));
  }

  private void cdata() throws InvalidDocumentException {
    int start = at;
    if (open.isEmpty()) {
      throw invalid(start, "a CDATA section stands outside the root element", "remove it");
    }
    skipPast("]]>", "a CDATA section");
    siblings().add(new XmlText(checked(start + 9, at - 3), true, start, at));
  }

  private void doctype() throws InvalidDocumentException {
    int end = text.indexOf('>', at);
    boolean plain =
        mayHaveDoctype
            && text.startsWith("<!DOCTYPE", at)
            && top.stream().noneMatch(XmlElement.class::isInstance)
            && open.isEmpty()
            && end >= 0
            && text.substring(at, end).indexOf('[') < 0;
    if (!plain) {
      throw invalid(
          at, "the document declares a document type or an entity", "remove the declaration");
    }
    at = end + 1;
  }

  private void startTag() throws InvalidDocumentException {
    int start = at++;
    if (open.isEmpty() && top.stream().anyMatch(XmlElement.class::isInstance)) {
      throw invalid(start, "there is a second root element", "remove it");
    }
    String name = name();
    List<XmlAttribute> attributes = new ArrayList<>();
    boolean spaced = skipSpace();
    while (at < text.length() && text.charAt(at) != '>' && text.charAt(at) != '/') {
      if (!spaced) {
        throw invalid(at, "an attribute is not set off by a space", "add a space");
      }
      attribute(attributes);
      spaced = skipSpace();
    }
    boolean empty = text.startsWith("/>", at);
    if (!empty && !text.startsWith(">", at)) {
      throw invalid(start, "the tag <" + name + " does not end", "end it with >");
    }
    at += empty ? 2 : 1;
    Open element = new Open(name, attributes, new ArrayList<>(), start, at);
    if (empty) {
      siblings().add(element.close(at, at));
      return;
    }
    if (open.size() >= limits.maxDepth()) {
      throw invalid(
          start,
          "elements nest deeper than %d levels".formatted(limits.maxDepth()),
          "flatten them");
    }
    open.push(element);
  }

  private void endTag() throws InvalidDocumentException {
    int start = at;
    at += 2;
    String name = name();
    skipSpace();
    if (!text.startsWith(">", at)) {
      throw invalid(start, "the tag </" + name + " does not end", "end it with >");
    }
    at++;
    if (open.isEmpty() || !open.peek().name.equals(name)) {
      throw invalid(
          start,
          open.isEmpty()
              ? "</" + name + "> closes nothing"
              : "</" + name + "> closes <" + open.peek().name + ">",
          "close elements in reverse order");
    }
    XmlElement element = open.pop().close(start, at);
    siblings().add(element);
  }

  private void attribute(List<XmlAttribute> attributes) throws InvalidDocumentException {
    int start = at;
    String name = name();
    skipSpace();
    if (!text.startsWith("=", at)) {
      throw invalid(start, "the attribute " + name + " has no value", "write " + name + "=\"…\"");
    }
    at++;
    skipSpace();
    char quote = at < text.length() ? text.charAt(at) : ' ';
    int end = quote == '"' || quote == '\'' ? text.indexOf(quote, at + 1) : -1;
    if (end < 0) {
      throw invalid(start, "the value of " + name + " is not in quotes", "quote it");
    }
    int valueStart = at + 1;
    if (text.substring(valueStart, end).indexOf('<') >= 0) {
      throw invalid(start, "the value of " + name + " holds <", "write &lt;");
    }
    if (attributes.stream().anyMatch(other -> other.name().equals(name))) {
      throw invalid(start, "the attribute " + name + " stands twice", "remove one");
    }
    attributes.add(
        new XmlAttribute(name, XmlReferences.decode(source, valueStart, end), valueStart, end));
    at = end + 1;
  }

  private void characters() throws InvalidDocumentException {
    int start = at;
    int next = text.indexOf('<', at);
    at = next < 0 ? text.length() : next;
    if (open.isEmpty()) {
      if (!text.substring(start, at).isBlank()) {
        throw invalid(start, "there is text outside the root element", "remove it");
      }
      return;
    }
    int closing = text.indexOf("]]>", start);
    if (closing >= 0 && closing < at) {
      throw invalid(closing, "]]> stands in text", "write ]]&gt;");
    }
    checked(start, at);
    siblings().add(new XmlText(XmlReferences.decode(source, start, at), false, start, at));
  }

  private List<XmlNode> siblings() {
    return open.isEmpty() ? top : open.peek().children;
  }

  private String name() throws InvalidDocumentException {
    int start = at;
    while (at < text.length() && isNameCharacter(text.codePointAt(at), at == start)) {
      at += Character.charCount(text.codePointAt(at));
    }
    if (at == start) {
      throw invalid(start, "a name is missing after <", "write &lt; for the character <");
    }
    return text.substring(start, at);
  }

  // Production 4a of XML 1.0, a little wider beyond ASCII: the independent parser is strict.
  private static boolean isNameCharacter(int c, boolean first) {
    boolean begins = Character.isLetter(c) || c == '_' || c == ':';
    return first
        ? begins
        : begins || Character.isDigit(c) || c == '-' || c == '.' || c == 0xB7 || c >= 0x300;
  }

  private String checked(int from, int to) throws InvalidDocumentException {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if ((c < 0x20 && SPACE.indexOf(c) < 0) || c == '\uFFFE' || c == '\uFFFF') {
        throw invalid(i, "U+%04X is no character of XML".formatted((int) c), "remove it");
      }
    }
    return text.substring(from, to);
  }

  private void skipPast(String end, String what) throws InvalidDocumentException {
    int found = text.indexOf(end, at);
    if (found < 0) {
      throw invalid(at, what + " does not end", "end it with " + end);
    }
    at = found + end.length();
  }

  private boolean skipSpace() {
    int from = at;
    while (at < text.length() && isSpace(at)) {
      at++;
    }
    return at > from;
  }

  private boolean isSpace(int index) {
    return SPACE.indexOf(text.charAt(index)) >= 0;
  }

  private InvalidDocumentException invalid(int position, String reason, String fix) {
    return new InvalidDocumentException(source.line(position), reason, fix);
  }
}
