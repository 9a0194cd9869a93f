package dev.localization.pipeline.format.xliff;

import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Slot;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.format.xml.XmlElement;
import dev.localization.pipeline.format.xml.XmlLanguage;
import dev.localization.pipeline.format.xml.XmlTag;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the segments of XLIFF 2.x. A target is out of date when its segment is marked as {@code
 * initial}; without a mark it stays. A segment that is translated becomes {@code translated}, and
 * loses the {@code subState} of its former state (XLIFF 2.1, section 4.3.1.32).
 */
final class Xliff2Scanner {
  private static final Set<String> CODES = Set.of("pc", "ph", "sc", "ec", "mrk", "sm", "em", "cp");

  private final SourceText source;
  private final PlanOptions options;
  private final XliffSlots slots;

  Xliff2Scanner(SourceText source, PlanOptions options) {
    this.source = source;
    this.options = options;
    this.slots = new XliffSlots(source, CODES);
  }

  List<Slot> scan(XmlElement root) throws InvalidDocumentException {
    XmlLanguage.check(source, root, "srcLang", options.sourceLanguage(), "source");
    XmlLanguage.check(source, root, "trgLang", options.targetLanguage(), "target");
    slots.language("@trgLang", root, "trgLang", options.targetLanguage());
    for (XmlElement file : root.eachElement("file")) {
      group(file, id(file), isTranslatable(file, true));
    }
    return slots.slots();
  }

  private void group(XmlElement group, String file, boolean translatable)
      throws InvalidDocumentException {
    for (XmlElement child : group.eachElement()) {
      if (child.name().equals("group")) {
        group(child, file, isTranslatable(child, translatable));
      } else if (child.name().equals("unit")) {
        unit(child, file + "/" + id(child), isTranslatable(child, translatable));
      }
    }
  }

  private void unit(XmlElement unit, String key, boolean translatable)
      throws InvalidDocumentException {
    String context =
        XliffElements.context(unit.elements("notes").flatMap(notes -> notes.elements("note")));
    int number = 0;
    for (XmlElement segment : unit.eachElement("segment")) {
      number++;
      String id = segment.attribute("id").orElse("#" + number);
      slots.pair(segment(segment, key + "/" + id, context, translatable));
    }
  }

  private XliffPair segment(XmlElement segment, String key, String context, boolean translatable)
      throws InvalidDocumentException {
    XmlElement text =
        XliffElements.only(source, segment, "source")
            .orElseThrow(() -> invalid(segment, "\"" + key + "\" has no <source>"));
    Optional<XmlElement> target = XliffElements.only(source, segment, "target");
    if (target.isPresent() && target.get().start() < text.start()) {
      throw invalid(segment, "the <target> of \"" + key + "\" precedes its source");
    }
    boolean initial = segment.attribute("state").orElse("").equals("initial");
    boolean translated = target.filter(t -> !initial && holdsSomething(t)).isPresent();
    XmlTag tag = new XmlTag(source, segment);
    return new XliffPair(
        key,
        segment,
        text,
        text,
        target,
        context,
        translatable && !translated,
        segment.start(),
        tag.with("state", "translated", "subState"),
        tag.attributesEnd() - segment.start(),
        "");
  }

  private static boolean holdsSomething(XmlElement target) {
    return !target.text().isBlank() || target.elements().findAny().isPresent();
  }

  private String id(XmlElement element) throws InvalidDocumentException {
    return element
        .attribute("id")
        .orElseThrow(() -> invalid(element, "a <" + element.name() + "> has no id"));
  }

  private static boolean isTranslatable(XmlElement element, boolean inherited) {
    return element.attribute("translate").map(value -> !value.equals("no")).orElse(inherited);
  }

  private InvalidDocumentException invalid(XmlElement element, String reason) {
    return new InvalidDocumentException(
        source.line(element.start()), reason, "write it as XLIFF 2 asks");
  }
}
