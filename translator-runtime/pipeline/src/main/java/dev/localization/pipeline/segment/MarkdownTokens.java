package dev.localization.pipeline.segment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the pieces of markup end that begin at a place of a text in Markdown. */
public final class MarkdownTokens {
  private static final int NONE = -1;
  private static final int MAX_LENGTH = 5_000;
  private static final int MAX_DEPTH = 50;
  private static final int LONGEST_MAILBOX = 101;

  private static final String PLAIN = " .,;?'()";

  private static final Pattern HTML =
      Pattern.compile(
          "<[A-Za-z][\\w:.-]*+(?:\\s++[A-Za-z_:@#][\\w:.@-]*+"
              + "(?:\\s*+=\\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\\s\"'=<>`]++))?+){0,100}+\\s*+/?+>"
              + "|</[A-Za-z][\\w:.-]*+\\s*+>|<!--.{0,5000}?-->|<\\?.{0,5000}?\\?>"
              + "|<![A-Za-z][^>]*+>|<!\\[CDATA\\[.{0,5000}?\\]\\]>",
          Pattern.DOTALL);
  private static final Pattern AUTOLINK =
      Pattern.compile(
          "<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\\s<>]*+|[\\w.!#$%&'*+/=?^`{|}~-]++@[\\w.-]++)>");
  private static final Pattern ENTITY =
      Pattern.compile("&(?:[A-Za-z][A-Za-z0-9]{1,31}|#\\d{1,7}|#[xX][0-9A-Fa-f]{1,6});");
  private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^[^\\s\\[\\]`]{1,200}+\\]");
  private static final String ATTRIBUTE =
      "(?:[.#][\\w-]{1,200}+|[\\w-]{1,50}+="
          + "(?:\"[^\"{}\\n]{0,200}+\"|'[^'{}\\n]{0,200}+'|[\\w%./#-]{1,200}+))";
  private static final Pattern SHORTCODE =
      Pattern.compile(
          "\\{\\{[<%].{0,1000}?[%>]\\}\\}|\\{\\{[^{}\\n]{1,1000}+\\}\\}|\\{%.{0,1000}?%\\}"
              + "|\\{#[\\w:.-]{1,200}+\\}|\\{:?[ ]?"
              + ATTRIBUTE
              + "(?:[ ]{1,9}+"
              + ATTRIBUTE
              + "){0,20}+[ ]?\\}");
  private static final Pattern ATTRIBUTES_BEGIN =
      Pattern.compile("\\{:|\\{[ ]?(?:[.#]|[\\w-]{1,50}+=)");
  private static final Pattern FORMULA =
      Pattern.compile(
          "\\$\\$[^$\\n]{1,1000}+\\$\\$|\\$(?![\\s$])(?:[^$\\\\`\\n]|\\\\.){1,500}+(?<!\\s)\\$(?!\\d)");
  private static final Pattern EMOJI = Pattern.compile(":[a-z+-][a-z0-9_+-]{0,50}+:");
  private static final Pattern BARE_LINK =
      Pattern.compile(
          "(?:https?://|www\\.(?=[A-Za-z0-9]))[!-~&&[^<>`*\\\\\\[\\]\"{}|]]++"
              + "|[A-Za-z0-9_][\\w.+-]{0,100}+@[A-Za-z0-9_-]{1,63}+(?:\\.[A-Za-z0-9_-]{1,63}+){1,10}+");
  private static final Pattern DESTINATION = Pattern.compile("<(?:[^<>\\n\\\\]|\\\\.){0,2000}+>");

  private MarkdownTokens() {}

  /** End of a code span that begins here; negative when none does. */
  public static int codeSpan(String text, int at) {
    int run = runEnd(text, at) - at;
    int from = at + run;
    int limit = Math.min(text.length(), from + MAX_LENGTH);
    for (int i = from; i < limit; i++) {
      if (text.charAt(i) == '`') {
        int end = runEnd(text, i);
        if (end - i == run) {
          return end;
        }
        i = end - 1;
      }
    }
    return NONE;
  }

  /** End of a run of the character that stands here. */
  public static int runEnd(String text, int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) == text.charAt(at)) {
      end++;
    }
    return end;
  }

  /** End of an inline HTML tag, comment, instruction or declaration (CommonMark 6.6). */
  public static int html(String text, int at) {
    return end(HTML, text, at);
  }

  /** End of an autolink in angle brackets (CommonMark 6.5). */
  public static int autolink(String text, int at) {
    return end(AUTOLINK, text, at);
  }

  /** End of a character reference (CommonMark 2.5). */
  public static int entity(String text, int at) {
    return end(ENTITY, text, at);
  }

  /** End of a footnote's mark: {@code [^1]}. */
  public static int footnote(String text, int at) {
    return end(FOOTNOTE, text, at);
  }

  /**
   * End of a shortcode of Hugo, Liquid or Vue, of the id of a heading: {@code {#id}}, or of
   * attributes as Kramdown, Pandoc and MkDocs write them: {@code {:target="_blank"}}, {@code { .big
   * }}.
   */
  public static int shortcode(String text, int at) {
    return end(SHORTCODE, text, at);
  }

  /** Whether attributes could begin here. */
  static boolean beginsAttributes(String text, int at) {
    return end(ATTRIBUTES_BEGIN, text, at) > at;
  }

  /** End of a formula between one or two dollars, as Pandoc tells them from prices. */
  public static int formula(String text, int at) {
    return end(FORMULA, text, at);
  }

  // "10:30:45" holds none; scripts without spaces may touch one.
  static int emoji(String text, int at) {
    char before = at > 0 ? text.charAt(at - 1) : ' ';
    boolean inWord = before < 0x80 && Character.isLetterOrDigit(before);
    return inWord ? NONE : end(EMOJI, text, at);
  }

  /** End of an address that GitHub makes a link of (GFM 6.9), ASCII only. */
  static int bareLink(String text, int at) {
    if ((at > 0 && isPartOfAddress(text.charAt(at - 1))) || !mayBeAddress(text, at)) {
      return NONE;
    }
    int end = end(BARE_LINK, text, at);
    while (end > at && "?!.,:;'_~(&$".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    while (end > at && text.charAt(end - 1) == ')' && surplus(text, at, end)) {
      end--;
    }
    return end;
  }

  /** Whether a text is words and sentences, and surely nothing in it is markup or an escape. */
  public static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isForeignLetter = c >= 0x80 && Character.isLetter(c);
      if (!isLetterOrDigit(c) && !isForeignLetter && PLAIN.indexOf(c) < 0) {
        return false;
      }
    }
    return !text.isEmpty() && !text.contains("www.");
  }

  /** End of the letters and digits of ASCII that begin here: no markup begins within them. */
  static int wordEnd(String text, int at) {
    int end = at;
    while (end < text.length() && isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  // Every word is asked, and few are one.
  private static boolean mayBeAddress(String text, int at) {
    int limit = Math.min(text.length(), at + LONGEST_MAILBOX + 1);
    return text.startsWith("http", at)
        || text.startsWith("www.", at)
        || text.indexOf('@', at, limit) > 0;
  }

  private static boolean isPartOfAddress(char c) {
    return c < 0x80 && (isLetterOrDigit(c) || "_.+-/@:".indexOf(c) >= 0);
  }

  private static boolean surplus(String text, int from, int to) {
    int open = 0;
    for (int i = from; i < to; i++) {
      open += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
    }
    return open < 0;
  }

  /** End of a link's destination (CommonMark 6.3), in angle brackets or not. */
  static int destination(String text, int at) {
    if (at < text.length() && text.charAt(at) == '<') {
      return end(DESTINATION, text, at);
    }
    int shortcode = at < text.length() && text.charAt(at) == '{' ? shortcode(text, at) : NONE;
    int depth = 0;
    int i = Math.max(at, shortcode);
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || (c == ')' && depth == 0)) {
        break;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == '\\' && i + 1 < text.length() && isPunctuation(text.charAt(i + 1))) {
        i++;
      }
    }
    return depth == 0 ? i : NONE;
  }

  /**
   * End of a balanced {@code {expression}}. Strings, template literals and comments are stepped
   * over; nothing of JavaScript beyond that is understood. At most 5,000 characters inline.
   */
  public static int expression(String text, int at, int limit) {
    int depth = 0;
    int end = Math.min(text.length(), limit);
    for (int i = at; i < end; i++) {
      char c = text.charAt(i);
      if (c == '{') {
        depth++;
        if (depth > MAX_DEPTH) {
          return NONE;
        }
      } else if (c == '}') {
        depth--;
        if (depth == 0) {
          return i + 1;
        }
      } else if (c == '"' || c == '\'' || c == '`') {
        int close = stringEnd(text, i, end);
        i = close < 0 ? i : close - 1;
      } else if (text.startsWith("/*", i)) {
        int close = text.indexOf("*/", i + 2);
        if (close < 0 || close >= end) {
          return NONE;
        }
        i = close + 1;
      }
    }
    return NONE;
  }

  private static int stringEnd(String text, int at, int limit) {
    char quote = text.charAt(at);
    for (int i = at + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == quote) {
        return i + 1;
      } else if (c == '\n' && quote != '`') {
        return NONE;
      }
    }
    return NONE;
  }

  /** End of a tag of JSX: {@code <a.b c="d" {...e} f={g}>}, {@code </a>}, {@code <>}. */
  public static int jsx(String text, int at, int limit) {
    int i = at + 1;
    if (i < text.length() && text.charAt(i) == '/') {
      i++;
    }
    if (i >= text.length()) {
      return NONE;
    }
    char first = text.charAt(i);
    if (first != '>' && !Character.isLetter(first) && first != '_' && first != '$') {
      return NONE;
    }
    int end = Math.min(text.length(), limit);
    while (i < end) {
      char c = text.charAt(i);
      if (c == '>') {
        return i + 1;
      }
      int next = i + 1;
      if (c == '{') {
        next = expression(text, i, limit);
      } else if (c == '"' || c == '\'') {
        next = text.indexOf(c, i + 1) + 1;
        next = next == 0 ? NONE : next;
      } else if (c == '<') {
        next = NONE;
      }
      if (next < 0 || next > end) {
        return NONE;
      }
      i = next;
    }
    return NONE;
  }

  /** Whether a character is ASCII punctuation, which a backslash may escape. */
  public static boolean isPunctuation(char c) {
    return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
  }

  private static int end(Pattern pattern, String text, int at) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    matcher.useTransparentBounds(true);
    return matcher.lookingAt() ? matcher.end() : NONE;
  }
}
