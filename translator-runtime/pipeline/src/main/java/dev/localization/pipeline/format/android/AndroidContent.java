package dev.localization.pipeline.format.android;

import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.format.xml.XmlComment;
import dev.localization.pipeline.format.xml.XmlElement;
import dev.localization.pipeline.format.xml.XmlNode;
import dev.localization.pipeline.format.xml.XmlText;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What stands in an element with a text. White space at both ends is layout, and not part of it.
 *
 * @param text what Android shows; with tags, in the spelling of {@link AndroidMarkup}
 * @param reference whether it is not a text but names another resource
 * @param start first character that a translation replaces
 * @param end after the last
 * @param wrapped whether a translation is to be put into a CDATA section of its own
 */
record AndroidContent(
    Style style, String text, boolean reference, int start, int end, boolean wrapped) {
  static final String CDATA_START = "<![CDATA[";
  static final String CDATA_END = "]]>";

  // aapt2 would take any text after a question mark for an attribute's name, blanks included.
  private static final Pattern REFERENCE =
      Pattern.compile(
          "@(?:null|empty|[+*]?(?:[\\w.]++:)?[\\w]++/[\\w.-]++)"
              + "|\\?(?:[\\w.]++:)?(?:attr/)?[\\w.]++");

  static AndroidContent of(XmlElement element, SourceText source, int line)
      throws InvalidDocumentException {
    if (element.isEmptyTag()) {
      int at = element.contentStart();
      return new AndroidContent(Style.TEXT, "", false, at, at, false);
    }
    checkInstructions(element, line);
    return style(element) == Style.MARKUP
        ? markup(element, source, line)
        : characters(element, source, line);
  }

  /** What an independent reader sees. */
  String seen() {
    return style == Style.MARKUP ? AndroidMarkup.of(text, text).seen() : style.seen(text);
  }

  private static Style style(XmlElement element) {
    List<XmlNode> children = element.children();
    if (children.stream().anyMatch(c -> c instanceof XmlElement || c instanceof XmlComment)) {
      return Style.MARKUP;
    }
    return children.stream().anyMatch(child -> child instanceof XmlText text && text.cdata())
        ? Style.CDATA
        : Style.TEXT;
  }

  private static AndroidContent characters(XmlElement element, SourceText source, int line)
      throws InvalidDocumentException {
    String raw = strip(element.text(), true, true);
    String text = new AndroidDecoder(line).decode(raw);
    boolean reference = REFERENCE.matcher(raw).matches();
    if (style(element) == Style.TEXT) {
      return trimmed(element, source, Style.TEXT, text, reference, false);
    }
    List<XmlText> parts =
        element.children().stream()
            .map(XmlText.class::cast)
            .filter(part -> part.cdata() || !strip(part.text(), true, true).isEmpty())
            .toList();
    if (parts.size() > 1) {
      return trimmed(element, source, Style.CDATA, text, reference, true);
    }
    XmlText section = parts.getFirst();
    return new AndroidContent(
        Style.CDATA,
        text,
        reference,
        section.start() + CDATA_START.length(),
        section.end() - CDATA_END.length(),
        false);
  }

  private static AndroidContent markup(XmlElement element, SourceText source, int line)
      throws InvalidDocumentException {
    StringBuilder out = new StringBuilder();
    AndroidDecoder decoder = new AndroidDecoder(line);
    List<XmlNode> children = element.children();
    for (int i = 0; i < children.size(); i++) {
      if (children.get(i) instanceof XmlText text) {
        String raw = strip(text.text(), i == 0, i == children.size() - 1);
        out.append(AndroidMarkup.spelt(decoder.decode(raw)));
      } else {
        append(children.get(i), source, decoder, out);
      }
    }
    return trimmed(element, source, Style.MARKUP, out.toString(), false, false);
  }

  private static void append(
      XmlNode node, SourceText source, AndroidDecoder decoder, StringBuilder out)
      throws InvalidDocumentException {
    switch (node) {
      case XmlText text -> out.append(AndroidMarkup.spelt(decoder.decode(text.text())));
      case XmlComment comment -> out.append(source.text(), comment.start(), comment.end());
      case XmlElement element -> {
        out.append(source.text(), element.start(), element.contentStart());
        restart(element, decoder);
        for (XmlNode child : element.children()) {
          append(child, source, decoder, out);
        }
        out.append(source.text(), element.contentEnd(), element.end());
        restart(element, decoder);
      }
    }
  }

  // A tag with a prefix, as in <xliff:g>, is nothing to Android but a note.
  private static void restart(XmlElement element, AndroidDecoder decoder) {
    if (element.name().indexOf(':') < 0) {
      decoder.restart();
    }
  }

  private static AndroidContent trimmed(
      XmlElement element,
      SourceText source,
      Style style,
      String text,
      boolean reference,
      boolean wrapped) {
    int start = element.contentStart();
    int end = element.contentEnd();
    while (start < end && AndroidDecoder.isSpace(source.text().charAt(start))) {
      start++;
    }
    while (end > start && AndroidDecoder.isSpace(source.text().charAt(end - 1))) {
      end--;
    }
    return new AndroidContent(style, text, reference, start, end, wrapped);
  }

  private static String strip(String text, boolean leading, boolean trailing) {
    int from = 0;
    int to = text.length();
    while (leading && from < to && AndroidDecoder.isSpace(text.charAt(from))) {
      from++;
    }
    while (trailing && to > from && AndroidDecoder.isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static void checkInstructions(XmlElement element, int line)
      throws InvalidDocumentException {
    int covered = element.contentStart();
    for (XmlNode child : element.children()) {
      if (child.start() != covered) {
        break;
      }
      covered = child.end();
      if (child instanceof XmlElement inner && !inner.isEmptyTag()) {
        checkInstructions(inner, line);
      }
    }
    if (covered != element.contentEnd()) {
      throw new InvalidDocumentException(
          line, "a processing instruction stands in a text", "remove it");
    }
  }
}
