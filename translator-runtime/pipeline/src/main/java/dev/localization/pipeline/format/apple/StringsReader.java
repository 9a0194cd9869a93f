package dev.localization.pipeline.format.apple;

import dev.localization.pipeline.document.Findings;
import dev.localization.pipeline.document.MergeGateException;
import java.util.Optional;

/**
 * Reads merged {@code .strings}: first all tokens, then the entries they make up. It shares nothing
 * with the scanner. (Libraries for property lists let a later key replace an earlier one and know
 * no entries without a value.)
 */
final class StringsReader {
  private static final String MARKS = "=;";

  /** A string, or one of the marks between strings. */
  private record Token(String text, boolean isMark) {
    boolean is(String mark) {
      return isMark && text.equals(mark);
    }
  }

  private final String text;
  private int next;

  private StringsReader(String text) {
    this.text = text;
    this.next = text.startsWith("\uFEFF") ? 1 : 0;
  }

  /** Finds the values by key, in document order. */
  static void read(String text, Findings findings) throws MergeGateException {
    new StringsReader(text).entries(findings);
  }

  private void entries(Findings findings) throws MergeGateException {
    for (Optional<Token> first = token(); first.isPresent(); first = token()) {
      String key = string(first);
      String value = key;
      Optional<Token> mark = token();
      if (mark.filter(token -> token.is("=")).isPresent()) {
        value = string(token());
        mark = token();
      }
      if (mark.filter(token -> token.is(";")).isEmpty()) {
        throw new MergeGateException("the merged document lacks a semicolon after " + key);
      }
      findings.add(key, value);
    }
  }

  private static String string(Optional<Token> token) throws MergeGateException {
    return token
        .filter(found -> !found.isMark)
        .orElseThrow(() -> new MergeGateException("the merged document lacks a string"))
        .text;
  }

  private Optional<Token> token() throws MergeGateException {
    while (next < text.length()) {
      char c = text.charAt(next++);
      if (c == '/' && (peek() == '/' || peek() == '*')) {
        comment(text.charAt(next++) == '*');
      } else if (c == '"' || c == '\'') {
        return Optional.of(new Token(quoted(c), false));
      } else if (MARKS.indexOf(c) >= 0) {
        return Optional.of(new Token(Character.toString(c), true));
      } else if (isBare(c)) {
        return Optional.of(new Token(bare(c), false));
      } else if (!Character.isWhitespace(c)) {
        throw new MergeGateException("the merged document has a stray U+%04X".formatted((int) c));
      }
    }
    return Optional.empty();
  }

  private int peek() {
    return next < text.length() ? text.charAt(next) : -1;
  }

  private void comment(boolean block) throws MergeGateException {
    int before = ' ';
    while (next < text.length()) {
      char c = text.charAt(next++);
      boolean ends = block ? before == '*' && c == '/' : endsLine(c);
      if (ends) {
        return;
      }
      before = c;
    }
    if (block) {
      throw new MergeGateException("a comment of the merged document does not end");
    }
  }

  private static boolean endsLine(int c) {
    return switch (c) {
      case '\n', '\r', 0x2028, 0x2029 -> true;
      default -> false;
    };
  }

  private String bare(char first) {
    StringBuilder out = new StringBuilder().append(first);
    while (isBare(peek())) {
      out.append(text.charAt(next++));
    }
    return out.toString();
  }

  private static boolean isBare(int c) {
    boolean isWordCharacter = c == '_' || (c > 0 && c < 0x80 && Character.isLetterOrDigit(c));
    return isWordCharacter || c == '$' || c == '/' || c == ':' || c == '.' || c == '-';
  }

  private String quoted(char quote) throws MergeGateException {
    StringBuilder out = new StringBuilder();
    while (next < text.length()) {
      char c = text.charAt(next++);
      if (c == quote) {
        return out.toString();
      }
      if (c == '\\') {
        escaped(out);
      } else {
        out.append(c);
      }
    }
    throw new MergeGateException("a string of the merged document does not end");
  }

  private void escaped(StringBuilder out) throws MergeGateException {
    int c = peek();
    next++;
    int letter = "abfnrtv".indexOf(c);
    if (letter >= 0) {
      out.append("\u0007\b\f\n\r\t\u000B".charAt(letter));
    } else if (c == 'U' || c == 'u') {
      out.append((char) number(4, 4, 16));
    } else if (c >= '0' && c <= '7') {
      next--;
      out.append((char) number(1, 3, 8));
    } else if (c < 0) {
      throw new MergeGateException("the merged document ends with a backslash");
    } else {
      out.append((char) c);
    }
  }

  private int number(int fewest, int most, int radix) throws MergeGateException {
    StringBuilder digits = new StringBuilder();
    while (digits.length() < most && peek() < 0x80 && Character.digit(peek(), radix) >= 0) {
      digits.append(text.charAt(next++));
    }
    if (digits.length() < fewest) {
      throw new MergeGateException("an escape of the merged document lacks digits");
    }
    return Integer.parseInt(digits.toString(), radix);
  }
}
