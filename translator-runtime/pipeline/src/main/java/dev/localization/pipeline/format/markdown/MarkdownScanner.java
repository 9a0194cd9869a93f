package dev.localization.pipeline.format.markdown;

import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.DocumentString;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.LineCounter;
import dev.localization.pipeline.document.Slot;
import dev.localization.pipeline.document.Slots;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.segment.MarkdownPiece;
import dev.localization.pipeline.segment.MarkdownText;
import dev.localization.pipeline.segment.PluralForm;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Finds the blocks of a document and their texts with commonmark-java. */
final class MarkdownScanner {
  private static final Parser MARKDOWN = parser().build();
  // In MDX there is neither HTML nor code by indentation. The order is that of precedence.
  private static final Parser MDX =
      parser()
          .enabledBlockTypes(
              new LinkedHashSet<>(
                  List.of(
                      BlockQuote.class,
                      Heading.class,
                      FencedCodeBlock.class,
                      ThematicBreak.class,
                      ListBlock.class)))
          .build();

  private static final Pattern ATX =
      Pattern.compile("#{1,6}(?:[ \\t]++|$)(.*?)(?:(?:^|[ \\t]++)#*+)?[ \\t]*+$");
  private static final Pattern TASK = Pattern.compile("\\[[ xX]\\][ \\t]++");

  private final SourceText source;
  private final View view;
  private final boolean mdx;
  private final DocumentLimits limits;
  private final LineCounter lines;
  private final Outline outline = new Outline();
  private final Set<String> labels = new HashSet<>();
  private final Slots.Builder slots;
  private String section = "";
  private boolean off;

  MarkdownScanner(
      SourceText source, View view, boolean mdx, DocumentLimits limits, Slots.Builder slots) {
    this.source = source;
    this.view = view;
    this.mdx = mdx;
    this.limits = limits;
    this.slots = slots;
    this.lines = new LineCounter(source);
  }

  private static Parser.Builder parser() {
    // Inlines are read later, each block's by itself: held all at once they would fill the heap.
    return Parser.builder()
        .inlineParserFactory(context -> (lines, block) -> {})
        .extensions(List.of(TablesExtension.create(), FootnotesExtension.create()))
        .includeSourceSpans(IncludeSourceSpans.BLOCKS);
  }

  /** Adds the slots of the document. */
  void scan() throws InvalidDocumentException {
    Node document = (mdx ? MDX : MARKDOWN).parse(view.text());
    collectLabels(document, 0);
    blocks(document);
  }

