package dev.localization.pipeline.format.markdown;

import dev.localization.pipeline.segment.MarkdownEscapes;
import dev.localization.pipeline.segment.MarkdownPiece;
import dev.localization.pipeline.segment.MarkdownPiece.Kind;
import dev.localization.pipeline.segment.MarkdownPiece.Literal;
import dev.localization.pipeline.segment.MarkdownPiece.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Writes inline content where a block stands, so that it reads as the same and as one block. */
final class Writer {
  private static final Pattern NUMBERED = Pattern.compile("^(\\d{1,9})([.)])(?=\\s|$)");
  private static final Pattern HASHES = Pattern.compile("(^|\\s)(#+)$");
  private static final Pattern STATEMENT = Pattern.compile("^(?:import|export)\\b");
  private static final Pattern PIPE = Pattern.compile("(?<!\\\\)\\|");
  private static final String AFTER_LINK = "?!.,:*_~'\")]";

  /**
   * Where it is written.
   *
   * @param lineBreak what a line break is: line end and the marks of containers
   * @param startsLine whether a line begins with it, so that its begin could make a block
   * @param cell whether it is a cell of a table
   * @param underscores whether emphasis is written with these where it may be
   * @param mdx whether braces are expressions and angle brackets JSX
   */
  record Site(
      String lineBreak, boolean startsLine, boolean cell, boolean underscores, boolean mdx) {}

  private final List<MarkdownPiece> pieces;
  private final Site site;
  private final List<String> parts = new ArrayList<>();
  private char titleQuote;
  private int links;

  private Writer(List<MarkdownPiece> pieces, Site site) {
    this.pieces = pieces;
    this.site = site;
  }

  static String write(List<MarkdownPiece> pieces, Site site) {
    Writer writer = new Writer(pieces, site);
    for (int i = 0; i < pieces.size(); i++) {
      writer.parts.add(writer.part(i));
    }
    new Flanking(pieces, writer.parts, site.underscores).mend();
    String text = Content.strip(String.join("", writer.parts));
    if (site.cell) {
      return PIPE.matcher(text).replaceAll("\\\\|");
    }
    return HASHES.matcher(text).replaceFirst("$1\\\\$2");
  }

  private String part(int index) {
    return switch (pieces.get(index)) {
      case Literal literal -> literal(literal.text(), index);
      case Markup markup -> markup(markup, index);
    };
  }

  private String markup(Markup markup, int index) {
    String text = markup.text();
    switch (markup.kind()) {
      case OPENING -> links++;
      case CLOSING, TITLE_CLOSING -> {
        links--;
        titleQuote = 0;
      }
      case TITLE_OPENING -> titleQuote = text.charAt(text.length() - 1);
      case HARD_BREAK -> {
        return text.substring(0, text.length() - 1) + site.lineBreak;
      }
      case BARE_LINK -> {
        return links == 0 && wordsTouch(text, index) ? enclosed(text) : text;
      }
      default -> {}
    }
    return markup.kind() == Kind.OPAQUE
        ? text.replace("\n", site.lineBreak)
        : text.replace('\n', ' ');
  }

  private String literal(String text, int index) {
    boolean beforeLink =
        index + 1 < pieces.size()
            && pieces.get(index + 1) instanceof Markup next
            && next.kind() == Kind.OPENING;
    String line = text.replaceAll("\\s*[\\r\\n]\\s*", " ");
    boolean begins = begins(index);
    String escaped =
        MarkdownEscapes.escape(begins ? line.stripLeading() : line, beforeLink, site.mdx);
    if (titleQuote != 0) {
      return inTitle(escaped);
    }
    // Some parsers take a footnote's label to reach as far as this.
    String safe = escaped.replace("]:", "]&#58;");
    return begins && site.startsLine ? lineStart(safe) : safe;
  }

  private boolean begins(int index) {
    return index == 0
        || (pieces.get(index - 1) instanceof Markup before && before.kind() == Kind.HARD_BREAK);
  }

  private String inTitle(String escaped) {
    return titleQuote == '('
        ? escaped.replace("(", "\\(").replace(")", "\\)")
        : escaped.replace(Character.toString(titleQuote), "\\" + titleQuote);
  }

  // A block could begin with any of these.
  private String lineStart(String line) {
    if (line.isEmpty()) {
      return line;
    }
    char next = line.length() > 1 ? line.charAt(1) : ' ';
    boolean escape =
        switch (line.charAt(0)) {
          case '>', '|', '=', '#' -> true;
          case '-', '+' -> " \t-+|:".indexOf(next) >= 0;
          case ':' -> " \t-:|".indexOf(next) >= 0;
          default -> false;
        };
    if (escape) {
      return "\\" + line;
    }
    if (site.mdx && STATEMENT.matcher(line).find()) {
      return "&#" + (int) line.charAt(0) + ";" + line.substring(1);
    }
    return NUMBERED.matcher(line).replaceFirst("$1\\\\$2");
  }

  // A link that only looks like one would take the letters that follow for its own.
  private boolean wordsTouch(String link, int index) {
    if (index > 0
        && link.startsWith("www.")
        && pieces.get(index - 1) instanceof Literal before
        && !isSpaceOr("(*_~", before.text().charAt(before.text().length() - 1))) {
      return true;
    }
    if (index + 1 >= pieces.size() || !(pieces.get(index + 1) instanceof Literal after)) {
      return false;
    }
    return after
        .text()
        .chars()
        .takeWhile(c -> !Character.isWhitespace(c) && c != '<')
        .anyMatch(c -> AFTER_LINK.indexOf(c) < 0);
  }

  private static boolean isSpaceOr(String others, char c) {
    return Character.isWhitespace(c) || others.indexOf(c) >= 0;
  }

  private String enclosed(String link) {
    boolean web = link.startsWith("http");
    boolean www = link.startsWith("www.");
    if (site.mdx || www) {
      return "[" + link + "](" + (web ? "" : www ? "http://" : "mailto:") + link + ")";
    }
    return "<" + link + ">";
  }
}
