package dev.localization.pipeline.format.html;

import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.format.html.HtmlToken.Code;
import dev.localization.pipeline.format.html.HtmlToken.Comment;
import dev.localization.pipeline.format.html.HtmlToken.Tag;
import dev.localization.pipeline.format.html.HtmlToken.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Cuts a document into tokens and records where each stands (WHATWG HTML, section 13.2.5). What
 * browsers mend in silence is read as they do; what they would lose, such as a tag that does not
 * end, is refused. There is no nesting here, and so none that could be too deep.
 */
final class HtmlTokenizer {
  private final SourceText source;
  private final String text;
  private final boolean isXml;
  private final ForeignContent foreign = new ForeignContent();
  private final HtmlTokens tokens = new HtmlTokens();
  private int at;

  private HtmlTokenizer(SourceText source, boolean isXml) {
    this.source = source;
    this.text = Templating.mask(source.text(), isXml);
    this.isXml = isXml;
  }

  /**
   * The tokens of a document, or of a stretch of one that begins between tags.
   *
   * @param isXml whether its syntax is that of XML: then it is known to be well-formed
   */
  static List<HtmlToken> tokens(SourceText source, boolean isXml) throws InvalidDocumentException {
    return new HtmlTokenizer(source, isXml).scan(source.begin());
  }

  /** Splits a stretch without tags into its characters and its code. */
  static List<HtmlToken> flat(String stretch, boolean inAttribute) {
    return split(
        Templating.mask(stretch, false), 0, stretch.length(), raw -> decoded(raw, inAttribute));
  }

  /** The same for a value that is decoded, its code masked. */
  static List<HtmlToken> masked(String value) {
    return split(value, 0, value.length(), UnaryOperator.identity());
  }

  private static List<HtmlToken> split(
      String masked, int from, int to, UnaryOperator<String> decode) {
    List<HtmlToken> tokens = new ArrayList<>();
    int at = from;
    while (at < to) {
      int start = at;
      at = Math.min(Templating.maskEnd(masked, start), to);
      if (at > start) {
        tokens.add(new Code(masked.substring(start, at), start, at));
        continue;
      }
      while (at < to && !Templating.isMask(masked.charAt(at))) {
        at++;
      }
      tokens.add(new Text(decode.apply(masked.substring(start, at)), start, at));
    }
    return tokens;
  }

  private static String decoded(String raw, boolean inAttribute) {
    return HtmlReferences.decode(raw, inAttribute);
  }

  private List<HtmlToken> scan(int begin) throws InvalidDocumentException {
    at = begin;
    if (isXml && text.startsWith("<?xml", at)) {
      at = after("?>", at, "the XML declaration");
    }
    while (at < text.length()) {
      int open = text.indexOf('<', at);
      while (open >= 0 && !isMarkup(open)) {
        open = text.indexOf('<', open + 1);
      }
      int end = open < 0 ? text.length() : open;
      tokens.addAll(split(text, at, end, raw -> decoded(raw, false)));
      at = end;
      if (open >= 0) {
        markup();
      }
    }
    return tokens;
  }

  private boolean isMarkup(int open) {
    char next = charAt(open + 1);
    return isLetter(next)
        || next == '!'
        || next == '?'
        || (next == '/' && open + 2 < text.length());
  }

  private void markup() throws InvalidDocumentException {
    int start = at;
    char next = charAt(at + 1);
    if (next == '!') {
      declaration();
    } else if (next == '?') {
      bogus(start + 1);
    } else if (next != '/') {
      startTag();
    } else if (isLetter(charAt(at + 2))) {
      endTag();
    } else if (charAt(at + 2) == '>') {
      at += 3;
    } else {
      bogus(start + 2);
    }
  }

  private void declaration() throws InvalidDocumentException {
    int start = at;
    if (text.startsWith("<!--", at)) {
      comment();
    } else if (text.regionMatches(true, at + 2, "doctype", 0, 7)) {
      int end = after(">", at, "the document type");
      tokens.add(new Tag("!doctype", false, true, List.of(), start, end));
      at = end;
    } else if ((isXml || foreign.isForeign()) && text.startsWith("<![CDATA[", at)) {
      at = after("]]>", at, "a CDATA section");
      String characters = HtmlReferences.withLineFeeds(text.substring(start + 9, at - 3));
      if (!characters.isEmpty()) {
        tokens.add(new Text(characters, start, at));
      }
    } else {
      bogus(start + 2);
    }
  }