  private void collectLabels(Node parent, int depth) throws InvalidDocumentException {
    if (depth > limits.maxDepth()) {
      throw new InvalidDocumentException(
          0, "blocks are nested more than %d deep".formatted(limits.maxDepth()), "flatten them");
    }
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof LinkReferenceDefinition definition) {
        labels.add(Labels.label(definition.getLabel()));
      } else if (node instanceof Block && !(node instanceof Paragraph)) {
        collectLabels(node, depth + 1);
      }
    }
  }

  private void blocks(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      block(node);
    }
  }

  private void block(Node node) {
    switch (node) {
      case Heading heading -> heading(heading);
      case Paragraph paragraph -> paragraph(paragraph);
      case FencedCodeBlock code -> kept("code", code, code.getInfo() + " " + code.getLiteral());
      case IndentedCodeBlock code -> kept("code", code, code.getLiteral());
      case HtmlBlock html -> html(html);
      case ThematicBreak rule -> kept("hr", rule, "");
      case BlockQuote quote -> container("quote", quote, "");
      case BulletList list -> container("ul", list, "");
      case OrderedList list -> container("ol", list, Integer.toString(list.getMarkerStartNumber()));
      case ListItem item -> container("", item, "");
      case FootnoteDefinition note -> container("note", note, note.getLabel());
      case TableBlock table -> table(table);
      default -> {}
    }
  }

  private void container(String kind, Node node, String seen) {
    String key = outline.enter(kind);
    int start = view.toSource(node.getSourceSpans().getFirst().getInputIndex());
    kept(key, "", start, start, seen);
    blocks(node);
    outline.leave();
  }

  private void html(HtmlBlock html) {
    if (html.getLiteral().strip().equals("<!-- translate:off -->")) {
      off = true;
    } else if (html.getLiteral().strip().equals("<!-- translate:on -->")) {
      off = false;
    }
    kept("html", html, html.getLiteral());
  }

  private void kept(String kind, Node node, String seen) {
    String key = outline.leaf(kind);
    int start = view.toSource(node.getSourceSpans().getFirst().getInputIndex());
    SourceSpan last = node.getSourceSpans().getLast();
    int end = view.toSource(last.getInputIndex()) + last.getLength();
    kept(key, "", start, end, Canonical.lines(seen));
  }

  private void kept(String key, String text, int start, int end, String seen) {
    DocumentString string = new DocumentString(slots.size(), key, text, "", lines.at(start));
    slots.add(Slot.kept(string, start, end, seen));
  }

  private void heading(Heading heading) {
    List<SourceSpan> spans = heading.getSourceSpans();
    Content content;
    Matcher atx = ATX.matcher(Content.of(List.of(spans.getFirst()), view, source).view());
    if (spans.size() == 1 && atx.matches()) {
      Content line = Content.of(spans, view, source);
      content = line.upTo(atx.end(1)).from(atx.start(1));
    } else {
      content = Content.of(spans.subList(0, spans.size() - 1), view, source);
    }
    if (heading.getLevel() == 1 && view.isMark(content.view())) {
      Content title = Marks.title(content, view.standIn());
      boolean element = content.source().startsWith("<");
      text(outline.leaf("mark"), title, element ? "" : "title of an admonition", false);
      return;
    }
    String key = outline.heading(heading.getLevel());
    Content words = Marks.withoutId(content, view.standIn());
    section = "";
    Optional<String> text = text(key, words, "heading", false);
    section = text.map(this::plain).orElse("");
  }

  private void paragraph(Paragraph paragraph) {
    Content content = Content.of(paragraph.getSourceSpans(), view, source);
    boolean first = paragraph.getPrevious() == null && paragraph.getParent() instanceof ListItem;
    Matcher task = TASK.matcher(content.view());
    if (first && task.lookingAt() && task.end() < content.view().length()) {
      content = content.from(task.end());
    }
    text(outline.leaf("p"), content, "", false);
  }

  private void table(TableBlock table) {
    String key = outline.enter("table");
    List<String> columns = new ArrayList<>();
    int row = 0;
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node line = part.getFirstChild(); line != null; line = line.getNext()) {
        if (line instanceof TableRow) {
          row(key, line, ++row, columns);
        }
      }
    }
    outline.leave();
  }

  private void row(String key, Node line, int row, List<String> columns) {
    List<Content> cells = Cells.of(Content.of(line.getSourceSpans(), view, source));
    for (int i = 0; i < cells.size() && (row == 1 || i < columns.size()); i++) {
      Content cell = cells.get(i);
      String column = row == 1 ? "" : columns.get(i);
      String context = column.isEmpty() ? "table" : "table column: " + column;
      Optional<String> text =
          cell.view().isEmpty()
              ? Optional.empty()
              : text(key + "/r" + row + "c" + (i + 1), cell, context, true);
      if (row == 1) {
        columns.add(text.map(this::plain).orElse(""));
      }
    }
  }

  private Optional<String> text(String key, Content content, String kind, boolean cell) {
    if (content.view().isEmpty()) {
      return Optional.empty();
    }
    Optional<String> text = Inlines.text(content, view.standIn(), labels, mdx, cell);
    List<MarkdownPiece> pieces =
        text.flatMap(known -> MarkdownText.pieces(known, mdx)).orElse(List.of());
    String seen = text.isPresent() ? Canonical.of(pieces) : "";
    if (text.isEmpty()) {
      kept(key, "", content.start(), content.end(), Slot.ABSENT);
    } else if (off) {
      kept(key, text.get(), content.start(), content.end(), seen);
    } else {
      DocumentString string =
          new DocumentString(
              slots.size(), key, text.get(), context(kind), lines.at(content.start()));
      slots.add(Slot.text(string, PluralForm.NONE, content.start(), content.end(), seen));
    }
    return text;
  }

  private String context(String kind) {
    List<String> parts = new ArrayList<>();
    if (!section.isEmpty()) {
      parts.add("section: " + section);
    }
    if (!kind.isEmpty()) {
      parts.add(kind);
    }
    return String.join("; ", parts);
  }

  private String plain(String text) {
    StringBuilder plain = new StringBuilder();
    for (MarkdownPiece piece : MarkdownText.pieces(text, mdx).orElse(List.of())) {
      boolean read =
          !(piece instanceof MarkdownPiece.Markup markup)
              || markup.kind() == MarkdownPiece.Kind.CODE;
      plain.append(read ? piece.text() : "");
    }
    String whole = Canonical.lines(plain.toString());
    int end = Math.min(whole.length(), 150);
    return whole.substring(
        0, end > 0 && Character.isHighSurrogate(whole.charAt(end - 1)) ? end - 1 : end);
  }
}
