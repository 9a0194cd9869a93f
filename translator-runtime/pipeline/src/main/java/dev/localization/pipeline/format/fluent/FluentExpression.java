package dev.localization.pipeline.format.fluent;

/**
 * An expression of a placeable, or what a choice is made by.
 *
 * @param kind what it refers to
 * @param name its variable, function, message or term, without sign; "" for a literal
 * @param start where it begins
 * @param end after it
 */
record FluentExpression(Kind kind, String name, int start, int end) {
  /** Kinds of InlineExpression in the grammar. */
  enum Kind {
    STRING,
    NUMBER,
    VARIABLE,
    FUNCTION,
    MESSAGE,
    TERM,
    TERM_ATTRIBUTE,
    NESTED;

    /** Whether a choice may be made by it. */
    boolean canSelect() {
      return this == STRING
          || this == NUMBER
          || this == VARIABLE
          || this == FUNCTION
          || this == TERM_ATTRIBUTE;
    }
  }
}
