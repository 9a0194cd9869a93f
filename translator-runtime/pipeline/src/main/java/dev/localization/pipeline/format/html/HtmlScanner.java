package dev.localization.pipeline.format.html;

import com.ibm.icu.util.ULocale;
import dev.localization.pipeline.document.DocumentString;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.LineCounter;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Slot;
import dev.localization.pipeline.document.Slots;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.segment.PluralForm;
import java.util.List;
import java.util.Locale;

/** Makes slots of the parts of a document. */
final class HtmlScanner {
  /** Key of all that is no text. */
  static final String STRUCTURE = "structure";

  /** A token has four digits at most, and so has a mark. */
  private static final int MOST_MARKS = 9_999;

  private final SourceText source;
  private final PlanOptions options;
  private final boolean isXml;
  private final LineCounter lines;
  private final Slots.Builder slots;

  private HtmlScanner(SourceText source, PlanOptions options, boolean isXml) {
    this.source = source;
    slots = Slots.of(source);
    this.options = options;
    this.isXml = isXml;
    this.lines = new LineCounter(source);
  }

  static List<Slot> slots(SourceText source, PlanOptions options, boolean isXml)
      throws InvalidDocumentException {
    return new HtmlScanner(source, options, isXml).scan();
  }

  private List<Slot> scan() throws InvalidDocumentException {
    String structure =
        HtmlParts.divide(HtmlTokenizer.tokens(source, isXml), part -> slots.add(slot(part)));
    int end = source.text().length();
    DocumentString rest = new DocumentString(slots.size(), STRUCTURE, "", "", lines.at(end));
    slots.add(Slot.kept(rest, end, end, structure));
    return slots.build();
  }

  private Slot slot(HtmlPart part) throws InvalidDocumentException {
    return switch (part) {
      case HtmlPart.Run run -> run(run);
      case HtmlPart.Value value -> value(value);
      case HtmlPart.Language language -> language(language);
      case HtmlPart.Direction direction -> direction(direction);
    };
  }

  private Slot run(HtmlPart.Run part) throws InvalidDocumentException {
    List<Piece> pieces = part.run().pieces();
    int start = pieces.getFirst().start();
    int end = pieces.getLast().end();
    if (pieces.getFirst() instanceof Piece.Literal first) {
      start += HtmlSpace.rawStart(source.text().substring(first.start(), first.end()));
    }
    if (pieces.getLast() instanceof Piece.Literal last) {
      end = last.start() + HtmlSpace.rawEnd(source.text().substring(last.start(), last.end()));
    }
    if (pieces.size() > MOST_MARKS) {
      throw new InvalidDocumentException(
          lines.at(start),
          "a text holds more than %d tags".formatted(MOST_MARKS),
          "divide it into blocks");
    }
    Place place = Place.of(part.block(), isXml);
    Notation.Written written = Notation.run(pieces, place);
    String context = HtmlElements.isTelling(part.block()) ? part.block() : "";
    return Slot.text(
        string(part.key(), written.text(), context, start),
        PluralForm.NONE,
        start,
        end,
        place.seen(written.canonical()));
  }

  private Slot value(HtmlPart.Value part) {
    HtmlAttribute attribute = part.attribute();
    String context = attribute.name() + " of " + part.element();
    return Slot.text(
        string(part.key(), Notation.flat(attribute.value()), context, attribute.start()),
        PluralForm.NONE,
        attribute.start(),
        attribute.end(),
        Place.VALUE.seen(Canonical.text(attribute.value())));
  }

  private Slot language(HtmlPart.Language part) {
    String value = part.attribute().value();
    String source = options.sourceLanguage();
    boolean isSource = isOrHolds(source, value) || isOrHolds(value, source);
    return isSource && !value.equalsIgnoreCase(options.targetLanguage())
        ? follower(part.key(), part.attribute(), options.targetLanguage())
        : kept(part.key(), part.attribute());
  }

  private static boolean isOrHolds(String wide, String narrow) {
    String general = wide.toLowerCase(Locale.ROOT);
    String special = narrow.toLowerCase(Locale.ROOT);
    return special.equals(general) || special.startsWith(general + "-");
  }

  private Slot direction(HtmlPart.Direction part) {
    String value = part.attribute().value().toLowerCase(Locale.ROOT);
    boolean isFixed = value.equals("ltr") || value.equals("rtl");
    boolean leftwards = ULocale.forLanguageTag(options.targetLanguage()).isRightToLeft();
    String wanted = leftwards ? "rtl" : "ltr";
    return isFixed && !value.equals(wanted)
        ? follower(part.key(), part.attribute(), wanted)
        : kept(part.key(), part.attribute());
  }

  private Slot follower(String key, HtmlAttribute attribute, String value) {
    int start = attribute.start();
    String quoted = source.text().startsWith("'", start) ? "'" + value + "'" : "\"" + value + "\"";
    return Slot.companion(
        string(key, Place.VALUE.seen(value), "", start), start, attribute.end(), quoted, "");
  }

  private Slot kept(String key, HtmlAttribute attribute) {
    return Slot.kept(
        string(key, attribute.value(), "", attribute.start()),
        attribute.end(),
        attribute.end(),
        Place.VALUE.seen(Canonical.text(attribute.value())));
  }

  private DocumentString string(String key, String text, String context, int start) {
    return new DocumentString(slots.size(), key, text, context, lines.at(start));
  }
}
