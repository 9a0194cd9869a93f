package dev.localization.pipeline.format.xml;

import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The tokens of a piece of a document that is known to be well-formed, prefixes declared or not.
 * Comments and processing instructions are passed over.
 */
public final class XmlTokens {
  private final String xml;
  private final List<Token> tokens = new ArrayList<>();

  private XmlTokens(String xml) {
    this.xml = xml;
  }

  /** A token. */
  public sealed interface Token permits Characters, Start, End {}

  /**
   * Characters between tags, or of a CDATA section.
   *
   * @param text decoded
   */
  public record Characters(String text) implements Token {}

  /**
   * A start tag, or the tag of an empty element.
   *
   * @param attributes decoded, without declarations of namespaces
   * @param empty whether it is its own end
   * @param start first character
   * @param end after the last
   */
  public record Start(
      String name, NavigableMap<String, String> attributes, boolean empty, int start, int end)
      implements Token {}

  /** An end tag. */
  public record End(String name, int start, int end) implements Token {}

  /** The tokens of a well-formed piece. */
  public static List<Token> of(String xml) {
    XmlTokens reader = new XmlTokens(xml);
    reader.read();
    return reader.tokens;
  }

  /**
   * A spelling that pieces share which say the same to an application: every tag in one way,
   * without comments and the difference between CDATA and characters.
   */
  public static String canonical(String xml) {
    StringBuilder out = new StringBuilder();
    for (Token token : of(xml)) {
      switch (token) {
        case Characters characters -> out.append(inert(characters.text()));
        case Start start -> {
          out.append('<').append(start.name());
          start.attributes().forEach((name, value) -> out.append(attribute(name, value)));
          out.append('>').append(start.empty() ? "</" + start.name() + ">" : "");
        }
        case End end -> out.append("</").append(end.name()).append('>');
      }
    }
    return out.toString();
  }

  private static String attribute(String name, String value) {
    return " " + name + "=\"" + inert(value) + '"';
  }

  private static String inert(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private void read() {
    int at = 0;
    while (at < xml.length()) {
      if (xml.startsWith("<!--", at)) {
        at = after("-->", at + 4);
      } else if (xml.startsWith("<?", at)) {
        at = after("?>", at);
      } else if (xml.startsWith("<![CDATA[", at)) {
        int end = after("]]>", at);
        tokens.add(new Characters(XmlCharacters.withLineFeeds(xml.substring(at + 9, end - 3))));
        at = end;
      } else if (xml.startsWith("</", at)) {
        int end = after(">", at);
        tokens.add(new End(xml.substring(at + 2, end - 1).strip(), at, end));
        at = end;
      } else {
        at = xml.charAt(at) == '<' ? start(at) : characters(at);
      }
    }
  }

  private int after(String delimiter, int from) {
    return xml.indexOf(delimiter, from) + delimiter.length();
  }

  private int characters(int from) {
    int next = xml.indexOf('<', from);
    int end = next < 0 ? xml.length() : next;
    tokens.add(new Characters(decoded(xml.substring(from, end))));
    return end;
  }

  private int start(int from) {
    int at = from + 1;
    while (" \t\r\n/>".indexOf(xml.charAt(at)) < 0) {
      at++;
    }
    String name = xml.substring(from + 1, at);
    NavigableMap<String, String> attributes = new TreeMap<>();
    while (xml.charAt(at) != '>' && xml.charAt(at) != '/') {
      int equals = xml.indexOf('=', at);
      at = XmlCharacters.isSpace(xml.charAt(at)) ? at + 1 : attribute(at, equals, attributes);
    }
    boolean empty = xml.charAt(at) == '/';
    int end = at + (empty ? 2 : 1);
    tokens.add(new Start(name, attributes, empty, from, end));
    return end;
  }

  private int attribute(int at, int equals, NavigableMap<String, String> attributes) {
    String name = xml.substring(at, equals).strip();
    int open = equals + 1;
    while (XmlCharacters.isSpace(xml.charAt(open))) {
      open++;
    }
    int close = xml.indexOf(xml.charAt(open), open + 1);
    if (!name.equals("xmlns") && !name.startsWith("xmlns:")) {
      attributes.put(name, decoded(spaced(xml.substring(open + 1, close))));
    }
    return close + 1;
  }

  // White space in a value is seen as spaces (section 3.3.3).
  private static String spaced(String value) {
    return XmlCharacters.withLineFeeds(value).replace('\n', ' ').replace('\t', ' ');
  }

  private static String decoded(String xml) {
    try {
      return XmlReferences.decode(new SourceText(xml, StandardCharsets.UTF_8), 0, xml.length());
    } catch (InvalidDocumentException impossible) {
      throw new IllegalStateException("a piece of a well-formed document", impossible);
    }
  }
}
