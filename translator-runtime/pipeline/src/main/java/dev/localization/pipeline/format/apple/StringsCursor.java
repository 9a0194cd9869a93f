package dev.localization.pipeline.format.apple;

import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of an old-style property list, one after the other. It reads what Core Foundation reads
 * (CFOldStylePList.c), and {@code \\u0041} too, as people mean it.
 */
final class StringsCursor {
  private static final String BLANK = " \t\u000B\f\u2028\u2029";
  private static final String LINE_END = "\n\r\u2028\u2029";

  /**
   * A string.
   *
   * @param text decoded
   * @param start its first character, quotation mark included
   * @param end after its last
   */
  record Word(String text, int start, int end) {}

  private final SourceText source;
  private final String text;
  private int at;

  StringsCursor(SourceText source) {
    this.source = source;
    this.text = source.text();
    this.at = source.begin();
  }

  boolean isAtEnd() {
    return at >= text.length();
  }

  /** Whether the text goes on with some characters here. */
  boolean isAt(String characters) {
    return text.startsWith(characters, at);
  }

  /** Takes a character if it is the next one. */
  boolean take(char expected) {
    boolean taken = at < text.length() && text.charAt(at) == expected;
    at += taken ? 1 : 0;
    return taken;
  }

  /** Skips space and comments; gives the comments that no blank line follows. */
  List<String> skip() throws InvalidDocumentException {
    List<String> comments = new ArrayList<>();
    int lineEnds = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isComment()) {
        comments.add(comment());
        lineEnds = 0;
      } else if (c == '\n' || c == '\r') {
        at += isAt("\r\n") ? 2 : 1;
        if (++lineEnds > 1) {
          comments.clear();
        }
      } else if (BLANK.indexOf(c) >= 0) {
        at++;
      } else {
        break;
      }
    }
    return comments;
  }

  /** Skips a comment that ends the line, and gives it; none when the line goes on. */
  List<String> trailingComment() throws InvalidDocumentException {
    int start = at;
    skipBlanks();
    if (isComment()) {
      String comment = comment();
      skipBlanks();
      if (isAtEnd() || LINE_END.indexOf(text.charAt(at)) >= 0) {
        return List.of(comment);
      }
    }
    at = start;
    return List.of();
  }

  /** The string here, quoted or not. */
  Word word(String what) throws InvalidDocumentException {
    int start = at;
    if (take('"')) {
      return new Word(quoted(start, '"'), start, at);
    }
    if (take('\'')) {
      return new Word(quoted(start, '\''), start, at);
    }
    while (at < text.length() && isUnquoted(text.charAt(at))) {
      at++;
    }
    if (at == start) {
      throw missing(what, "write it in double quotes");
    }
    return new Word(text.substring(start, at), start, at);
  }

  InvalidDocumentException missing(String what, String fix) {
    String found =
        isAtEnd()
            ? "the end of the document"
            : Character.isISOControl(text.charAt(at))
                ? "U+%04X".formatted((int) text.charAt(at))
                : "\"" + Character.toString(text.codePointAt(at)) + "\"";
    return invalid(at, what + " is missing before " + found, fix);
  }

  InvalidDocumentException invalid(int position, String reason, String fix) {
    return new InvalidDocumentException(source.line(position), reason, fix);
  }

  private boolean isComment() {
    return isAt("//") || isAt("/*");
  }

  private String comment() throws InvalidDocumentException {
    int start = at;
    if (isAt("/*")) {
      int end = text.indexOf("*/", start + 2);
      if (end < 0) {
        throw invalid(start, "a comment does not end", "end it with */");
      }
      at = end + 2;
      return text.substring(start + 2, end);
    }
    while (at < text.length() && LINE_END.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start + 2, at);
  }

  private void skipBlanks() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
  }

  private String quoted(int start, char quote) throws InvalidDocumentException {
    StringBuilder out = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == quote) {
        return out.toString();
      }
      out.append(c == '\\' && at < text.length() ? escape() : c);
    }
    throw invalid(start, "a string does not end", "add the closing quote");
  }

  private char escape() throws InvalidDocumentException {
    char c = text.charAt(at++);
    return switch (c) {
      case 'U', 'u' -> hexadecimal(at - 2);
      case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(at - 2);
      default -> StringsEscapes.letter(c);
    };
  }

  private char hexadecimal(int start) throws InvalidDocumentException {
    int code = 0;
    for (int i = 0; i < 4; i++, at++) {
      char c = isAtEnd() ? ' ' : text.charAt(at);
      int digit = c < 0x80 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        throw invalid(start, "\\U needs four hexadecimal digits", "write them");
      }
      code = code * 16 + digit;
    }
    return (char) code;
  }

  private char octal(int start) throws InvalidDocumentException {
    int code = 0;
    at--;
    for (int i = 0; i < 3 && at < text.length(); i++, at++) {
      char c = text.charAt(at);
      if (c < '0' || c > '7') {
        break;
      }
      code = code * 8 + (c - '0');
    }
    if (code > 0x7F) {
      throw invalid(
          start,
          "an octal escape beyond \\177 is a character of NEXTSTEP's encoding",
          "write the character itself");
    }
    return (char) code;
  }

  private static boolean isUnquoted(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "_$/:.-".indexOf(c) >= 0;
  }
}
