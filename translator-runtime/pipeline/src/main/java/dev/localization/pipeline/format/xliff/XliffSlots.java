package dev.localization.pipeline.format.xliff;

import dev.localization.pipeline.document.DocumentString;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.LineCounter;
import dev.localization.pipeline.document.Slot;
import dev.localization.pipeline.document.Slots;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.format.xml.XmlAttribute;
import dev.localization.pipeline.format.xml.XmlElement;
import dev.localization.pipeline.format.xml.XmlNode;
import dev.localization.pipeline.format.xml.XmlTag;
import dev.localization.pipeline.format.xml.XmlText;
import dev.localization.pipeline.format.xml.XmlTokens;
import dev.localization.pipeline.segment.PluralForm;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Makes slots of pairs of source and target. A stretch in which a translation is written begins
 * before the source, so that {@link Slot#before()} holds the codes that the translation may have.
 */
final class XliffSlots {
  static final String CDATA_END = "]]>";

  private static final String CDATA_START = "<![CDATA[";

  private final SourceText source;
  private final String text;
  private final LineCounter lines;
  private final Set<String> codes;
  private final Slots.Builder slots;

  /**
   * Slots of a document.
   *
   * @param codes names of the elements that may stand in a source
   */
  XliffSlots(SourceText source, Set<String> codes) {
    this.source = source;
    slots = Slots.of(source);
    this.text = source.text();
    this.lines = new LineCounter(source);
    this.codes = codes;
  }

  List<Slot> slots() {
    return slots.build();
  }

  /** The attribute that names the target language; it is written where it is missing or empty. */
  void language(String key, XmlElement element, String name, String language)
      throws InvalidDocumentException {
    int line = register(key, element);
    String declared = element.attribute(name).orElse("");
    int end = new XmlTag(source, element).attributesEnd();
    for (XmlAttribute attribute : element.attributes()) {
      end = attribute.name().equals(name) ? attribute.valueEnd() + 1 : end;
    }
    DocumentString string =
        new DocumentString(slots.size(), key, declared.isEmpty() ? language : declared, "", line);
    if (!declared.isEmpty()) {
      slots.add(Slot.kept(string, end, end, declared));
    } else if (element.attribute(name).isPresent()) {
      slots.add(Slot.companion(string, end - 1, end, language + text.charAt(end - 1), ""));
    } else {
      String before = " " + name + "=\"" + language + "\"";
      slots.add(Slot.companion(string, end, end, before, ""));
    }
  }

  /** A pair; what it says about the language has been looked at. */
  void pair(XliffPair pair) throws InvalidDocumentException {
    int line = register(pair.key(), pair.owner());
    checkCodes(pair.source(), line);
    String content = content(pair.source());
    DocumentString string =
        new DocumentString(
            slots.size(), pair.key(), InlineText.of(content).text(), pair.context(), line);
    slots.add(pair.isToTranslate() ? written(string, pair) : kept(string, pair));
  }

  private Slot kept(DocumentString string, XliffPair pair) {
    if (pair.target().isEmpty()) {
      int at = pair.last().end();
      return Slot.kept(string, at, at, Slot.ABSENT);
    }
    XmlElement target = pair.target().get();
    boolean cdata = isCdata(target);
    return Slot.kept(
        string,
        target.contentStart() + (cdata ? CDATA_START.length() : 0),
        target.contentEnd() - (cdata ? CDATA_END.length() : 0),
        XmlTokens.canonical(content(target)));
  }

  private Slot written(DocumentString string, XliffPair pair) {
    Optional<XmlElement> target = pair.target();
    int gap = pair.start() + pair.replacedHead();
    int end = target.map(XmlElement::end).orElse(pair.last().end());
    boolean cdata = isCdata(pair.source());
    String before =
        pair.head()
            + text.substring(gap, target.map(XmlElement::start).orElse(end))
            + target.map(t -> opening(t, pair)).orElseGet(() -> newOpening(pair))
            + (cdata ? CDATA_START : "");
    String closing =
        target
            .filter(t -> !t.isEmptyTag())
            .map(t -> text.substring(t.contentEnd(), t.end()))
            .orElse("</target>");
    return new Slot(
        string,
        PluralForm.NONE,
        Slot.Kind.TEXT,
        pair.start(),
        end,
        before,
        (cdata ? CDATA_END : "") + closing,
        target.map(t -> XmlTokens.canonical(content(t))).orElse(Slot.ABSENT));
  }

  private String opening(XmlElement target, XliffPair pair) {
    XmlTag tag = new XmlTag(source, target);
    String state = pair.targetState();
    String attributes = tag.with(state.isEmpty() ? "" : "state", state, "state-qualifier");
    return attributes
        + (target.isEmptyTag() ? ">" : text.substring(tag.attributesEnd(), target.contentStart()));
  }

  private String newOpening(XliffPair pair) {
    String state = pair.targetState();
    // XLIFF 2 wants source and target to treat white space alike.
    String space = pair.source().attribute("xml:space").orElse("");
    return layout(pair.last().start())
        + "<target"
        + (state.isEmpty() ? "" : " state=\"" + state + "\"")
        + (space.isEmpty() ? "" : " xml:space=\"" + space + "\"")
        + ">";
  }

  /** The line end and indentation before an element; "" where it stands behind another. */
  private String layout(int elementStart) {
    int from = elementStart;
    while (from > 0 && (text.charAt(from - 1) == ' ' || text.charAt(from - 1) == '\t')) {
      from--;
    }
    if (from > 0 && text.charAt(from - 1) == '\n') {
      boolean crLf = from > 1 && text.charAt(from - 2) == '\r';
      return text.substring(from - (crLf ? 2 : 1), elementStart);
    }
    return from > 0 && text.charAt(from - 1) == '\r' ? text.substring(from - 1, elementStart) : "";
  }

  private int register(String key, XmlElement element) throws InvalidDocumentException {
    int line = lines.at(element.start());
    OptionalInt earlier = slots.lineOf(key);
    if (earlier.isPresent()) {
      throw new InvalidDocumentException(
          line,
          "\"%s\" is already in line %d".formatted(key, earlier.getAsInt()),
          "give each unit of a file its own id");
    }
    return line;
  }

  private void checkCodes(XmlElement parent, int line) throws InvalidDocumentException {
    for (XmlElement child : parent.elements().toList()) {
      if (!codes.contains(child.name())) {
        throw new InvalidDocumentException(
            line,
            "<" + child.name() + "> stands in a <" + parent.name() + ">",
            "use an inline element of XLIFF, or write &lt; for the character <");
      }
      checkCodes(child, line);
    }
  }

  private String content(XmlElement element) {
    return text.substring(element.contentStart(), element.contentEnd());
  }

  private static boolean isCdata(XmlElement element) {
    List<XmlNode> children = element.children();
    return !children.isEmpty()
        && element.elements().findAny().isEmpty()
        && children.getFirst() instanceof XmlText first
        && children.getLast() instanceof XmlText last
        && first.cdata()
        && last.cdata()
        && first.start() == element.contentStart()
        && last.end() == element.contentEnd();
  }
}
