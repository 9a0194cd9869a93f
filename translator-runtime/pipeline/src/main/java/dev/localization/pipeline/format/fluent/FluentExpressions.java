package dev.localization.pipeline.format.fluent;

import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.format.fluent.FluentExpression.Kind;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Moves over inline expressions (Fluent Syntax 1.0, InlineExpression). */
final class FluentExpressions {
  private static final int DEPTH_IN_TEXT = 100;

  private final FluentCursor cursor;

  FluentExpressions(FluentCursor cursor) {
    this.cursor = cursor;
  }

  /** Those of a text. */
  static FluentExpressions of(String text) {
    return new FluentExpressions(FluentCursor.of(text, DEPTH_IN_TEXT));
  }

  /** Where the placeable of a text ends that begins at a position; -1 when none does. */
  int placeableEnd(int start) {
    if (cursor.text().charAt(start) != '{') {
      return -1;
    }
    cursor.restart(start);
    try {
      placeable();
      return cursor.at();
    } catch (InvalidDocumentException none) {
      return -1;
    }
  }

  /** A placeable without a choice. */
  private void placeable() throws InvalidDocumentException {
    cursor.enter();
    cursor.expect("{", "at the beginning of a placeable");
    cursor.skipBlank();
    FluentExpression expression = expression();
    cursor.skipBlank();
    checkShown(expression);
    cursor.expect("}", "at the end of a placeable");
    cursor.leave();
  }

  void checkShown(FluentExpression expression) throws InvalidDocumentException {
    if (expression.kind() == Kind.TERM_ATTRIBUTE) {
      throw cursor.errorAt(
          expression.start(),
          "an attribute of a term cannot be shown",
          "choose by it, or refer to the term");
    }
  }

  FluentExpression expression() throws InvalidDocumentException {
    int start = cursor.at();
    char c = cursor.peek();
    if (c == '"') {
      string();
      return new FluentExpression(Kind.STRING, "", start, cursor.at());
    }
    if (FluentCursor.isDigit(c) || (c == '-' && FluentCursor.isDigit(cursor.peek(1)))) {
      number();
      return new FluentExpression(Kind.NUMBER, "", start, cursor.at());
    }
    if (cursor.take("$")) {
      String name = cursor.identifier("the name of a variable");
      return new FluentExpression(Kind.VARIABLE, name, start, cursor.at());
    }
    if (cursor.take("-")) {
      return term(start);
    }
    if (c == '{') {
      placeable();
      return new FluentExpression(Kind.NESTED, "", start, cursor.at());
    }
    return reference(start);
  }

  private FluentExpression term(int start) throws InvalidDocumentException {
    String name = cursor.identifier("the name of a term");
    boolean isAttribute = cursor.take(".");
    if (isAttribute) {
      cursor.identifier("the name of an attribute");
    }
    arguments();
    Kind kind = isAttribute ? Kind.TERM_ATTRIBUTE : Kind.TERM;
    return new FluentExpression(kind, name, start, cursor.at());
  }

  private FluentExpression reference(int start) throws InvalidDocumentException {
    String name = cursor.identifier("an expression");
    if (arguments()) {
      if (!name.equals(name.toUpperCase(Locale.ROOT))) {
        throw cursor.errorAt(
            start, "the function " + name + " is not in capitals", "write it in capitals");
      }
      return new FluentExpression(Kind.FUNCTION, name, start, cursor.at());
    }
    if (cursor.take(".")) {
      cursor.identifier("the name of an attribute");
    }
    return new FluentExpression(Kind.MESSAGE, name, start, cursor.at());
  }

  /** Moves over arguments; false when there are none here. */
  private boolean arguments() throws InvalidDocumentException {
    int before = cursor.at();
    cursor.skipBlank();
    if (!cursor.take("(")) {
      cursor.moveTo(before);
      return false;
    }
    cursor.enter();
    Set<String> named = new HashSet<>();
    cursor.skipBlank();
    while (!cursor.take(")")) {
      argument(named);
      cursor.skipBlank();
      if (!cursor.take(",") && cursor.peek() != ')') {
        throw cursor.error(
            "a comma or ) is missing before " + cursor.shown(), "complete the arguments");
      }
      cursor.skipBlank();
    }
    cursor.leave();
    return true;
  }

  private void argument(Set<String> named) throws InvalidDocumentException {
    FluentExpression expression = expression();
    int end = cursor.at();
    cursor.skipBlank();
    if (expression.kind() == Kind.MESSAGE && cursor.take(":")) {
      String name = cursor.text().substring(expression.start(), end);
      if (!name.equals(expression.name()) || !named.add(name)) {
        throw cursor.errorAt(
            expression.start(), "the argument " + name + " cannot stand here", "remove it");
      }
      cursor.skipBlank();
      literal();
    } else if (!named.isEmpty()) {
      throw cursor.errorAt(
          expression.start(), "an argument without a name follows one with", "put it first");
    }
  }

  private void literal() throws InvalidDocumentException {
    if (cursor.peek() == '"') {
      string();
    } else {
      number();
    }
  }

  void number() throws InvalidDocumentException {
    cursor.take("-");
    digits();
    if (cursor.take(".")) {
      digits();
    }
  }

  private void digits() throws InvalidDocumentException {
    if (!FluentCursor.isDigit(cursor.peek())) {
      throw cursor.error("a number is missing before " + cursor.shown(), "write it");
    }
    while (FluentCursor.isDigit(cursor.peek())) {
      cursor.moveTo(cursor.at() + 1);
    }
  }

  private void string() throws InvalidDocumentException {
    cursor.take("\"");
    while (!cursor.take("\"")) {
      if (cursor.isAtLineEnd()) {
        throw cursor.error("a string does not end on its line", "add the closing quote");
      }
      if (cursor.take("\\")) {
        escape();
      } else {
        cursor.moveTo(cursor.at() + 1);
      }
    }
  }

  private void escape() throws InvalidDocumentException {
    if (cursor.take("\\") || cursor.take("\"")) {
      return;
    }
    int digits = cursor.take("u") ? 4 : cursor.take("U") ? 6 : 0;
    for (int i = 0; i < digits; i++) {
      if ("0123456789abcdefABCDEF".indexOf(cursor.peek()) < 0) {
        throw cursor.error(
            "\\" + (digits == 4 ? "u" : "U") + " needs " + digits + " hexadecimal digits",
            "write them");
      }
      cursor.moveTo(cursor.at() + 1);
    }
    if (digits == 0) {
      throw cursor.error(
          "there is no escape \\" + cursor.peek(), "write \\\\, \\\", \\u0000 or \\U000000");
    }
  }
}
