package dev.localization.pipeline.format.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.DelimitedNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.segment.MarkdownPiece;
import dev.localization.pipeline.segment.MarkdownPiece.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The inline content of a block of flexmark in {@link Canonical} spelling. */
final class FlexmarkInlines {
  // "[![badge][image]][page]" is one link, but flexmark takes its outer brackets for text.
  private static final Pattern NESTED =
      Pattern.compile(
          "\\\\\\[(!\\[[^\\[\\]]*+\\]\\[[^\\[\\]]*+\\])\\\\\\]\\[[^\\[\\]]*+\\]\\[([^\\[\\]]*+)\\]");

  private final View view;
  private final SourceText source;
  private final boolean cell;
  private final Canonical out = new Canonical();
  private final StringBuilder seen = new StringBuilder();
  private final StringBuilder written = new StringBuilder();

  FlexmarkInlines(View view, SourceText source, boolean cell) {
    this.view = view;
    this.source = source;
    this.cell = cell;
  }

  String of(Node block) {
    children(block);
    flush();
    return NESTED.matcher(out.finish()).replaceAll("[$1][$2]");
  }

  private void children(Node parent) {
    for (Node node : parent.getChildren()) {
      node(node);
    }
  }

  private void node(Node node) {
    boolean isText =
        node instanceof SoftLineBreak
            || node instanceof Text
            || !(node.hasChildren() || node instanceof DelimitedNode || isMarkup(node));
    if (isText) {
      seen.append(node instanceof SoftLineBreak ? "\n" : node.getChars());
      written.append(node instanceof SoftLineBreak ? "\n" : written(node.getChars()));
      return;
    }
    flush();
    markup(node);
    flush();
  }

  private static boolean isMarkup(Node node) {
    return node instanceof HardLineBreak
        || node instanceof HtmlEntity
        || node instanceof HtmlInlineBase
        || node instanceof AutoLink
        || node instanceof MailLink
        || node instanceof InlineLinkNode
        || node instanceof RefNode;
  }

  private void markup(Node node) {
    switch (node) {
      case HardLineBreak ignored -> out.hardBreak();
      case Code code -> out.code(code(code));
      case HtmlEntity entity -> out.entity(entity.getChars().toString());
      case HtmlInlineBase html -> out.raw(written(html.getChars()));
      case AutoLink link -> out.literal(link.getText().toString());
      case MailLink link -> out.literal(link.getText().toString());
      case InlineLinkNode link -> link(link);
      case RefNode reference -> reference(reference);
      case DelimitedNode delimited -> {
        out.delimiters(delimited.getOpeningMarker().toString());
        children(node);
        flush();
        out.delimiters(delimited.getClosingMarker().toString());
      }
      default -> children(node);
    }
  }

  private String code(Code code) {
    String span = written(code.getChars());
    return cell ? span.replace("\\|", "|") : span;
  }

  private void text(BasedSequence chars) {
    text(chars.toString(), written(chars));
  }

  // A piece of markup may span lines, which are texts of their own.
  private void flush() {
    text(seen.toString(), written.toString());
    seen.setLength(0);
    written.setLength(0);
  }

  private void text(String seen, String written) {
    List<MarkdownPiece> pieces = new ArrayList<>();
    RawText.pieces(seen, written, view.standIn(), pieces);
    for (MarkdownPiece piece : pieces) {
      switch (piece) {
        case MarkdownPiece.Literal literal -> out.literal(literal.text());
        case Markup markup when markup.kind() == MarkdownPiece.Kind.ENTITY ->
            out.entity(markup.text());
        case Markup markup -> out.raw(markup.text());
      }
    }
  }

  private void link(InlineLinkNode link) {
    String url = written(link.getUrl());
    String text = link.getText().toString();
    if (!(link instanceof Image)
        && text.matches("\\S+")
        && (text.contains("://") || text.startsWith("www.") || text.contains("@"))
        && Canonical.isAddressOf(text, url)) {
      out.literal(text);
      return;
    }
    out.raw(link instanceof Image ? "![" : "[");
    children(link);
    flush();
    out.raw("](" + url);
    if (link.getTitleOpeningMarker().isNotNull()) {
      out.raw(" \"");
      text(link.getTitle());
      out.raw("\"");
    }
    out.raw(")");
  }

  private void reference(RefNode reference) {
    String opening = reference instanceof ImageRef ? "![" : "[";
    boolean shortened = reference.isReferenceTextCombined() || reference.getReference().isEmpty();
    if (reference.isDefined()) {
      out.raw(opening);
      children(reference);
      flush();
      BasedSequence label = shortened ? name(reference) : reference.getReference();
      out.raw("][" + written(label) + "]");
      return;
    }
    out.literal(opening);
    if (reference.hasChildren()) {
      children(reference);
      flush();
    } else {
      text(name(reference));
    }
    out.literal("]");
    if (reference.getReferenceOpeningMarker().isNotNull() && !reference.isReferenceTextCombined()) {
      out.literal("[");
      text(reference.getReference());
      out.literal("]");
    } else if (reference.getChars().endsWith("[]")) {
      out.literal("[]");
    }
  }

  private static BasedSequence name(RefNode reference) {
    return reference.getText().isEmpty() ? reference.getReference() : reference.getText();
  }

  /** Characters of the view as they are written in the source. */
  private String written(BasedSequence chars) {
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < chars.length(); i++) {
      int at = chars.getIndexOffset(i);
      written.append(at < 0 ? chars.charAt(i) : source.text().charAt(view.toSource(at)));
    }
    return written.toString();
  }
}
