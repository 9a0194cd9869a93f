package dev.localization.pipeline.format.po;

import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.format.po.PoEntry.PoForm;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a catalogue and records where each string stands. */
final class PoScanner {
  private final SourceText source;
  private final String text;
  private PoComments comments = PoComments.none();
  private int at;

  PoScanner(SourceText source) {
    this.source = source;
    this.text = source.text();
    this.at = source.begin();
  }

  /** Whether there is another entry; obsolete ones are comments. */
  boolean hasNext() throws InvalidDocumentException {
    skipSpace();
    while (at < text.length() && text.charAt(at) == '#') {
      comment();
      skipSpace();
    }
    return at < text.length();
  }

  /** The next entry, once it is known that there is one. */
  PoEntry next() throws InvalidDocumentException {
    PoEntry next = entry();
    comments = PoComments.none();
    return next;
  }

  /** What literals stand for. */
  static String decoded(String literals) throws InvalidDocumentException {
    String entry = "msgid " + literals + " msgstr \"\"";
    return new PoScanner(new SourceText(entry, StandardCharsets.UTF_8)).entry().id().text();
  }

  private void comment() throws InvalidDocumentException {
    int start = at;
    while (start > source.begin() && " \t\f".indexOf(text.charAt(start - 1)) >= 0) {
      start--;
    }
    if (start > source.begin() && !isLineEnd(start - 1)) {
      throw invalid(at, "a comment stands behind a string", "give it a line of its own");
    }
    boolean obsolete = text.startsWith("#~", at);
    while (!isLineEnd(at)) {
      at++;
    }
    String line = text.substring(start, at);
    int next = text.startsWith("\r\n", at) ? at + 2 : Math.min(at + 1, text.length());
    if (obsolete) {
      comments = PoComments.none();
    } else {
      comments.add(line, start, next);
    }
    at = next;
  }

  private PoEntry entry() throws InvalidDocumentException {
    int start = at;
    Optional<PoString> context =
        isKeyword("msgctxt") ? Optional.of(string("msgctxt")) : Optional.empty();
    PoString id = string("msgid");
    Optional<PoString> plural =
        isKeyword("msgid_plural") ? Optional.of(string("msgid_plural")) : Optional.empty();
    List<PoForm> forms = plural.isPresent() ? forms() : List.of(form("msgstr"));
    return new PoEntry(comments, start, context, id, plural, forms);
  }

  private List<PoForm> forms() throws InvalidDocumentException {
    List<PoForm> forms = new ArrayList<>();
    do {
      forms.add(form("msgstr[" + forms.size() + "]"));
      skipSpace();
    } while (text.startsWith("msgstr[", at));
    return forms;
  }

  private PoForm form(String keyword) throws InvalidDocumentException {
    skipSpace();
    return new PoForm(at, string(keyword));
  }

  private boolean isKeyword(String keyword) {
    skipSpace();
    int end = at + keyword.length();
    return text.startsWith(keyword, at)
        && (end == text.length() || "_[".indexOf(text.charAt(end)) < 0)
        && (end == text.length() || !Character.isLetter(text.charAt(end)));
  }

  private PoString string(String keyword) throws InvalidDocumentException {
    if (!isKeyword(keyword)) {
      throw missing(keyword);
    }
    int keywordStart = at;
    at += keyword.length();
    skipSpace();
    int start = at;
    int contentStart = at;
    int end = at;
    int literals = 0;
    StringBuilder decoded = new StringBuilder();
    while (at < text.length() && text.charAt(at) == '"') {
      if (literals == 1 && decoded.isEmpty()) {
        contentStart = at;
      }
      literal(decoded);
      literals++;
      end = at;
      skipSpace();
    }
    if (literals == 0) {
      throw invalid(keywordStart, "there is no string after " + keyword, "write one in quotes");
    }
    at = end;
    return new PoString(start, contentStart, end, literals, decoded.toString());
  }

  private void literal(StringBuilder decoded) throws InvalidDocumentException {
    int start = at++;
    while (!isLineEnd(at)) {
      char c = text.charAt(at++);
      if (c == '"') {
        return;
      }
      if (c == '\\') {
        at = PoLiteral.unescape(source, at, decoded);
      } else if (c == 0) {
        throw invalid(start, "a string holds the character U+0000", "remove it");
      } else {
        decoded.append(c);
      }
    }
    throw invalid(start, "a string does not end", "add the closing quote");
  }

  private InvalidDocumentException missing(String keyword) {
    if (at >= text.length()) {
      return invalid(at, keyword + " is missing at the end of the document", "complete the entry");
    }
    if (text.charAt(at) == '#') {
      return invalid(at, "a comment stands inside an entry", "move it above the entry");
    }
    if (isKeyword("domain")) {
      return invalid(at, "there is a domain directive", "keep each domain in its own file");
    }
    int end = at;
    while (!isLineEnd(end) && end < at + 20 && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    // Not in the middle of a character.
    end -= end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? 1 : 0;
    String found = text.substring(at, Math.max(end, at));
    return invalid(
        at,
        keyword + " is missing before " + found,
        found.startsWith("\"") || found.startsWith("msg")
            ? "complete the entry"
            : "remove it, or make it a comment");
  }

  private void skipSpace() {
    while (at < text.length() && " \t\f\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private boolean isLineEnd(int index) {
    return index >= text.length() || text.charAt(index) == '\n' || text.charAt(index) == '\r';
  }

  private InvalidDocumentException invalid(int position, String reason, String fix) {
    return new InvalidDocumentException(source.line(position), reason, fix);
  }
}
