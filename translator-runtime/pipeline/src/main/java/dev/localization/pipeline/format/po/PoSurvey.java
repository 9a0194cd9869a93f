package dev.localization.pipeline.format.po;

import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.MessageSyntax;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.segment.IcuMessage;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What has to be known of a whole catalogue before its entries can be told what they are. It keeps
 * none of them, for there may be hundreds of thousands.
 */
final class PoSurvey {
  private Optional<PoEntry> header = Optional.empty();
  private OptionalInt firstPlural = OptionalInt.empty();
  private boolean translated;
  private boolean flagged;
  private boolean icu;
  private int entries;

  private PoSurvey() {}

  static PoSurvey of(SourceText source) throws InvalidDocumentException {
    PoSurvey survey = new PoSurvey();
    PoScanner scanner = new PoScanner(source);
    while (scanner.hasNext()) {
      PoEntry entry = scanner.next();
      if (entry.isHeader()) {
        survey.header(entry, source);
      }
      survey.add(entry);
    }
    return survey;
  }

  private void header(PoEntry entry, SourceText source) throws InvalidDocumentException {
    int line = source.line(entry.start());
    if (header.isPresent()) {
      int earlier = source.line(header.get().start());
      throw new InvalidDocumentException(
          line, "there is a header already in line " + earlier, "remove one of them");
    }
    if (entry.plural().isPresent()) {
      throw new InvalidDocumentException(
          line, "the header has a plural", "remove its msgid_plural");
    }
    header = Optional.of(entry);
  }

  private void add(PoEntry entry) {
    entries++;
    if (entry.plural().isPresent() && firstPlural.isEmpty()) {
      firstPlural = OptionalInt.of(entry.start());
    }
    translated |= !entry.isHeader() && entry.isTranslated();
    flagged |= PoSyntaxes.isFlagged(entry);
    icu = icu || isIcu(entry);
  }

  private static boolean isIcu(PoEntry entry) {
    Stream<String> texts =
        Stream.concat(
            Stream.of(entry.id().text()),
            entry.translations().stream().map(form -> form.value().text()));
    return PoSyntaxes.of(entry).isEmpty()
        && texts.anyMatch(text -> IcuMessage.parse(text).isPresent());
  }

  /** The entry that is the header. */
  Optional<PoEntry> header() {
    return header;
  }

  boolean isEmpty() {
    return entries == 0;
  }

  /** Where the first entry with a plural begins; empty when none has one. */
  OptionalInt firstPlural() {
    return firstPlural;
  }

  /** Whether any entry but the header is translated. */
  boolean isTranslated() {
    return translated;
  }

  /** The syntax of entries that bring none of their own. */
  MessageSyntax syntax() {
    return PoSyntaxes.ofDocument(flagged, icu);
  }
}
