package dev.localization.pipeline.format.properties;

import dev.localization.pipeline.document.DocumentString;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.LineCounter;
import dev.localization.pipeline.document.Slot;
import dev.localization.pipeline.document.Slots;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.segment.PluralForm;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Reads the line format of {@link java.util.Properties} and records where each value stands. */
final class PropertiesScanner {
  private static final String BLANK = " \t\f";
  private static final int MAX_CONTEXT = 500;

  private final SourceText source;
  private final String text;
  private final LineCounter lines;
  private final Slots.Builder properties;
  private final List<String> comment = new ArrayList<>();
  private int at;

  PropertiesScanner(SourceText source) {
    this.source = source;
    this.properties = Slots.of(source);
    this.text = source.text();
    this.lines = new LineCounter(source);
    this.at = source.begin();
  }

  /** Every property, in document order. */
  List<Slot> scan() throws InvalidDocumentException {
    while (at < text.length()) {
      // A line of nothing but a continuation is no line yet: a comment may follow.
      skipBlanksAndContinuations();
      if (isLineEnd(at)) {
        comment.clear();
        skipLineEnd();
      } else if (text.charAt(at) == '#' || text.charAt(at) == '!') {
        comment();
      } else {
        property();
        comment.clear();
      }
    }
    return properties.build();
  }

  private void comment() {
    int start = at + 1;
    while (!isLineEnd(at)) {
      at++;
    }
    comment.add(text.substring(start, at).strip());
    skipLineEnd();
  }

  private void property() throws InvalidDocumentException {
    int keyStart = at;
    while (!isLineEnd(at) && "=:".indexOf(text.charAt(at)) < 0 && !isBlank(at)) {
      step();
    }
    String key = PropertiesEscapes.decode(source, keyStart, at);
    skipBlanksAndContinuations();
    if (!isLineEnd(at) && "=:".indexOf(text.charAt(at)) >= 0) {
      at++;
      skipBlanksAndContinuations();
    }
    int start = at;
    while (!isLineEnd(at)) {
      step();
    }
    int line = lines.at(keyStart);
    OptionalInt earlier = properties.lineOf(key);
    if (earlier.isPresent()) {
      throw new InvalidDocumentException(
          line,
          "the key \"%s\" is already defined in line %d".formatted(key, earlier.getAsInt()),
          "remove one of them");
    }
    String value = PropertiesEscapes.decode(source, start, at);
    DocumentString string = new DocumentString(properties.size(), key, value, context(), line);
    properties.add(Slot.text(string, PluralForm.NONE, start, at, value));
    skipLineEnd();
  }

  private String context() {
    String joined = String.join(" ", comment).strip();
    return joined.length() <= MAX_CONTEXT ? joined : joined.substring(0, MAX_CONTEXT);
  }

  // A backslash takes the next character with it, be it a line end: then the next line belongs to
  // this one, without its leading blanks.
  private void step() {
    if (text.charAt(at) != '\\') {
      at++;
    } else if (at + 1 < text.length() && isLineEnd(at + 1)) {
      at++;
      skipLineEnd();
      skipBlanks();
    } else {
      at = Math.min(at + 2, text.length());
    }
  }

  private void skipBlanksAndContinuations() {
    while (!isLineEnd(at)
        && (isBlank(at)
            || (text.charAt(at) == '\\' && at + 1 < text.length() && isLineEnd(at + 1)))) {
      step();
    }
  }

  private void skipBlanks() {
    while (at < text.length() && isBlank(at)) {
      at++;
    }
  }

  private boolean isBlank(int index) {
    return BLANK.indexOf(text.charAt(index)) >= 0;
  }

  private boolean isLineEnd(int index) {
    return index >= text.length() || text.charAt(index) == '\n' || text.charAt(index) == '\r';
  }

  private void skipLineEnd() {
    if (text.startsWith("\r\n", at)) {
      at += 2;
    } else if (at < text.length()) {
      at++;
    }
  }
}
