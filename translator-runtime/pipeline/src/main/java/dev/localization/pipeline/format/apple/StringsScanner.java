package dev.localization.pipeline.format.apple;

import dev.localization.pipeline.document.DocumentString;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.LineCounter;
import dev.localization.pipeline.document.Slot;
import dev.localization.pipeline.document.Slots;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.format.apple.StringsCursor.Word;
import dev.localization.pipeline.segment.PluralForm;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Reads {@code .strings} and records where each value stands. */
final class StringsScanner {
  private final StringsCursor cursor;
  private final LineCounter lines;
  private final Slots.Builder slots;

  StringsScanner(SourceText source) {
    cursor = new StringsCursor(source);
    lines = new LineCounter(source);
    slots = Slots.of(source);
  }

  /** Every entry, in document order. */
  List<Slot> scan() throws InvalidDocumentException {
    refuseOtherPropertyLists();
    List<String> comments = cursor.skip();
    while (!cursor.isAtEnd()) {
      entry(comments);
      comments = cursor.skip();
    }
    return slots.build();
  }

  private void refuseOtherPropertyLists() throws InvalidDocumentException {
    if (cursor.isAt("bplist") || cursor.isAt("<?xml") || cursor.isAt("<plist")) {
      throw cursor.invalid(
          0,
          "the document is a binary or XML property list",
          "send the source, with lines of \"key\" = \"value\";");
    }
  }

  private void entry(List<String> comments) throws InvalidDocumentException {
    Word key = cursor.word("a key");
    checkKey(key);
    cursor.skip();
    if (cursor.take('=')) {
      cursor.skip();
      Word value = value(key);
      cursor.skip();
      endEntry(key);
      add(key, value, "", comments);
    } else {
      // "Save"; is short for "Save" = "Save";
      endEntry(key);
      add(key, new Word(key.text(), key.end(), key.end()), " = ", comments);
    }
  }

  private Word value(Word key) throws InvalidDocumentException {
    if (cursor.isAt("{") || cursor.isAt("(") || cursor.isAt("<")) {
      throw cursor.invalid(
          key.start(),
          "the value of \"%s\" is no string".formatted(key.text()),
          "keep it in another file");
    }
    return cursor.word("a value");
  }

  private void endEntry(Word key) throws InvalidDocumentException {
    if (!cursor.take(';')) {
      throw cursor.missing(
          "a semicolon",
          "end the entry \"%s\" with one, and escape quotes in it".formatted(key.text()));
    }
  }

  private void checkKey(Word key) throws InvalidDocumentException {
    int line = lines.at(key.start());
    OptionalInt earlier = slots.lineOf(key.text());
    if (earlier.isPresent()) {
      throw new InvalidDocumentException(
          line,
          "the key \"%s\" is already defined in line %d".formatted(key.text(), earlier.getAsInt()),
          "remove one of them");
    }
    if (key.text().codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
      throw new InvalidDocumentException(
          line, "a key holds half a surrogate pair", "complete it or remove it");
    }
  }

  private void add(Word key, Word value, String before, List<String> comments)
      throws InvalidDocumentException {
    List<String> said =
        Stream.concat(comments.stream(), cursor.trailingComment().stream()).toList();
    DocumentString string =
        new DocumentString(
            slots.size(), key.text(), value.text(), Comments.context(said), lines.at(key.start()));
    slots.add(
        new Slot(
            string,
            PluralForm.NONE,
            Slot.Kind.TEXT,
            value.start(),
            value.end(),
            before,
            "",
            value.text()));
  }
}
