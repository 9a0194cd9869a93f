package dev.localization.pipeline.format.apple;

import dev.localization.pipeline.document.MergeGateException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

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

  private final int[] characters;
  private int next;

  private StringsReader(String text) {
    characters = text.codePoints().skip(text.startsWith("\uFEFF") ? 1 : 0).toArray();
  }

  /** The values by key, in document order. */
  static Map<String, String> read(String text) throws MergeGateException {
    return entries(new StringsReader(text).tokens());
  }

  private static Map<String, String> entries(Deque<Token> tokens) throws MergeGateException {
    Map<String, String> entries = new LinkedHashMap<>();
    while (!tokens.isEmpty()) {
      String key = string(tokens);
      String value = key;
      if (!tokens.isEmpty() && tokens.peek().is("=")) {
        tokens.remove();
        value = string(tokens);
      }
      if (tokens.isEmpty() || !tokens.remove().is(";")) {
        throw new MergeGateException("the merged document lacks a semicolon after " + key);
      }
      if (entries.put(key, value) != null) {
        throw new MergeGateException("the merged document has the key " + key + " twice");
      }
    }
    return entries;
  }

  private static String string(Deque<Token> tokens) throws MergeGateException {
    if (tokens.isEmpty() || tokens.peek().isMark) {
      throw new MergeGateException("the merged document lacks a string");
    }
    return tokens.remove().text;
  }

  private Deque<Token> tokens() throws MergeGateException {
    Deque<Token> tokens = new ArrayDeque<>();
    while (next < characters.length) {
      int c = characters[next++];
      if (c == '/' && (peek() == '/' || peek() == '*')) {
        comment(characters[next++] == '*');
      } else if (c == '"' || c == '\'') {
        tokens.add(new Token(quoted(c), false));
      } else if (MARKS.indexOf(c) >= 0) {
        tokens.add(new Token(Character.toString(c), true));
      } else if (isBare(c)) {
        tokens.add(new Token(bare(c), false));
      } else if (!Character.isWhitespace(c)) {
        throw new MergeGateException("the merged document has a stray U+%04X".formatted(c));
      }
    }
    return tokens;
  }

  private int peek() {
    return next < characters.length ? characters[next] : -1;
  }

  private void comment(boolean block) throws MergeGateException {
    int before = ' ';
    while (next < characters.length) {
      int c = characters[next++];
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

  private String bare(int first) {
    StringBuilder out = new StringBuilder().appendCodePoint(first);
    while (isBare(peek())) {
      out.appendCodePoint(characters[next++]);
    }
    return out.toString();
  }

  private static boolean isBare(int c) {
    boolean isWordCharacter = c == '_' || (c > 0 && c < 0x80 && Character.isLetterOrDigit(c));
    return isWordCharacter || c == '$' || c == '/' || c == ':' || c == '.' || c == '-';
  }

  private String quoted(int quote) throws MergeGateException {
    StringBuilder out = new StringBuilder();
    while (next < characters.length) {
      int c = characters[next++];
      if (c == quote) {
        return out.toString();
      }
      if (c == '\\') {
        escaped(out);
      } else {
        out.appendCodePoint(c);
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
      out.appendCodePoint(c);
    }
  }

  private int number(int fewest, int most, int radix) throws MergeGateException {
    StringBuilder digits = new StringBuilder();
    while (digits.length() < most && peek() < 0x80 && Character.digit(peek(), radix) >= 0) {
      digits.appendCodePoint(characters[next++]);
    }
    if (digits.length() < fewest) {
      throw new MergeGateException("an escape of the merged document lacks digits");
    }
    return Integer.parseInt(digits.toString(), radix);
  }
}