  private void bogus(int dataStart) throws InvalidDocumentException {
    int start = at;
    boolean instruction = isXml && charAt(start + 1) == '?';
    at = after(instruction ? "?>" : ">", dataStart, "a tag or declaration");
    comment(dataStart, at - (instruction ? 2 : 1), start);
  }

  private void comment() throws InvalidDocumentException {
    int start = at;
    if (charAt(start + 4) == '>' || text.startsWith("->", start + 4)) {
      at = start + (charAt(start + 4) == '>' ? 5 : 6);
      comment(at, at, start);
      return;
    }
    int end = text.indexOf("--", start + 4);
    while (end >= 0 && charAt(end + 2) != '>' && !text.startsWith("!>", end + 2)) {
      end = text.indexOf("--", end + 1);
    }
    if (end < 0) {
      throw invalid(start, "a comment does not end", "end it with -->");
    }
    at = end + (charAt(end + 2) == '>' ? 3 : 4);
    comment(start + 4, end, start);
  }

  private void comment(int from, int to, int start) {
    String data = HtmlReferences.withLineFeeds(text.substring(from, to));
    tokens.add(new Comment(data, start, at));
  }

  private void startTag() throws InvalidDocumentException {
    int start = at;
    HtmlTagReader.Inside inside = inside(start + 1, start);
    String name = inside.name();
    boolean isHtml = !isXml && !foreign.isForeign();
    boolean mayBeEmpty = !isHtml || name.equals("svg") || name.equals("math");
    boolean isWhole = (isHtml && HtmlElements.isVoid(name)) || (mayBeEmpty && inside.endsInSlash());
    tokens.add(new Tag(name, false, isWhole, inside.attributes(), start, at));
    if (!isWhole) {
      foreign.enter(name);
    }
    if (isHtml && HtmlElements.isRaw(name)) {
      raw(name, start);
    }
  }

  private void endTag() throws InvalidDocumentException {
    int start = at;
    String name = inside(start + 2, start).name();
    if (isXml && !tokens.isEmpty() && isOpenedBy(tokens.getLast(), start)) {
      // XML does not tell <a></a> from <a/>.
      Tag opened = (Tag) tokens.removeLast();
      tokens.add(new Tag(name, false, true, opened.attributes(), opened.start(), at));
    } else {
      tokens.add(new Tag(name, true, false, List.of(), start, at));
    }
    foreign.leave(name);
  }

  private static boolean isOpenedBy(HtmlToken last, int end) {
    return last instanceof Tag tag && !tag.isEnd() && !tag.isWhole() && tag.end() == end;
  }

  private HtmlTagReader.Inside inside(int nameStart, int start) throws InvalidDocumentException {
    Optional<HtmlTagReader.Inside> inside = HtmlTagReader.read(text, nameStart, isXml);
    if (inside.isEmpty()) {
      int shown = nameStart;
      while (shown < text.length() && isLetter(text.charAt(shown)) && shown - start < 40) {
        shown++;
      }
      throw invalid(
          start, "the tag " + text.substring(start, shown) + " does not end", "end it with >");
    }
    at = inside.get().end();
    return inside.get();
  }

  private void raw(String name, int start) throws InvalidDocumentException {
    int from = at;
    at = RawText.end(text, from, name);
    if (at < 0) {
      throw invalid(start, "<" + name + "> does not end", "end it with </" + name + ">");
    }
    if (HtmlElements.holdsReferences(name)) {
      tokens.addAll(split(text, from, at, raw -> decoded(raw, false)));
    } else if (from < at) {
      String characters = HtmlReferences.withLineFeeds(text.substring(from, at));
      tokens.add(new Text(characters, from, at));
    }
  }

  private int after(String end, int from, String what) throws InvalidDocumentException {
    int found = text.indexOf(end, from);
    if (found < 0) {
      throw invalid(from, what + " does not end", "end it with " + end);
    }
    return found + end.length();
  }

  private char charAt(int index) {
    return index < text.length() ? text.charAt(index) : '\0';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private InvalidDocumentException invalid(int position, String reason, String fix) {
    return new InvalidDocumentException(source.line(position), reason, fix);
  }
}
