package dev.localization.pipeline.format.xliff;

import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Slot;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.format.xml.XmlElement;
import dev.localization.pipeline.format.xml.XmlLanguage;
import dev.localization.pipeline.format.xml.XmlText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the units of XLIFF 1.2. A target is out of date when its state says that its text is yet to
 * be translated: {@code new}, {@code needs-translation} and {@code needs-l10n} (the specification,
 * value descriptions of {@code state}). One that waits for a review is a translation, and stays; so
 * does whatever is approved.
 */
final class Xliff12Scanner {
  private static final Set<String> CODES =
      Set.of("g", "x", "bx", "ex", "bpt", "ept", "ph", "it", "sub", "mrk");
  // A <bin-unit> holds the texts of what is binary.
  private static final Set<String> GROUPS = Set.of("group", "bin-unit");
  private static final Set<String> OUT_OF_DATE = Set.of("new", "needs-translation", "needs-l10n");

  private final SourceText source;
  private final PlanOptions options;
  private final XliffSlots slots;
  private final Map<String, Integer> uses = new HashMap<>();
  private boolean hasStates;

  Xliff12Scanner(SourceText source, PlanOptions options) {
    this.source = source;
    this.options = options;
    this.slots = new XliffSlots(source, CODES);
  }

  List<Slot> scan(XmlElement root) throws InvalidDocumentException {
    hasStates = hasStates(root);
    for (XmlElement file : root.eachElement("file")) {
      XmlLanguage.check(source, file, "source-language", options.sourceLanguage(), "source");
      XmlLanguage.check(source, file, "target-language", options.targetLanguage(), "target");
      String original = file.attribute("original").orElse("");
      int use = uses.merge(original, 1, Integer::sum);
      String label = use == 1 ? original : original + "#" + use;
      slots.language(
          label + "/@target-language", file, "target-language", options.targetLanguage());
      for (XmlElement body : file.eachElement("body")) {
        group(body, label, isTranslatable(file, true));
      }
    }
    return slots.slots();
  }

  private void group(XmlElement group, String file, boolean translatable)
      throws InvalidDocumentException {
    for (XmlElement child : group.eachElement()) {
      if (GROUPS.contains(child.name())) {
        group(child, file, isTranslatable(child, translatable));
      } else if (child.name().equals("trans-unit")) {
        slots.pair(unit(child, file, isTranslatable(child, translatable)));
      }
    }
  }

  private XliffPair unit(XmlElement unit, String file, boolean translatable)
      throws InvalidDocumentException {
    String id =
        unit.attribute("id")
            .orElseThrow(() -> invalid(unit, "a <trans-unit> has no id", "give it one"));
    XmlElement text =
        XliffElements.only(source, unit, "source")
            .orElseThrow(() -> invalid(unit, "\"" + id + "\" has no <source>", "give it one"));
    Optional<XmlElement> segmented =
        XliffElements.only(source, unit, "seg-source").filter(s -> !s.text().isBlank());
    XmlElement last = segmented.orElse(text);
    Optional<XmlElement> target = XliffElements.only(source, unit, "target");
    if (target.isPresent() && target.get().start() < last.start()) {
      throw invalid(unit, "the <target> of \"" + id + "\" precedes its source", "move it behind");
    }
    return new XliffPair(
        file + "/" + id,
        unit,
        last,
        last,
        target,
        XliffElements.context(unit.elements("note")),
        translatable && target.filter(t -> isTranslated(unit, t)).isEmpty(),
        last.start(),
        "",
        0,
        hasStates ? "translated" : "");
  }

  private static boolean isTranslated(XmlElement unit, XmlElement target) {
    boolean outOfDate = OUT_OF_DATE.contains(target.attribute("state").orElse(""));
    boolean approved = unit.attribute("approved").orElse("").equals("yes");
    return (approved || !outOfDate) && holdsSomething(target);
  }

  // The markers of segments that a tool has prepared are no translation.
  private static boolean holdsSomething(XmlElement element) {
    return element.children().stream()
        .anyMatch(
            child ->
                child instanceof XmlText text
                    ? !text.text().isBlank()
                    : child instanceof XmlElement code
                        && (!code.name().equals("mrk") || holdsSomething(code)));
  }

  private static boolean isTranslatable(XmlElement element, boolean inherited) {
    return element.attribute("translate").map(value -> !value.equals("no")).orElse(inherited);
  }

  private static boolean hasStates(XmlElement element) {
    boolean has = element.name().equals("target") && element.attribute("state").isPresent();
    return has
        || element
            .elements()
            .filter(child -> !child.name().equals("alt-trans"))
            .anyMatch(Xliff12Scanner::hasStates);
  }

  private InvalidDocumentException invalid(XmlElement element, String reason, String fix) {
    return new InvalidDocumentException(source.line(element.start()), reason, fix);
  }
}
