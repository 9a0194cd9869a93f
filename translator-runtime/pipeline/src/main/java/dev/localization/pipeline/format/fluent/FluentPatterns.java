package dev.localization.pipeline.format.fluent;

import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.format.fluent.FluentElement.Choice;
import dev.localization.pipeline.format.fluent.FluentElement.Placeable;
import dev.localization.pipeline.format.fluent.FluentElement.Text;
import dev.localization.pipeline.format.fluent.FluentElement.Variant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads patterns (Fluent Syntax 1.0, Pattern and SelectExpression). */
final class FluentPatterns {
  private final FluentCursor cursor;
  private final FluentExpressions expressions;

  FluentPatterns(FluentCursor cursor) {
    this.cursor = cursor;
    this.expressions = new FluentExpressions(cursor);
  }

  /** A pattern that is being read. */
  private static final class Draft {
    private final List<FluentElement> elements = new ArrayList<>();
    private int indentation = Integer.MAX_VALUE;
    private int firstIndentation;
    private int textStart;

    Draft(int start) {
      textStart = start;
    }

    void endText(int end) {
      if (textStart < end) {
        elements.add(new Text(textStart, end));
      }
    }
  }

  /** The pattern that begins on this line or on the next with one; empty when there is none. */
  Optional<FluentPattern> pattern() throws InvalidDocumentException {
    cursor.skipSpaces();
    int lineEnd = cursor.at();
    boolean isBlock = cursor.isAtLineEnd();
    if (isBlock && !continues()) {
      cursor.moveTo(lineEnd);
      return Optional.empty();
    }
    Draft draft = new Draft(cursor.at());
    if (isBlock) {
      draft.indentation = column();
      draft.firstIndentation = column();
    }
    int inkEnd = cursor.at();
    while (true) {
      if (cursor.isAtLineEnd()) {
        int end = cursor.at();
        if (!continues()) {
          cursor.moveTo(end);
          break;
        }
        draft.indentation = Math.min(draft.indentation, column());
      } else if (cursor.peek() == '{') {
        draft.endText(cursor.at());
        draft.elements.add(placeable());
        draft.textStart = cursor.at();
        inkEnd = cursor.at();
      } else if (cursor.peek() == '}') {
        throw cursor.error("there is a closing brace without an opening one", "write {\"}\"}");
      } else {
        boolean isInk = cursor.peek() != ' ' && cursor.peek() != '\r';
        cursor.moveTo(cursor.at() + 1);
        inkEnd = isInk ? cursor.at() : inkEnd;
      }
    }
    draft.endText(inkEnd);
    // A carriage return alone at the end of the document is no text.
    return draft.elements.isEmpty() ? Optional.empty() : Optional.of(complete(draft, isBlock));
  }

  // A first line that is indented deeper than the others begins with the spaces that it has more.
  private static FluentPattern complete(Draft draft, boolean isBlock) {
    int indentation = draft.indentation == Integer.MAX_VALUE ? 0 : draft.indentation;
    if (isBlock) {
      int more = draft.firstIndentation - indentation;
      FluentElement first = draft.elements.getFirst();
      if (more > 0 && first instanceof Text(int start, int end)) {
        draft.elements.set(0, new Text(start - more, end));
      } else if (more > 0) {
        draft.elements.addFirst(new Text(first.start() - more, first.start()));
      }
    }
    return new FluentPattern(draft.elements, indentation);
  }

  private int column() {
    int at = cursor.at();
    while (at > 0 && cursor.text().charAt(at - 1) == ' ') {
      at--;
    }
    return cursor.at() - at;
  }

  /** Moves to the next line that belongs to the pattern; false when there is none. */
  private boolean continues() {
    if (cursor.isAtEnd()) {
      return false;
    }
    cursor.moveTo(cursor.at() + cursor.lineBreak());
    cursor.skipBlankLines();
    int spaces = cursor.skipSpaces();
    char c = cursor.peek();
    return !cursor.isAtEnd() && (c == '{' || (spaces > 0 && "}[*.".indexOf(c) < 0));
  }

  private FluentElement placeable() throws InvalidDocumentException {
    int start = cursor.at();
    cursor.enter();
    cursor.expect("{", "at the beginning of a placeable");
    cursor.skipBlank();
    if (cursor.peek() == '{') {
      return nested(start);
    }
    FluentExpression expression = expressions.expression();
    cursor.skipBlank();
    boolean isChoice = cursor.take("->");
    List<Variant> variants = isChoice ? variants(expression) : List.of();
    if (!isChoice) {
      expressions.checkShown(expression);
    }
    return close(start, isChoice ? Optional.of(new Inner(expression, variants)) : Optional.empty());
  }

  private record Inner(FluentExpression selector, List<Variant> variants) {}

  private FluentElement nested(int start) throws InvalidDocumentException {
    FluentElement inner = placeable();
    cursor.skipBlank();
    return close(
        start,
        inner instanceof Choice choice
            ? Optional.of(new Inner(choice.selector(), choice.variants()))
            : Optional.empty());
  }

  private FluentElement close(int start, Optional<Inner> choice) throws InvalidDocumentException {
    cursor.expect("}", "at the end of a placeable, before " + cursor.shown());
    cursor.leave();
    int end = cursor.at();
    return choice
        .<FluentElement>map(inner -> new Choice(start, end, inner.selector, inner.variants))
        .orElseGet(() -> new Placeable(start, end));
  }

  private List<Variant> variants(FluentExpression selector) throws InvalidDocumentException {
    if (!selector.kind().canSelect()) {
      throw cursor.errorAt(
          selector.start(),
          "a message or term cannot be chosen by",
          "choose by a variable, a function or an attribute of a term");
    }
    List<Variant> variants = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    while (true) {
      boolean isOnNewLine = cursor.skipBlank();
      if (cursor.peek() == '}') {
        checkDefault(selector, variants);
        return variants;
      }
      if (!isOnNewLine) {
        throw cursor.error("a variant does not begin on a line of its own", "break the line");
      }
      Variant variant = variant();
      if (!keys.add(variant.key())) {
        throw cursor.errorAt(
            variant.start(), "the variant [" + variant.key() + "] appears twice", "remove one");
      }
      variants.add(variant);
    }
  }

  private void checkDefault(FluentExpression selector, List<Variant> variants)
      throws InvalidDocumentException {
    if (variants.stream().filter(Variant::isDefault).count() != 1) {
      throw cursor.errorAt(
          selector.start(), "a choice needs one default variant", "mark one with *");
    }
  }

  private Variant variant() throws InvalidDocumentException {
    boolean isDefault = cursor.take("*");
    int start = cursor.at();
    cursor.expect("[", "before the key of a variant");
    cursor.skipBlank();
    int keyStart = cursor.at();
    if (FluentCursor.isLetter(cursor.peek())) {
      cursor.identifier("the key of a variant");
    } else {
      expressions.number();
    }
    String key = cursor.text().substring(keyStart, cursor.at());
    cursor.skipBlank();
    cursor.expect("]", "after the key of a variant");
    int keyEnd = cursor.at();
    Optional<FluentPattern> pattern = pattern();
    if (pattern.isEmpty()) {
      throw cursor.errorAt(start, "the variant [" + key + "] has no text", "write one, or {\"\"}");
    }
    return new Variant(key, isDefault, start, keyEnd, pattern.get());
  }
}
