package dev.localization.pipeline.format.markdown;

import dev.localization.pipeline.segment.MarkdownEscapes;
import dev.localization.pipeline.segment.MarkdownPiece;
import dev.localization.pipeline.segment.MarkdownPiece.Kind;
import dev.localization.pipeline.segment.MarkdownPiece.Literal;
import dev.localization.pipeline.segment.MarkdownPiece.Markup;
import dev.localization.pipeline.segment.MarkdownText;
import dev.localization.pipeline.segment.MarkdownTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.Code;
import org.commonmark.node.Delimited;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads the inline content of a block as CommonMark says. */
final class Inlines {
  // A definition, a list or a heading can begin a paragraph, but not after this space.
  private static final String HEAD = "\u00A0";
  private static final int MAX_DEPTH = 60;
  private static final Parser PARSER =
      Parser.builder()
          .enabledBlockTypes(Set.of())
          .extensions(List.of(StrikethroughExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();

  private final Content content;
  private final char standIn;
  private final boolean mdx;
  private final boolean cell;
  private final List<MarkdownPiece> pieces = new ArrayList<>();
  private boolean tooDeep;
  private int at;

  private Inlines(Content content, char standIn, boolean mdx, boolean cell) {
    this.content = content;
    this.standIn = standIn;
    this.mdx = mdx;
    this.cell = cell;
  }

  /**
   * The content as a text for translation; empty when its pieces could not be told apart in that.
   *
   * @param labels of the document's link definitions, as {@link Labels#label} spells them
   * @param cell whether a pipe needs a backslash even in code
   */
  static Optional<String> text(
      Content content, char standIn, Set<String> labels, boolean mdx, boolean cell) {
    Inlines reading = new Inlines(content, standIn, mdx, cell);
    String view =
        HEAD + joined(content.view(), standIn) + Labels.definitions(content.view(), labels);
    Node paragraph = PARSER.parse(view).getFirstChild();
    reading.children(paragraph, 0);
    // Asterisks may stand within words, where other scripts need them; underscores may not.
    return reading
        .unambiguous(reading.merged(true))
        .or(() -> reading.unambiguous(reading.merged(false)));
  }

  private Optional<String> unambiguous(List<MarkdownPiece> whole) {
    if (!tooDeep
        && whole.size() == 1
        && whole.getFirst() instanceof Literal only
        && MarkdownTokens.isPlain(only.text())) {
      return Optional.of(Content.strip(only.text()));
    }
    String text = Content.strip(MarkdownEscapes.of(whole, mdx));
    boolean same =
        !tooDeep
            && text.indexOf(standIn) < 0
            && text.indexOf(View.pair(standIn)) < 0
            && MarkdownText.pieces(text, mdx)
                .filter(found -> Canonical.of(found).equals(canonical(whole)))
                .isPresent();
    return same ? Optional.of(text) : Optional.empty();
  }

  // A line break in a piece of markup is part of it.
  private static String joined(String view, char standIn) {
    StringBuilder joined = new StringBuilder(view);
    for (int i = view.indexOf('{'); i >= 0; i = view.indexOf('{', i + 1)) {
      int end = View.opaqueEnd(view, i, standIn);
      for (int j = i + 1; j < end - 1; j++) {
        joined.setCharAt(j, standIn);
      }
    }
    return joined.toString();
  }

  private String canonical(List<MarkdownPiece> whole) {
    List<MarkdownPiece> detailed = new ArrayList<>();
    // What has no node of its own, such as a bare link, is told apart by the text alone.
    for (MarkdownPiece piece : whole) {
      switch (piece) {
        case Literal literal ->
            MarkdownText.pieces(MarkdownEscapes.escape(literal.text(), mdx), mdx)
                .ifPresent(detailed::addAll);
        case Markup markup -> detailed.add(markup);
      }
    }
    return Canonical.of(detailed);
  }

  private List<MarkdownPiece> merged(boolean asterisks) {
    List<MarkdownPiece> merged = new ArrayList<>();
    for (MarkdownPiece piece : pieces) {
      if (piece instanceof Literal next
          && !merged.isEmpty()
          && merged.getLast() instanceof Literal last) {
        merged.set(merged.size() - 1, new Literal(last.text() + next.text()));
      } else if (asterisks && piece instanceof Markup run && run.kind() == Kind.DELIMITERS) {
        merged.add(new Markup(run.text().replace('_', '*'), Kind.DELIMITERS));
      } else {
        merged.add(piece);
      }
    }
    return merged;
  }

  private void children(Node parent, int depth) {
    if (depth > MAX_DEPTH) {
      tooDeep = true;
      return;
    }
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      node(node, depth);
      at = node.getSourceSpans().isEmpty() ? at : end(node);
    }
  }

  private void node(Node node, int depth) {
    switch (node) {
      case Text text -> text(text);
      case SoftLineBreak ignored -> softBreak();
      case HardLineBreak ignored -> hardBreak();
      case Code code -> markup(code(source(start(code), end(code))), Kind.CODE);
      case HtmlInline html -> markup(source(start(html), end(html)), Kind.OPAQUE);
      case Emphasis emphasis -> delimited(emphasis, emphasis, depth);
      case StrongEmphasis strong -> delimited(strong, strong, depth);
      case Strikethrough struck -> delimited(struck, struck, depth);
      case Link link -> link(link, depth);
      case Image image -> link(image, depth);
      default -> tooDeep = true;
    }
  }

  private void text(Text text) {
    for (SourceSpan span : text.getSourceSpans()) {
      int from = Math.max(0, span.getInputIndex() - HEAD.length());
      int to = Math.max(0, span.getInputIndex() + span.getLength() - HEAD.length());
      RawText.pieces(content.view().substring(from, to), source(from, to), standIn, pieces);
    }
  }

  private void softBreak() {
    at = content.view().indexOf('\n', at) + 1;
    literal(" ");
  }

  // Spaces before it belong to it; a parser may count them to the text.
  private void hardBreak() {
    int newline = content.view().indexOf('\n', at);
    at = newline + 1;
    boolean backslash = newline > 0 && content.view().charAt(newline - 1) == '\\';
    if (!backslash && !pieces.isEmpty() && pieces.getLast() instanceof Literal literal) {
      pieces.set(pieces.size() - 1, new Literal(literal.text().stripTrailing()));
    }
    markup(backslash ? "\\\n" : "  \n", Kind.HARD_BREAK);
  }

  private String code(String span) {
    String line = span.replace('\n', ' ');
    return cell ? line.replace("\\|", "|") : line;
  }

  private void delimited(Node node, Delimited delimiters, int depth) {
    markup(delimiters.getOpeningDelimiter(), Kind.DELIMITERS);
    children(node, depth + 1);
    markup(delimiters.getClosingDelimiter(), Kind.DELIMITERS);
  }

  private void link(Node link, int depth) {
    String written = source(start(link), end(link));
    if (written.startsWith("<")) {
      markup(written, Kind.AUTOLINK);
      return;
    }
    String opening = written.startsWith("!") ? "![" : "[";
    int labelStart = start(link) + opening.length();
    int labelEnd = link.getLastChild() == null ? labelStart : end(link.getLastChild());
    markup(opening, Kind.OPENING);
    children(link, depth + 1);
    String tail = oneLine(source(labelEnd, end(link)));
    boolean needsLabel = tail.equals("]") || tail.equals("][]");
    // The words are translated, so they cannot be the label any longer.
    String closing = needsLabel ? "][" + oneLine(source(labelStart, labelEnd)) + "]" : tail;
    List<MarkdownPiece> parts = MarkdownText.pieces("[" + closing, mdx).orElse(List.of());
    if (parts.isEmpty()) {
      tooDeep = true;
    } else {
      pieces.addAll(parts.subList(1, parts.size()));
    }
  }

  private static String oneLine(String text) {
    return text.replace('\n', ' ');
  }

  private String source(int from, int to) {
    return content.source().substring(from, to);
  }

  private static int start(Node node) {
    return node.getSourceSpans().getFirst().getInputIndex() - HEAD.length();
  }

  private static int end(Node node) {
    SourceSpan last = node.getSourceSpans().getLast();
    return last.getInputIndex() + last.getLength() - HEAD.length();
  }

  private void literal(String text) {
    pieces.add(new Literal(text));
  }

  private void markup(String text, Kind kind) {
    pieces.add(new Markup(text, kind));
  }
}
