package dev.localization.pipeline.format.xml;

import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.SourceText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads well-formed XML 1.0 (W3C, fifth edition, with namespaces) that declares no document type of
 * its own, and records where each part stands. So there are no entities but the five predefined
 * ones, and nothing outside the document is ever looked at.
 */
public final class XmlScanner {
  /** More than any vocabulary has; the independent parser is bound to the same. */
  static final int MOST_ATTRIBUTES = 1_000;

  /** What is known of an element before its end is read. */
  private record Open(
      String name,
      String namespace,
      List<XmlAttribute> attributes,
      XmlChildren children,
      int start,
      int content) {
    XmlElement close(List<XmlNode> within, int contentEnd, int end) {
      return new XmlElement(
          name, namespace, List.copyOf(attributes), within, start, content, contentEnd, end);
    }
  }

  /** Nodes are read once, and once more for each of so many levels of elements with many. */
  private static final int MOST_READINGS = 4;

  private final XmlCursor cursor;
  private final String text;
  private final XmlProlog prolog;
  private final DocumentLimits limits;
  private final XmlNamespaces namespaces;
  private final int reading;
  private final Deque<Open> open = new ArrayDeque<>();
  private Optional<XmlElement> root = Optional.empty();

  private XmlScanner(
      SourceText source,
      DocumentLimits limits,
      boolean mayHaveDoctype,
      XmlNamespaces namespaces,
      int reading) {
    this.cursor = new XmlCursor(source);
    this.text = source.text();
    this.prolog = new XmlProlog(cursor, mayHaveDoctype);
    this.limits = limits;
    this.namespaces = namespaces;
    this.reading = reading;
  }

  /**
   * The root element.
   *
   * @throws InvalidDocumentException when the document is not well-formed, has a document type
   *     declaration, declares another encoding than UTF-8, or nests deeper than the limits allow
   */
  public static XmlElement root(SourceText source, DocumentLimits limits)
      throws InvalidDocumentException {
    return new XmlScanner(source, limits, false, new XmlNamespaces(), 1).scan();
  }

  /**
   * The root element of a document that may name a document type, as property lists and Qt's files
   * do. The type is not looked at, and may declare nothing.
   *
   * @throws InvalidDocumentException as {@link #root} does
   */
  public static XmlElement rootWithDoctype(SourceText source, DocumentLimits limits)
      throws InvalidDocumentException {
    return new XmlScanner(source, limits, true, new XmlNamespaces(), 1).scan();
  }

  private XmlElement scan() throws InvalidDocumentException {
    prolog.declaration();
    while (!cursor.isAtEnd()) {
      step();
    }
    if (!open.isEmpty()) {
      Open unclosed = open.peek();
      throw cursor.invalid(unclosed.start, "<" + unclosed.name + "> is not closed", "close it");
    }
    return root.orElseThrow(
        () -> new InvalidDocumentException(0, "the document has no element", "send XML"));
  }

  // Reads a node that an earlier reading has found to be well-formed.
  private static XmlNode again(
      SourceText source, DocumentLimits limits, XmlNamespaces namespaces, int reading, int start) {
    XmlScanner scanner = new XmlScanner(source, limits, false, namespaces, reading);
    scanner.cursor.at = start;
    XmlChildren only = XmlChildren.ofRoot(reading < MOST_READINGS);
    scanner.open.push(new Open("", "", List.of(), only, start, start));
    try {
      do {
        scanner.step();
      } while (scanner.open.size() > 1);
    } catch (InvalidDocumentException impossible) {
      throw new IllegalStateException("a piece of a well-formed document", impossible);
    }
    return only.few().getFirst();
  }

  private void step() throws InvalidDocumentException {
    if (cursor.peek() == '<') {
      markup();
    } else {
      characters();
    }
  }

  private void markup() throws InvalidDocumentException {
    if (cursor.sees("<!--")) {
      comment();
    } else if (cursor.sees("<![CDATA[")) {
      cdata();
    } else if (cursor.sees("<!")) {
      prolog.doctype(root.isEmpty() && open.isEmpty());
    } else if (cursor.sees("<?")) {
      prolog.instruction();
    } else if (cursor.sees("</")) {
      endTag();
    } else {
      startTag();
    }
  }

  private void comment() throws InvalidDocumentException {
    int start = cursor.at;
    int end = text.indexOf("--", start + 4);
    if (end < 0 || !text.startsWith("-->", end)) {
      throw cursor.invalid(
          start, "a comment does not end with -->, or holds --", "mend the comment");
    }
    cursor.at = end + 3;
    add(new XmlComment(cursor.checked(start + 4, end), start, cursor.at));
  }

  private void cdata() throws InvalidDocumentException {
    int start = cursor.at;
    if (open.isEmpty()) {
      throw cursor.invalid(start, "a CDATA section stands outside the root element", "remove it");
    }
    cursor.skipPast("]]>", "a CDATA section");
    add(new XmlText(cursor.checked(start + 9, cursor.at - 3), true, start, cursor.at));
  }

