package dev.localization.pipeline.format.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughSubscriptExtension;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.document.SourceText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads a document anew with flexmark. */
final class FlexmarkReader {
  private static final Parser MARKDOWN = parser(false);
  private static final Parser MDX = parser(true);
  private static final Pattern TASK = Pattern.compile("^\\\\\\[[ xX]?\\\\\\] ");

  private static final Pattern WRITTEN_TASK = Pattern.compile("\\[[ xX]\\][ \\t]+\\S");

  private final View view;
  private final SourceText source;
  private final Outline outline = new Outline();
  private final Map<String, String> values;

  private FlexmarkReader(View view, SourceText source, Map<String, String> values) {
    this.view = view;
    this.source = source;
    this.values = values;
  }

  private static Parser parser(boolean mdx) {
    MutableDataSet options =
        new MutableDataSet()
            .set(
                Parser.EXTENSIONS,
                List.of(
                    TablesExtension.create(),
                    FootnoteExtension.create(),
                    StrikethroughSubscriptExtension.create()))
            .set(TablesExtension.COLUMN_SPANS, false)
            .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
            .set(TablesExtension.APPEND_MISSING_COLUMNS, false)
            .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
            .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
            .set(Parser.HTML_BLOCK_PARSER, !mdx)
            .set(Parser.INDENTED_CODE_BLOCK_PARSER, !mdx);
    return Parser.builder(options).build();
  }

  /**
   * What stands at each key of the document.
   *
   * @throws MergeGateException when a link's title is longer than flexmark can read
   */
  static Map<String, String> read(SourceText source, View view, boolean mdx)
      throws MergeGateException {
    Map<String, String> values = new LinkedHashMap<>();
    new FlexmarkReader(view, source, values).blocks(parsed(view, mdx));
    return values;
  }

  // Its expression for a title takes a frame of the stack for each character.
  private static Node parsed(View view, boolean mdx) throws MergeGateException {
    try {
      return (mdx ? MDX : MARKDOWN).parse(view.text());
    } catch (StackOverflowError tooLong) {
      throw new MergeGateException("the title of a link is too long to be read");
    }
  }

  private void blocks(Node parent) {
    for (Node node : parent.getChildren()) {
      block(node);
    }
  }

  private void block(Node node) {
    switch (node) {
      case Heading heading -> heading(heading);
      case Paragraph paragraph -> paragraph(paragraph);
      case FencedCodeBlock code ->
          leaf("code", code.getInfo().unescape() + " " + code.getContentChars());
      case IndentedCodeBlock code -> leaf("code", code.getContentChars().toString());
      case HtmlBlockBase html -> leaf("html", html.getContentChars().toString());
      case ThematicBreak ignored -> leaf("hr", "");
      case BlockQuote quote -> container("quote", quote, "");
      case BulletList list -> container("ul", list, "");
      case OrderedList list -> container("ol", list, Integer.toString(list.getStartNumber()));
      case ListItem item -> container("", item, "");
      case FootnoteBlock note -> container("note", note, note.getText().toString());
      case TableBlock table -> table(table);
      default -> {}
    }
  }

  private void leaf(String kind, String value) {
    values.put(outline.leaf(kind), Canonical.lines(value));
  }

  private void container(String kind, Node node, String value) {
    values.put(outline.enter(kind), value);
    blocks(node);
    outline.leave();
  }

  private void heading(Heading heading) {
    String text = heading.getText().toString();
    if (heading.getLevel() == 1 && view.isMark(text)) {
      put(outline.leaf("mark"), withoutMark(inlines(heading)));
    } else {
      put(outline.heading(heading.getLevel()), withoutId(inlines(heading)));
    }
  }

  private String withoutMark(String text) {
    return Content.strip(text.replace(Character.toString(view.standIn()), ""));
  }

  private static String withoutId(String text) {
    int open = text.lastIndexOf('{');
    boolean id =
        open >= 0
            && text.endsWith("}")
            && (text.startsWith("{#", open) || text.startsWith("{/*", open));
    return id ? Content.strip(text.substring(0, open)) : text;
  }

  private void paragraph(Paragraph paragraph) {
    String text = inlines(paragraph);
    boolean first =
        paragraph.getParent() instanceof ListItem
            && paragraph.getPrevious() == null
            && WRITTEN_TASK.matcher(paragraph.getChars()).lookingAt();
    put(outline.leaf("p"), first ? TASK.matcher(text).replaceFirst("") : text);
  }

  private void table(TableBlock table) {
    String key = outline.enter("table");
    int row = 0;
    for (Node part : table.getChildren()) {
      for (Node line : part instanceof TableSeparator ? List.<Node>of() : part.getChildren()) {
        row++;
        int column = 0;
        for (Node cell : line instanceof TableRow ? line.getChildren() : List.<Node>of()) {
          if (cell instanceof TableCell) {
            column++;
            put(key + "/r" + row + "c" + column, inlines(cell));
          }
        }
      }
    }
    outline.leave();
  }

  private String inlines(Node block) {
    return new FlexmarkInlines(view, source, block instanceof TableCell).of(block);
  }

  private void put(String key, String value) {
    if (!value.isEmpty()) {
      values.put(key, value);
    }
  }
}
