package dev.localization.pipeline.format.resx;

import dev.localization.pipeline.document.DocumentString;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.LineCounter;
import dev.localization.pipeline.document.Slot;
import dev.localization.pipeline.document.Slots;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.format.xml.XmlElement;
import dev.localization.pipeline.format.xml.XmlNode;
import dev.localization.pipeline.format.xml.XmlText;
import dev.localization.pipeline.segment.PluralForm;
import java.util.List;
import java.util.OptionalInt;

/** Finds the strings of a resource file. */
final class ResxScanner {
  private static final String CDATA_START = "<![CDATA[";
  private static final String CDATA_END = "]]>";
  private static final int LONGEST_CONTEXT = 500;

  private final SourceText source;
  private final LineCounter lines;
  private final Slots.Builder slots;

  ResxScanner(SourceText source) {
    this.source = source;
    slots = Slots.of(source);
    this.lines = new LineCounter(source);
  }

  /** Every entry, in document order. */
  List<Slot> scan(XmlElement root) throws InvalidDocumentException {
    if (!root.name().equals("root")) {
      throw new InvalidDocumentException(
          source.line(root.start()),
          "the root element is <" + root.name() + ">, not <root>",
          "send a .resx file");
    }
    Designer designer = Designer.of(root.elements("data"));
    for (XmlElement entry : root.eachElement("data")) {
      data(entry, designer);
    }
    return slots.build();
  }

  /** Whether a stretch begins right inside a CDATA section. */
  static boolean isInCdata(SourceText source, int start) {
    return source.text().startsWith(CDATA_START, start - CDATA_START.length());
  }

  private void data(XmlElement entry, Designer designer) throws InvalidDocumentException {
    int line = lines.at(entry.start());
    String name = entry.attribute("name").orElse("");
    if (name.isEmpty()) {
      throw new InvalidDocumentException(line, "a <data> has no name", "name it");
    }
    OptionalInt earlier = slots.lineOf(name);
    if (earlier.isPresent()) {
      throw new InvalidDocumentException(
          line,
          "the name \"%s\" is already defined in line %d".formatted(name, earlier.getAsInt()),
          "remove one of them");
    }
    List<XmlElement> values = entry.elements("value").toList();
    if (values.size() > 1) {
      throw new InvalidDocumentException(
          line, "\"" + name + "\" has more than one <value>", "remove all but one");
    }
    if (values.isEmpty()) {
      int at = entry.contentEnd();
      slots.add(Slot.kept(new DocumentString(slots.size(), name, "", "", line), at, at, ""));
      return;
    }
    add(entry, values.getFirst(), line, designer.isText(entry));
  }

  private void add(XmlElement entry, XmlElement value, int line, boolean isText)
      throws InvalidDocumentException {
    if (value.elements().findAny().isPresent()) {
      throw new InvalidDocumentException(
          line, "a <value> holds other elements", "write &lt; for the character <");
    }
    String text = value.text();
    DocumentString string =
        new DocumentString(
            slots.size(),
            entry.attribute("name").orElseThrow(),
            text,
            isText ? context(entry) : "",
            line);
    int start = value.contentStart();
    int end = value.contentEnd();
    List<XmlNode> children = value.children();
    if (isCdata(children, true)
        && isCdata(children, false)
        && children.getFirst().start() == start
        && children.getLast().end() == end) {
      start += CDATA_START.length();
      end -= CDATA_END.length();
    }
    slots.add(
        isText && !value.isEmptyTag()
            ? Slot.text(string, PluralForm.NONE, start, end, text)
            : Slot.kept(string, start, end, text));
  }

  private static boolean isCdata(List<XmlNode> children, boolean first) {
    return !children.isEmpty()
        && (first ? children.getFirst() : children.getLast()) instanceof XmlText text
        && text.cdata();
  }

  private static String context(XmlElement entry) {
    String comment =
        entry
            .elements("comment")
            .findFirst()
            .map(XmlElement::text)
            .orElse("")
            .replaceAll("\\s++", " ")
            .strip();
    return comment.length() <= LONGEST_CONTEXT ? comment : comment.substring(0, LONGEST_CONTEXT);
  }
}
