package dev.localization.pipeline.format.qt;

import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.DocumentString;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Slot;
import dev.localization.pipeline.document.Slots;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.format.xml.XmlAttribute;
import dev.localization.pipeline.format.xml.XmlElement;
import dev.localization.pipeline.format.xml.XmlLanguage;
import dev.localization.pipeline.format.xml.XmlScanner;
import dev.localization.pipeline.format.xml.XmlTag;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/** Finds the messages of a translation source. */
final class QtScanner {
  private static final String LANGUAGE = "language";
  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
  private static final Pattern DOCTYPE = Pattern.compile("(?s).*<!DOCTYPE(?!\\s++TS\\s*+>).*");

  @FunctionalInterface
  private interface Receiver {
    void take(QtMessage message) throws InvalidDocumentException;
  }

  private final SourceText source;
  private final PlanOptions options;
  private final Slots.Builder slots;

  QtScanner(SourceText source, PlanOptions options) {
    this.source = source;
    slots = Slots.of(source);
    this.options = options;
  }

  List<Slot> scan(DocumentLimits limits) throws InvalidDocumentException {
    XmlElement root = XmlScanner.rootWithDoctype(source, limits);
    check(root);
    language(root, isTranslated(root));
    QtSlots found = new QtSlots(source, options.targetLanguage(), slots);
    messages(root, found::add);
    return slots.build();
  }

  private void check(XmlElement root) throws InvalidDocumentException {
    String prolog = source.text().substring(0, root.start());
    if (DOCTYPE.matcher(COMMENT.matcher(prolog).replaceAll("")).matches()) {
      throw new InvalidDocumentException(
          1, "the document type is not plain TS", "write <!DOCTYPE TS>");
    }
    if (!root.name().equals("TS")) {
      throw new InvalidDocumentException(
          source.line(root.start()),
          "the root element is <" + root.name() + ">, not <TS>",
          "send a translation source of Qt");
    }
    XmlLanguage.check(source, root, "sourcelanguage", options.sourceLanguage(), "source");
  }

  private boolean isTranslated(XmlElement root) throws InvalidDocumentException {
    AtomicBoolean translated = new AtomicBoolean();
    messages(root, message -> translated.compareAndSet(false, message.isTranslated()));
    return translated.get();
  }

  /** Hands on each message that is still there. */
  private void messages(XmlElement root, Receiver receiver) throws InvalidDocumentException {
    for (XmlElement child : root.eachElement()) {
      if (child.name().equals("message")) {
        message("", child, receiver);
      } else if (child.name().equals("context")) {
        String name = child.elements("name").findFirst().map(XmlElement::text).orElse("");
        for (XmlElement message : child.eachElement("message")) {
          message(name, message, receiver);
        }
      }
    }
  }

  private void message(String context, XmlElement element, Receiver receiver)
      throws InvalidDocumentException {
    QtMessage message = QtMessage.of(context, element, source);
    if (!message.isGone()) {
      receiver.take(message);
    }
  }

  // Where nothing is translated yet, the document is as good for any other language.
  private void language(XmlElement root, boolean isTranslated) throws InvalidDocumentException {
    String target = options.targetLanguage();
    if (isTranslated) {
      XmlLanguage.check(source, root, LANGUAGE, target, "target");
    }
    String declared = root.attribute(LANGUAGE).orElse("");
    boolean stays = !declared.isEmpty() && XmlLanguage.isSame(declared, target);
    String language = stays ? declared : target.replace('-', '_');
    int line = source.line(root.start());
    DocumentString string = new DocumentString(0, "@language", language, "", line);
    int end = new XmlTag(source, root).attributesEnd();
    int start = end;
    String before = " language=\"" + language + "\"";
    for (XmlAttribute attribute : root.attributes()) {
      if (attribute.name().equals(LANGUAGE)) {
        start = attribute.valueStart();
        end = attribute.valueEnd() + 1;
        before = language + source.text().charAt(attribute.valueEnd());
      }
    }
    slots.add(
        stays
            ? Slot.kept(string, end, end, declared)
            : Slot.companion(string, start, end, before, ""));
  }
}