  private void startTag() throws InvalidDocumentException {
    int start = cursor.at++;
    if (open.isEmpty() && root.isPresent()) {
      throw cursor.invalid(start, "there is a second root element", "remove it");
    }
    String name = cursor.name("a name is missing after <", "write &lt; for the character <");
    List<XmlAttribute> attributes = attributes();
    boolean empty = cursor.sees("/>");
    if (!empty && cursor.peek() != '>') {
      throw cursor.invalid(start, "the tag <" + name + " does not end", "end it with >");
    }
    cursor.at += empty ? 2 : 1;
    Optional<String> problem = namespaces.enter(name, attributes);
    if (problem.isPresent()) {
      throw cursor.invalid(start, problem.get(), "mend the namespaces");
    }
    XmlChildren children =
        open.isEmpty()
            ? XmlChildren.ofRoot(reading < MOST_READINGS)
            : open.peek().children.ofChild();
    Open element = new Open(name, namespaces.of(name), attributes, children, start, cursor.at);
    if (empty) {
      namespaces.leave();
      add(element.close(List.of(), cursor.at, cursor.at));
      return;
    }
    if (open.size() >= limits.maxDepth()) {
      throw cursor.invalid(
          start,
          "elements nest deeper than %d levels".formatted(limits.maxDepth()),
          "flatten them");
    }
    open.push(element);
  }

  private void endTag() throws InvalidDocumentException {
    int start = cursor.at;
    cursor.at += 2;
    String name = cursor.name("a name is missing after </", "name the element that ends");
    cursor.skipSpace();
    if (cursor.peek() != '>') {
      throw cursor.invalid(start, "the tag </" + name + " does not end", "end it with >");
    }
    cursor.at++;
    if (open.isEmpty() || !open.peek().name.equals(name)) {
      throw cursor.invalid(
          start,
          open.isEmpty()
              ? "</" + name + "> closes nothing"
              : "</" + name + "> closes <" + open.peek().name + ">",
          "close elements in reverse order");
    }
    Open element = open.pop();
    List<XmlNode> within =
        element.children.areMany() ? readAnew(element.children) : element.children.few();
    namespaces.leave();
    add(element.close(within, start, cursor.at));
  }

  private List<XmlNode> readAnew(XmlChildren children) {
    SourceText source = cursor.source;
    DocumentLimits limits = this.limits;
    int next = reading + 1;
    Map<String, String> declared = namespaces.declared();
    return children.many(start -> again(source, limits, new XmlNamespaces(declared), next, start));
  }

  private List<XmlAttribute> attributes() throws InvalidDocumentException {
    List<XmlAttribute> attributes = new ArrayList<>();
    Set<String> names = new HashSet<>();
    boolean spaced = cursor.skipSpace();
    while (!cursor.isAtEnd() && cursor.peek() != '>' && cursor.peek() != '/') {
      int start = cursor.at;
      if (!spaced) {
        throw cursor.invalid(start, "an attribute is not set off by a space", "add a space");
      }
      XmlAttribute attribute = attribute();
      if (!names.add(attribute.name())) {
        throw cursor.invalid(
            start, "the attribute " + attribute.name() + " stands twice", "remove one");
      }
      attributes.add(attribute);
      if (attributes.size() > MOST_ATTRIBUTES) {
        throw cursor.invalid(
            start, "an element has more than %d attributes".formatted(MOST_ATTRIBUTES), "split it");
      }
      spaced = cursor.skipSpace();
    }
    return attributes;
  }

  private XmlAttribute attribute() throws InvalidDocumentException {
    int start = cursor.at;
    String name = cursor.name("the name of an attribute is missing", "name it, or end the tag");
    cursor.skipSpace();
    if (cursor.peek() != '=') {
      throw cursor.invalid(
          start, "the attribute " + name + " has no value", "write " + name + "=\"…\"");
    }
    cursor.at++;
    cursor.skipSpace();
    char quote = cursor.peek();
    int valueStart = cursor.at + 1;
    int end = quote == '"' || quote == '\'' ? text.indexOf(quote, valueStart) : -1;
    if (end < 0) {
      throw cursor.invalid(start, "the value of " + name + " is not in quotes", "quote it");
    }
    if (text.indexOf('<', valueStart, end) >= 0) {
      throw cursor.invalid(start, "the value of " + name + " holds <", "write &lt;");
    }
    cursor.checked(valueStart, end);
    cursor.at = end + 1;
    return new XmlAttribute(
        name, XmlReferences.decodeAttribute(cursor.source, valueStart, end), valueStart, end);
  }

  private void characters() throws InvalidDocumentException {
    int start = cursor.at;
    int next = text.indexOf('<', start);
    int end = next < 0 ? text.length() : next;
    if (open.isEmpty()) {
      cursor.skipSpace();
      if (cursor.at < end) {
        throw cursor.invalid(cursor.at, "there is text outside the root element", "remove it");
      }
      return;
    }
    cursor.at = end;
    int closing = text.indexOf("]]>", start, end);
    if (closing >= 0) {
      throw cursor.invalid(closing, "]]> stands in text", "write ]]&gt;");
    }
    cursor.checked(start, end);
    add(new XmlText(XmlReferences.decode(cursor.source, start, end), false, start, end));
  }

  private void add(XmlNode node) {
    if (!open.isEmpty()) {
      open.peek().children.add(node);
    } else if (node instanceof XmlElement element) {
      root = Optional.of(element);
    }
  }
}
