package dev.localization.pipeline.format.markdown;

import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.segment.MarkdownTokens;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts neutral characters in the place of what Markdown itself does not know. Within a line, a
 * shortcode, a formula, a footnote's mark becomes a pair of braces; a whole line, such as the fence
 * of an admonition, becomes a heading, for that is a block of its own in every place. What stands
 * in code is screened without harm: nothing is translated there.
 */
class Screen {
  private static final int NONE = -1;
  private static final int LONGEST_FORMULA = 20_000;
  private static final Pattern ADMONITION =
      Pattern.compile("(:{3,})[ \\t]*+(?:([A-Za-z][\\w-]*+)(\\[|[ \\t]++)?+)?+");
  private static final Pattern LONE =
      Pattern.compile(
          "(?:\\{\\{[<%].{0,1000}?[%>]\\}\\}[ \\t]*+)++|(?:\\{%.{0,1000}?%\\}[ \\t]*+)++"
              + "|\\{:.{0,500}\\}[ \\t]*+|\\[\\[?(?i:_?toc_?)\\]\\]?[ \\t]*+");
  private static final Pattern DEFINITION = Pattern.compile(":[ \\t]++\\S.*");
  // Of MkDocs: what it holds is indented, as the content of a list's item is.
  private static final Pattern INDENTING =
      Pattern.compile(
          "(?:!!!|\\?\\?\\?\\+?)[ \\t]++[A-Za-z][\\w -]*+(?:\"(?<title>.*)\")?[ \\t]*+"
              + "|===[!+]?[ \\t]++\"(?<tab>.+)\"[ \\t]*+");
  private static final Pattern ALERT =
      Pattern.compile("\\[!(?i:note|tip|important|warning|caution)\\][ \\t]*+");
  private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t>]*+\\r?\\n");
  private static final Pattern LIST_MARKERS =
      Pattern.compile("(?:(?:[-+*]|\\d{1,9}[.)])[ \\t]{1,4}){0,20}+");

  protected final String source;
  protected final char[] view;
  protected final char standIn;
  private final Fences fences;

  protected Screen(SourceText text) {
    source = text.text();
    view = source.toCharArray();
    standIn = standIn(source);
    fences = new Fences(source);
  }

  /** The view of a document in Markdown. */
  static View of(SourceText text, int frontMatterEnd) {
    Screen screen = new Screen(text);
    screen.blank(0, frontMatterEnd);
    screen.lines(frontMatterEnd);
    return new View(new String(screen.view), screen.standIn, new TreeMap<>(Map.of(0, 0)));
  }

  private static char standIn(String source) {
    char c = '\uE000';
    while (source.indexOf(c) >= 0 || source.indexOf(View.pair(c)) >= 0) {
      c++;
    }
    return c;
  }

  protected final void lines(int from) {
    int at = from;
    while (at < source.length()) {
      at = line(at);
    }
  }

  /** Screens what begins on a line; where the next one begins. */
  private int line(int start) {
    int end = lineEnd(start);
    int content = afterPrefix(start, end);
    int body = afterMarkers(content, end);
    begin(start, content, end);
    if (fences.isCode(content, body, end)) {
      return afterLineEnd(end);
    }
    int block = block(start, content, body, end);
    return block > start ? block : inline(body, end);
  }

  /** Sees each line first, but for those that belong to one before. */
  protected void begin(int start, int content, int end) {}

  /** Screens a line as a whole, with those that belong to it; where the next one begins. */
  protected int block(int start, int content, int body, int end) {
    String line = source.substring(body, end);
    Matcher admonition = ADMONITION.matcher(line);
    if (admonition.lookingAt()) {
      admonition(admonition, body, end);
      return afterLineEnd(end);
    }
    boolean alert = content > start && ALERT.matcher(line).matches();
    if (alert || LONE.matcher(line).matches()) {
      mark(body, end);
      return afterLineEnd(end);
    }
    if (DEFINITION.matcher(line).matches()) {
      view[body] = '-';
      return NONE;
    }
    Matcher indenting = INDENTING.matcher(line);
    if (indenting.matches()) {
      String title = indenting.group("title") == null ? "tab" : "title";
      item(body, body + indenting.start(title), body + indenting.end(title), end);
      return afterLineEnd(end);
    }
    return line.strip().equals("$$") ? formula(body, end) : NONE;
  }

  /** Makes a line an item of a list, which holds a mark with a title, and what is indented. */
  private void item(int body, int title, int titleEnd, int end) {
    mark(body + 2, end);
    view[body] = '-';
    view[body + 1] = ' ';
    if (title > body) {
      for (int i = title; i < titleEnd; i++) {
        view[i] = source.charAt(i);
      }
      inlineWithin(title, titleEnd);
    }
  }

  private void admonition(Matcher opening, int body, int end) {
    int title = body + opening.end();
    boolean bracketed = "[".equals(opening.group(3));
    int close = bracketed ? source.lastIndexOf(']', end - 1) : end;
    boolean attributes = title < end && source.charAt(title) == '{';
    if (title - body < 3 || title >= end || close < title || attributes) {
      mark(body, end);
      return;
    }
    mark(body, title - 1);
    view[title - 1] = bracketed ? standIn : ' ';
    for (int i = close; i < end; i++) {
      view[i] = standIn;
    }
    inlineWithin(title, close);
  }

  // Without an end, it is no formula but two dollars.
  private int formula(int body, int end) {
    int at = afterLineEnd(end);
    int limit = Math.min(source.length(), at + LONGEST_FORMULA);
    while (at < limit) {
      int lineEnd = lineEnd(at);
      if (source.substring(afterPrefix(at, lineEnd), lineEnd).strip().endsWith("$$")) {
        markLines(body, lineEnd);
        return afterLineEnd(lineEnd);
      }
      at = afterLineEnd(lineEnd);
    }
    return NONE;
  }

  /** Screens the pieces of a line; where the next one begins. */
  protected int inline(int from, int end) {
    inlineWithin(from, end);
    return afterLineEnd(end);
  }

  protected final void inlineWithin(int from, int end) {
    int at = from;
    while (at < end) {
      at = piece(at, from, end);
    }
  }

  /** Screens what begins at a place; where to go on. */
  protected final int piece(int at, int lineBegin, int end) {
    char c = source.charAt(at);
    if (c == '\\') {
      return at + 2;
    }
    if (c == '`') {
      int close = codeSpan(at);
      return close < 0 ? MarkdownTokens.runEnd(source, at) : close;
    }
    if (c == '<' && source.startsWith("](", Math.max(0, at - 2))) {
      return destination(at, end);
    }
    int close = opaque(at, lineBegin);
    if (close <= at) {
      return at + 1;
    }
    braces(at, close);
    return close;
  }

  // Older parsers know no spaces there.
  private int destination(int at, int end) {
    int close = source.indexOf('>', at);
    if (close < 0 || close >= end) {
      return at + 1;
    }
    for (int i = at; i < close; i++) {
      view[i] = source.charAt(i) == ' ' ? standIn : view[i];
    }
    return close + 1;
  }

  /** End of a code span; it may end on another line, but not in another paragraph. */
  protected final int codeSpan(int at) {
    int end = MarkdownTokens.codeSpan(source, at);
    return end >= 0 && !BLANK_LINE.matcher(source).region(at, end).find() ? end : NONE;
  }

  /** End of a piece of markup that begins here; negative when none does. */
  protected int opaque(int at, int lineBegin) {
    return switch (source.charAt(at)) {
      case '{' -> MarkdownTokens.shortcode(source, at);
      case '$' -> MarkdownTokens.formula(source, at);
      case '[' -> footnote(at, lineBegin);
      default -> NONE;
    };
  }

  protected final int footnote(int at, int lineBegin) {
    int end = MarkdownTokens.footnote(source, at);
    boolean definition = at == lineBegin && end > 0 && source.startsWith(":", end);
    return definition ? NONE : end;
  }

  /** Makes a piece of markup braces. */
  protected final void braces(int from, int to) {
    int i = from;
    while (i < to) {
      boolean lineEnd = source.charAt(i) == '\n' || source.charAt(i) == '\r';
      if (lineEnd) {
        i = afterPrefix(afterLineEnd(i), to);
      } else {
        view[i++] = standIn;
      }
    }
    view[from] = to - from == 2 ? View.pair(standIn) : '{';
    view[to - 1] = to - from == 2 ? View.pair(standIn) : '}';
  }

  /** Makes a line a heading without text. */
  protected final void mark(int from, int to) {
    for (int i = from; i < to; i++) {
      view[i] = i == from ? '#' : i == from + 1 ? ' ' : standIn;
    }
  }

  protected final void markLines(int from, int to) {
    int at = from;
    while (at < to) {
      int end = Math.min(to, lineEnd(at));
      int content = at == from ? from : afterPrefix(at, end);
      mark(content, end);
      at = afterLineEnd(end);
    }
  }

  protected final void blank(int from, int to) {
    for (int i = from; i < to; i++) {
      view[i] = source.charAt(i) == '\n' || source.charAt(i) == '\r' ? view[i] : ' ';
    }
  }

  protected final int afterPrefix(int from, int end) {
    int i = from;
    while (i < end && " \t>\uFEFF".indexOf(source.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private int afterMarkers(int from, int end) {
    Matcher markers = LIST_MARKERS.matcher(source).region(from, end);
    return markers.lookingAt() ? markers.end() : from;
  }

  /** Where the line ends that holds a position, its line break not counted. */
  protected final int lineEnd(int from) {
    int i = from;
    while (i < source.length() && source.charAt(i) != '\n' && source.charAt(i) != '\r') {
      i++;
    }
    return i;
  }

  protected final int afterLineEnd(int end) {
    if (source.startsWith("\r\n", end)) {
      return end + 2;
    }
    return Math.min(source.length(), end + 1);
  }
}
