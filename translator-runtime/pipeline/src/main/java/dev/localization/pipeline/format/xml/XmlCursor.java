package dev.localization.pipeline.format.xml;

import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.SourceText;

/** A place in an XML document, and the steps that lead on from it. */
final class XmlCursor {
  /** What the JDK's parser allows, too. */
  private static final int LONGEST_NAME = 1_000;

  final SourceText source;
  final String text;
  int at;

  XmlCursor(SourceText source) {
    this.source = source;
    this.text = source.text();
    this.at = source.begin();
  }

  boolean isAtEnd() {
    return at >= text.length();
  }

  boolean sees(String expected) {
    return text.startsWith(expected, at);
  }

  /** The next character; U+0000, which XML does not have, at the end. */
  char peek() {
    return isAtEnd() ? '\0' : text.charAt(at);
  }

  /** Reads a name with at most one colon in it. */
  String name(String missing, String fix) throws InvalidDocumentException {
    int start = at;
    int colons = 0;
    while (!isAtEnd()) {
      int c = text.codePointAt(at);
      if (!(at == start ? XmlCharacters.isNameStart(c) : XmlCharacters.isNamePart(c))) {
        break;
      }
      colons += c == ':' ? 1 : 0;
      at += Character.charCount(c);
    }
    if (at == start) {
      throw invalid(start, missing, fix);
    }
    if (at - start > LONGEST_NAME) {
      throw invalid(start, "a name is longer than %d".formatted(LONGEST_NAME), "shorten it");
    }
    String name = text.substring(start, at);
    int colon = name.indexOf(':');
    if (colons > 1
        || (colons == 1
            && (!XmlCharacters.isName(name.substring(0, colon))
                || !XmlCharacters.isName(name.substring(colon + 1))))) {
      throw invalid(start, "the name " + name + " is no qualified name", "use one colon at most");
    }
    return name;
  }

  /** Reads past the next occurrence of a delimiter. */
  void skipPast(String end, String what) throws InvalidDocumentException {
    int found = text.indexOf(end, at);
    if (found < 0) {
      throw invalid(at, what + " does not end", "end it with " + end);
    }
    at = found + end.length();
  }

  /** Reads white space, and says whether there was any. */
  boolean skipSpace() {
    int from = at;
    while (!isAtEnd() && XmlCharacters.isSpace(text.charAt(at))) {
      at++;
    }
    return at > from;
  }

  /** Characters as they are written, line ends apart, once none of them is forbidden. */
  String checked(int from, int to) throws InvalidDocumentException {
    int i = from;
    while (i < to) {
      int c = text.codePointAt(i);
      if (!XmlCharacters.isCharacter(c)) {
        throw invalid(i, "U+%04X is no character of XML".formatted(c), "remove it");
      }
      i += Character.charCount(c);
    }
    return XmlCharacters.withLineFeeds(text.substring(from, to));
  }

  InvalidDocumentException invalid(int position, String reason, String fix) {
    return new InvalidDocumentException(source.line(position), reason, fix);
  }
}
