package dev.localization.pipeline.format.markdown;

import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.segment.MarkdownTokens;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Screens what MDX adds: imports and exports, JSX and expressions. JavaScript is not understood:
 * strings, comments and brackets are stepped over. Lines between the tags of a block lose the
 * indentation of the first of them, for MDX knows no code by indentation.
 */
final class MdxScreen extends Screen {
  private static final int NONE = -1;
  private static final int LONGEST = 50_000;
  private static final int UNKNOWN = -1;
  private static final Pattern STATEMENT = Pattern.compile("(?:import|export)[ \\t{*\"'].*");
  private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t]*+\\r?(?:\\n|$)");

  private final Deque<Integer> indents = new ArrayDeque<>();
  private final TreeMap<Integer, Integer> removed = new TreeMap<>();
  private boolean afterBlank = true;

  private MdxScreen(SourceText text) {
    super(text);
  }

  static View of(SourceText text, int frontMatterEnd) {
    MdxScreen screen = new MdxScreen(text);
    screen.blank(0, frontMatterEnd);
    screen.lines(frontMatterEnd);
    return screen.view();
  }

  private View view() {
    StringBuilder text = new StringBuilder();
    NavigableMap<Integer, Integer> shifts = new TreeMap<>();
    shifts.put(0, 0);
    int from = 0;
    int shift = 0;
    for (var line : removed.entrySet()) {
      text.append(view, from, line.getKey() - from);
      from = line.getKey() + line.getValue();
      shift += line.getValue();
      shifts.put(text.length(), shift);
    }
    text.append(view, from, view.length - from);
    return new View(text.toString(), standIn, shifts);
  }

  @Override
  protected void begin(int start, int content, int end) {
    int indent = content - start;
    if (content == end || indents.isEmpty()) {
      return;
    }
    if (indents.peek() == UNKNOWN) {
      indents.pop();
      indents.push(indent);
    }
    int less = Math.min(indent, indents.peek());
    if (less > 0) {
      removed.put(start, less);
    }
  }

  @Override
  protected int block(int start, int content, int body, int end) {
    boolean wasBlank = afterBlank;
    boolean mayBeStatement = afterBlank && content == start;
    afterBlank = content == end;
    if (mayBeStatement && STATEMENT.matcher(source).region(start, end).matches()) {
      int close = statementEnd(start);
      markLines(start, start, close);
      return afterLineEnd(close);
    }
    int known = super.block(start, content, body, end);
    if (known > start || body >= end) {
      afterBlank |= known > start;
      return known;
    }
    int close = flowEnd(body);
    if (close < 0) {
      boolean alone = (wasBlank || body > content) && isElement(body, end);
      afterBlank |= alone;
      return alone ? afterLineEnd(end) : NONE;
    }
    markLines(start, body, close);
    afterBlank = true;
    return afterLineEnd(close);
  }

  /** Where the lines end that hold nothing but tags and expressions. */
  private int flowEnd(int body) {
    int depth = 0;
    int at = body;
    while (at < source.length() && "\r\n".indexOf(source.charAt(at)) < 0) {
      int end = opaqueTag(at);
      if (end < 0 && source.charAt(at) != ' ' && source.charAt(at) != '\t') {
        return NONE;
      }
      depth += end < 0 ? 0 : depth(at, end);
      at = end < 0 ? at + 1 : end;
    }
    for (int i = 0; i < depth; i++) {
      indents.push(UNKNOWN);
    }
    for (int i = 0; i > depth && !indents.isEmpty(); i--) {
      indents.pop();
    }
    return at;
  }

  /**
   * Screens the tags of an element that is alone on its line, so that its text cannot leave it: MDX
   * takes such a line for a block.
   */
  private boolean isElement(int body, int end) {
    int open = opaqueTag(body);
    int last = end;
    while (last > body && Character.isWhitespace(source.charAt(last - 1))) {
      last--;
    }
    int close = closingTag(body, last);
    int next = afterPrefix(afterLineEnd(end), source.length());
    boolean ends =
        afterLineEnd(end) >= source.length()
            || "<{\r\n".indexOf(source.charAt(Math.min(next, source.length() - 1))) >= 0;
    if (open - body < 3 || close < open || !ends) {
      return false;
    }
    mark(body, open);
    inlineWithin(open, close);
    for (int i = close; i < end; i++) {
      view[i] = standIn;
    }
    return true;
  }

  /** Where the tag begins that closes the first one, if it ends where the line does. */
  private int closingTag(int body, int last) {
    int depth = 0;
    int at = body;
    while (at < last) {
      char c = source.charAt(at);
      int code = c == '`' ? codeSpan(at) : NONE;
      int tag = opaqueTag(at);
      if (tag > 0) {
        depth += depth(at, tag);
        if (depth <= 0) {
          return tag == last && source.startsWith("</", at) ? at : NONE;
        }
      }
      at = code > 0 ? code : tag > 0 ? tag : c == '\\' ? at + 2 : at + 1;
    }
    return NONE;
  }

  private int depth(int at, int end) {
    if (source.charAt(at) == '{' || source.startsWith("/>", end - 2)) {
      return 0;
    }
    return source.startsWith("</", at) ? -1 : 1;
  }

  private int opaqueTag(int at) {
    int limit = Math.min(source.length(), at + LONGEST);
    return switch (source.charAt(at)) {
      case '{' -> MarkdownTokens.expression(source, at, limit);
      case '<' -> MarkdownTokens.jsx(source, at, limit);
      default -> NONE;
    };
  }

  private int statementEnd(int start) {
    int at = start;
    int limit = Math.min(source.length(), start + LONGEST);
    while (at < limit) {
      char c = source.charAt(at);
      if (c == '{' || c == '<') {
        int end = c == '{' ? MarkdownTokens.expression(source, at, limit) : NONE;
        at = end < 0 ? at + 1 : end;
      } else if ((c == '\n' || c == '\r') && isBlank(afterLineEnd(at), lineEnd(afterLineEnd(at)))) {
        return at;
      } else {
        at++;
      }
    }
    return lineEnd(at);
  }

  private boolean isBlank(int from, int to) {
    return source.substring(Math.min(from, to), to).isBlank();
  }

  /** Marks lines; those after the first begin no further to the right than that. */
  private void markLines(int start, int body, int end) {
    int column = body - start;
    int at = start;
    while (at < end) {
      int stop = Math.min(end, lineEnd(at));
      int content = at == start ? body : at;
      while (content < stop
          && content - at < column
          && " \t".indexOf(source.charAt(content)) >= 0) {
        content++;
      }
      if (!isBlank(at, stop)) {
        mark(content, stop);
      }
      at = afterLineEnd(stop);
    }
  }

  @Override
  protected int inline(int from, int end) {
    int at = from;
    int stop = end;
    while (at < stop) {
      at = piece(at, from, stop);
      stop = at > stop ? lineEnd(at) : stop;
    }
    return afterLineEnd(stop);
  }

  @Override
  protected int opaque(int at, int lineBegin) {
    char c = source.charAt(at);
    if (c == '{' || c == '<') {
      int end = opaqueTag(at);
      return end > 0 && !BLANK_LINE.matcher(source).region(at, end).find() ? end : NONE;
    }
    return super.opaque(at, lineBegin);
  }
}
