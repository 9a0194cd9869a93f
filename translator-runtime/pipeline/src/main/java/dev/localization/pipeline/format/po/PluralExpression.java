package dev.localization.pipeline.format.po;

import java.util.Optional;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/**
 * An expression of C over {@code n}, as {@code plural=} in a header has it: {@code ?:}, {@code ||},
 * {@code &&}, comparisons, arithmetic and {@code !} (gettext's {@code plural.y}).
 */
final class PluralExpression {
  private static final int LONGEST = 1_000;
  private static final int DEEPEST = 100;

  /** Operators by how tightly they bind, loosest first; a longer one before its beginning. */
  private static final String[][] LEVELS = {
    {"||"}, {"&&"}, {"==", "!="}, {"<=", ">=", "<", ">"}, {"+", "-"}, {"*", "/", "%"}
  };

  private final String text;
  private int at;
  private int depth;

  private PluralExpression(String text) {
    this.text = text;
  }

  private static final class SyntaxException extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /** The function that an expression stands for; empty when it is none. */
  static Optional<LongUnaryOperator> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      PluralExpression parser = new PluralExpression(text);
      LongUnaryOperator value = parser.choice();
      return parser.peek() == 0 ? Optional.of(value) : Optional.empty();
    } catch (SyntaxException e) {
      return Optional.empty();
    }
  }

  private LongUnaryOperator choice() throws SyntaxException {
    if (++depth > DEEPEST) {
      throw new SyntaxException();
    }
    LongUnaryOperator condition = binary(0);
    if (accept("?")) {
      LongUnaryOperator yes = choice();
      expect(":");
      LongUnaryOperator no = choice();
      depth--;
      return n -> condition.applyAsLong(n) != 0 ? yes.applyAsLong(n) : no.applyAsLong(n);
    }
    depth--;
    return condition;
  }

  private LongUnaryOperator binary(int level) throws SyntaxException {
    if (level == LEVELS.length) {
      return unary();
    }
    LongUnaryOperator left = binary(level + 1);
    for (String operator = operator(level); !operator.isEmpty(); operator = operator(level)) {
      left = apply(operator, left, binary(level + 1));
    }
    return left;
  }

  private String operator(int level) {
    for (String operator : LEVELS[level]) {
      if (accept(operator)) {
        return operator;
      }
    }
    return "";
  }

  private static LongUnaryOperator apply(
      String operator, LongUnaryOperator left, LongUnaryOperator right) {
    if (operator.equals("||")) {
      return n -> left.applyAsLong(n) != 0 || right.applyAsLong(n) != 0 ? 1 : 0;
    }
    if (operator.equals("&&")) {
      return n -> left.applyAsLong(n) != 0 && right.applyAsLong(n) != 0 ? 1 : 0;
    }
    LongBinaryOperator operation = operation(operator);
    return n -> operation.applyAsLong(left.applyAsLong(n), right.applyAsLong(n));
  }

  private static LongBinaryOperator operation(String operator) {
    return switch (operator) {
      case "==" -> (a, b) -> a == b ? 1 : 0;
      case "!=" -> (a, b) -> a != b ? 1 : 0;
      case "<=" -> (a, b) -> a <= b ? 1 : 0;
      case ">=" -> (a, b) -> a >= b ? 1 : 0;
      case "<" -> (a, b) -> a < b ? 1 : 0;
      case ">" -> (a, b) -> a > b ? 1 : 0;
      case "+" -> (a, b) -> a + b;
      case "-" -> (a, b) -> a - b;
      case "*" -> (a, b) -> a * b;
      case "/" -> (a, b) -> a / b;
      default -> (a, b) -> a % b;
    };
  }

  private LongUnaryOperator unary() throws SyntaxException {
    if (++depth > DEEPEST) {
      throw new SyntaxException();
    }
    LongUnaryOperator value;
    if (accept("!")) {
      LongUnaryOperator negated = unary();
      value = n -> negated.applyAsLong(n) == 0 ? 1 : 0;
    } else if (accept("(")) {
      value = choice();
      expect(")");
    } else if (accept("n")) {
      value = n -> n;
    } else {
      long number = number();
      value = n -> number;
    }
    depth--;
    return value;
  }

  private long number() throws SyntaxException {
    peek();
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (at == start || at - start > 9) {
      throw new SyntaxException();
    }
    return Long.parseLong(text.substring(start, at));
  }

  private void expect(String token) throws SyntaxException {
    if (!accept(token)) {
      throw new SyntaxException();
    }
  }

  private boolean accept(String token) {
    peek();
    if (!text.startsWith(token, at)) {
      return false;
    }
    at += token.length();
    return true;
  }

  /** The next character that is no space; 0 at the end. */
  private char peek() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : 0;
  }
}
