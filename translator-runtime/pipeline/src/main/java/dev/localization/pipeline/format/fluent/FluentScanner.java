package dev.localization.pipeline.format.fluent;

import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.LineCounter;
import dev.localization.pipeline.document.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a resource and records where its patterns stand. What the grammar calls junk is refused: no
 * tool would show it.
 *
 * @see <a href="https://github.com/projectfluent/fluent/blob/master/spec/fluent.ebnf">Fluent Syntax
 *     1.0</a>
 */
final class FluentScanner {
  private static final Set<String> BRANDS = Set.of("brand", "vendor", "product");
  private static final Set<String> TECHNICAL =
      Set.of("accesskey", "key", "keycode", "commandkey", "style", "href", "src");

  private final SourceText source;
  private final FluentCursor cursor;
  private final FluentPatterns patterns;
  private final FluentComments comments = new FluentComments();
  private final LineCounter lines;
  private final List<FluentEntry> entries = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();

  FluentScanner(SourceText source, DocumentLimits limits) {
    this.source = source;
    this.cursor = FluentCursor.of(source, limits.maxDepth());
    this.patterns = new FluentPatterns(cursor);
    this.lines = new LineCounter(source);
  }

  /** Every pattern, in document order. */
  List<FluentEntry> scan() throws InvalidDocumentException {
    while (true) {
      int from = cursor.at();
      cursor.skipBlankLines();
      if (cursor.isAtEnd()) {
        return entries;
      }
      if (cursor.at() > from) {
        comments.blankLine();
      }
      entry();
    }
  }

  private void entry() throws InvalidDocumentException {
    char c = cursor.peek();
    if (c == '#') {
      comment();
    } else if (c == '-' || FluentCursor.isLetter(c)) {
      message();
    } else {
      throw cursor.error(
          "no message, term or comment begins with " + cursor.shown(),
          "begin it with a name, and indent what continues a text");
    }
  }

  private void comment() throws InvalidDocumentException {
    int level = 0;
    while (level < 3 && cursor.take("#")) {
      level++;
    }
    if (!cursor.isAtLineEnd() && !cursor.take(" ")) {
      throw cursor.error("no space follows the # of a comment", "write one");
    }
    int start = cursor.at();
    while (!cursor.isAtLineEnd()) {
      cursor.moveTo(cursor.at() + 1);
    }
    comments.add(level, source.text().substring(start, cursor.at()).strip());
    cursor.moveTo(cursor.at() + cursor.lineBreak());
  }

  private void message() throws InvalidDocumentException {
    int start = cursor.at();
    boolean isTerm = cursor.take("-");
    String name = (isTerm ? "-" : "") + cursor.identifier("a name");
    if (!keys.add(name)) {
      throw cursor.errorAt(start, name + " appears twice", "remove one of them");
    }
    Optional<FluentPattern> value = value(name);
    boolean isText =
        !isTerm || List.of(name.split("[-_]", -1)).stream().noneMatch(BRANDS::contains);
    value.ifPresent(pattern -> add(name, isText, pattern));
    int attributes = 0;
    while (isAtAttribute()) {
      attribute(name, isTerm);
      attributes++;
    }
    if (value.isEmpty() && (isTerm || attributes == 0)) {
      throw cursor.errorAt(start, name + " has no text", "write one, or {\"\"}");
    }
    cursor.moveTo(cursor.at() + cursor.lineBreak());
    comments.entry();
  }

  private Optional<FluentPattern> value(String name) throws InvalidDocumentException {
    cursor.skipSpaces();
    cursor.expect("=", "after " + name);
    return patterns.pattern();
  }

  private boolean isAtAttribute() {
    int lineEnd = cursor.at();
    boolean brokeLine = cursor.skipBlank();
    if (brokeLine && cursor.peek() == '.') {
      return true;
    }
    cursor.moveTo(lineEnd);
    return false;
  }

  private void attribute(String owner, boolean ofTerm) throws InvalidDocumentException {
    int start = cursor.at();
    cursor.expect(".", "before an attribute");
    String name = cursor.identifier("the name of an attribute");
    String key = owner + "." + name;
    if (!keys.add(key)) {
      throw cursor.errorAt(start, key + " appears twice", "remove one of them");
    }
    Optional<FluentPattern> pattern = value(key);
    if (pattern.isEmpty()) {
      throw cursor.errorAt(start, key + " has no text", "write one, or {\"\"}");
    }
    // Attributes of terms are grammar for choices, such as a gender: no one reads them.
    boolean isText = !ofTerm && !TECHNICAL.contains(name) && !name.startsWith("data-");
    add(key, isText, pattern.get());
  }

  private void add(String key, boolean isText, FluentPattern pattern) {
    String context = isText ? comments.context() : "";
    entries.add(new FluentEntry(key, context, isText, lines.at(pattern.start()), pattern));
  }
}
