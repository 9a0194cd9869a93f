package dev.localization.pipeline.segment;

import com.ibm.icu.text.MessagePattern.ApostropheMode;

/** How literal text is written inside a message so that it is not taken for syntax. */
enum Quoting {
  /** No message: text stands for itself. */
  NONE("", ApostropheMode.DOUBLE_OPTIONAL),
  /** ICU MessageFormat. */
  ICU("{}", ApostropheMode.DOUBLE_OPTIONAL),
  /** ICU MessageFormat, inside a plural. */
  ICU_PLURAL("{}#", ApostropheMode.DOUBLE_OPTIONAL),
  /** {@code java.text.MessageFormat}. */
  JAVA("{}", ApostropheMode.DOUBLE_REQUIRED),
  /** Markdown: a backslash before what could be taken for markup. */
  MARKDOWN("", ApostropheMode.DOUBLE_OPTIONAL),
  /** The same with expressions and tags of JSX. */
  MDX("", ApostropheMode.DOUBLE_OPTIONAL);

  private static final String AMBIGUOUS_AFTER_APOSTROPHE = "{}#|'";

  private final String special;
  private final ApostropheMode mode;

  Quoting(String special, ApostropheMode mode) {
    this.special = special;
    this.mode = mode;
  }

  ApostropheMode mode() {
    return mode;
  }

  /** Writes a run of literal text, which an argument follows, or "" where the text ends. */
  String encode(String literal, String next) {
    return this == MARKDOWN || this == MDX
        ? MarkdownEscapes.escape(literal, next.startsWith("["), this == MDX)
        : encode(literal);
  }

  /** Writes a run of literal text; what follows the run may be syntax. */
  String encode(String literal) {
    if (this == MARKDOWN || this == MDX) {
      return MarkdownEscapes.escape(literal, this == MDX);
    }
    if (this == NONE) {
      return literal;
    }
    StringBuilder out = new StringBuilder(literal.length() + 8);
    int i = 0;
    while (i < literal.length()) {
      char c = literal.charAt(i);
      if (special.indexOf(c) >= 0) {
        i = quoteRun(literal, i, out);
      } else {
        out.append(c);
        if (c == '\'' && mustDouble(literal, i + 1)) {
          out.append(c);
        }
        i++;
      }
    }
    return out.toString();
  }

  // An apostrophe right after a quoted brace would reopen the quote, so it joins the quoted run.
  private int quoteRun(String literal, int from, StringBuilder out) {
    out.append('\'');
    int i = from;
    while (i < literal.length()
        && (special.indexOf(literal.charAt(i)) >= 0 || literal.charAt(i) == '\'')) {
      char c = literal.charAt(i++);
      out.append(c);
      if (c == '\'') {
        out.append(c);
      }
    }
    out.append('\'');
    return i;
  }

  private boolean mustDouble(String literal, int next) {
    return this == JAVA
        || next == literal.length()
        || AMBIGUOUS_AFTER_APOSTROPHE.indexOf(literal.charAt(next)) >= 0;
  }
}
