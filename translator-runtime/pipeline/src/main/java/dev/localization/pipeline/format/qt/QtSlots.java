package dev.localization.pipeline.format.qt;

import dev.localization.pipeline.document.DocumentString;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.LineCounter;
import dev.localization.pipeline.document.Slot;
import dev.localization.pipeline.document.Slots;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.format.xml.XmlElement;
import dev.localization.pipeline.format.xml.XmlTag;
import dev.localization.pipeline.format.xml.XmlTokens;
import dev.localization.pipeline.segment.PluralForm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes slots of messages. A translation that is written is no longer unfinished. */
final class QtSlots {
  private static final Pattern NUMBER = Pattern.compile("%L?n");

  private final SourceText source;
  private final String text;
  private final List<PluralForm> forms;
  private final LineCounter lines;
  private final Slots.Builder slots;
  // Their forms have keys of their own.
  private final Map<String, Integer> lineOfPlural = new HashMap<>();

  QtSlots(SourceText source, String targetLanguage, Slots.Builder slots) {
    this.source = source;
    this.text = source.text();
    this.forms = QtNumerus.forms(targetLanguage);
    this.lines = new LineCounter(source);
    this.slots = slots;
  }

  void add(QtMessage message) throws InvalidDocumentException {
    int line = lines.at(message.element().start());
    String key = message.key();
    OptionalInt earlier = earlier(key);
    if (earlier.isPresent()) {
      throw new InvalidDocumentException(
          line,
          "the message \"%s\" is already in line %d".formatted(key, earlier.getAsInt()),
          "remove one of them, or give it a comment");
    }
    if (message.counts()) {
      lineOfPlural.put(key, line);
      plural(message, key, line);
    } else {
      single(message, string(message, key, line));
    }
  }

  private OptionalInt earlier(String key) {
    Integer plural = lineOfPlural.get(key);
    return plural == null ? slots.lineOf(key) : OptionalInt.of(plural);
  }

  private DocumentString string(QtMessage message, String key, int line) {
    return new DocumentString(slots.size(), key, message.text(), message.description(), line);
  }

  private void single(QtMessage message, DocumentString string) {
    if (message.translation().isEmpty()) {
      slots.add(missing(message, string, PluralForm.NONE, "<translation>", "</translation>"));
      return;
    }
    XmlElement translation = message.translation().get();
    slots.add(
        message.isTranslated() || message.hasVariants()
            ? kept(string, translation)
            : new Slot(
                string,
                PluralForm.NONE,
                Slot.Kind.TEXT,
                translation.start(),
                translation.end(),
                opening(translation),
                "</translation>",
                seen(translation)));
  }

  private void plural(QtMessage message, String key, int line) {
    List<XmlElement> existing =
        message.translation().map(t -> t.elements("numerusform").toList()).orElse(List.of());
    int group = slots.size() + 1;
    int count = message.hasVariants() ? existing.size() : Math.max(forms.size(), existing.size());
    for (int i = 0; i < count; i++) {
      DocumentString string = string(message, key + "[" + i + "]", line);
      // A form that the language lacks is dropped by Qt's own tools when they read it.
      boolean lacked = i >= forms.size() || message.hasVariants();
      if (i < existing.size()
          && (lacked || (!message.isUnfinished() && !existing.get(i).text().isBlank()))) {
        slots.add(kept(string, existing.get(i)));
      } else {
        PluralForm form = form(message, forms.get(i));
        Slot slot =
            i < existing.size()
                ? existing(message, string, form, existing.get(i), i == 0)
                : added(message, string, form, existing, i);
        slots.add(slot.inGroup(group));
      }
    }
  }

  private Slot existing(
      QtMessage message, DocumentString string, PluralForm form, XmlElement place, boolean first) {
    XmlElement translation = message.translation().orElseThrow();
    int start = first ? translation.start() : place.start();
    String before =
        first
            ? opening(translation) + text.substring(translation.contentStart(), place.start())
            : "";
    return new Slot(
        string,
        form,
        Slot.Kind.TEXT,
        start,
        place.end(),
        before + "<numerusform>",
        "</numerusform>",
        seen(place));
  }

  private Slot added(
      QtMessage message, DocumentString string, PluralForm form, List<XmlElement> there, int i) {
    if (!there.isEmpty()) {
      XmlElement last = there.getLast();
      return inserted(
          string, form, last.end(), layout(last.start()) + "<numerusform>", "</numerusform>");
    }
    String outer = layout(message.last().start());
    String inner = outer.isEmpty() ? "" : outer + "    ";
    String after = "</numerusform>" + (i == forms.size() - 1 ? outer + "</translation>" : "");
    if (i > 0) {
      int at = message.translation().map(XmlElement::end).orElse(message.last().end());
      return inserted(string, form, at, inner + "<numerusform>", after);
    }
    if (message.translation().isEmpty()) {
      return missing(message, string, form, "<translation>" + inner + "<numerusform>", after);
    }
    XmlElement translation = message.translation().get();
    return new Slot(
        string,
        form,
        Slot.Kind.TEXT,
        translation.start(),
        translation.end(),
        opening(translation) + inner + "<numerusform>",
        after,
        Slot.ABSENT);
  }

  private Slot missing(
      QtMessage message, DocumentString string, PluralForm form, String before, String after) {
    String layout = layout(message.last().start());
    return inserted(string, form, message.last().end(), layout + before, after);
  }

  private static Slot inserted(
      DocumentString string, PluralForm form, int at, String before, String after) {
    return new Slot(string, form, Slot.Kind.TEXT, at, at, before, after, Slot.ABSENT);
  }

  private Slot kept(DocumentString string, XmlElement place) {
    return Slot.kept(string, place.contentStart(), place.contentEnd(), seen(place));
  }

  private static PluralForm form(QtMessage message, PluralForm form) {
    Matcher number = NUMBER.matcher(message.text());
    return new PluralForm(
        form.kind(), form.category(), number.find() ? number.group() : "", form.argumentOptional());
  }

  // The tag without its type.
  private String opening(XmlElement translation) {
    XmlTag tag = new XmlTag(source, translation);
    return tag.with("", "", "type")
        + (translation.isEmptyTag()
            ? ">"
            : text.substring(tag.attributesEnd(), translation.contentStart()));
  }

  private String layout(int elementStart) {
    int from = elementStart;
    while (from > 0 && " \t\r\n".indexOf(text.charAt(from - 1)) >= 0) {
      from--;
    }
    String space = text.substring(from, elementStart);
    int lineEnd = space.lastIndexOf('\n');
    boolean crLf = lineEnd > 0 && space.charAt(lineEnd - 1) == '\r';
    return lineEnd < 0 ? "" : space.substring(lineEnd - (crLf ? 1 : 0));
  }

  private String seen(XmlElement element) {
    return XmlTokens.canonical(text.substring(element.contentStart(), element.contentEnd()));
  }
}
