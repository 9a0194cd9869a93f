package dev.localization.pipeline.format.markdown;

import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.DocumentString;
import dev.localization.pipeline.document.Findings;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.document.MessageSyntax;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Scanned;
import dev.localization.pipeline.document.Slot;
import dev.localization.pipeline.document.Slots;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.document.SplicedFormat;
import dev.localization.pipeline.segment.MarkdownPiece;
import dev.localization.pipeline.segment.MarkdownPiece.Markup;
import dev.localization.pipeline.segment.MarkdownText;
import dev.localization.pipeline.segment.PluralForm;
import dev.localization.pipeline.segment.Syntax;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Markdown as CommonMark 0.31 and GFM have it, and MDX. A unit is the inline content of a
 * paragraph, heading or cell, on one line: a translation is not wrapped, and not cut into
 * sentences, for emphasis and links may span them. Code, HTML blocks and definitions stay as they
 * are.
 */
public final class MarkdownFormat implements SplicedFormat {
  private static final MessageSyntax PLAIN = new MessageSyntax(Set.of(Syntax.TAGS), false, false);

  private static final Pattern CELL = Pattern.compile("/table\\d+/r\\d+c\\d+$");
  private static final Pattern MARK = Pattern.compile("/mark\\d+$");
  private static final Pattern UNDERSCORES =
      Pattern.compile("(?<![\\p{L}\\p{N}\\\\])_{1,3}+(?!\\s)");

  private final boolean mdx;

  private MarkdownFormat(boolean mdx) {
    this.mdx = mdx;
  }

  /** Markdown with HTML. */
  public static MarkdownFormat markdown() {
    return new MarkdownFormat(false);
  }

  /** Markdown with JSX, expressions and imports. */
  public static MarkdownFormat mdx() {
    return new MarkdownFormat(true);
  }

  @Override
  public String name() {
    return mdx ? "Mdx" : "Markdown";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Set<String> extensions() {
    return mdx ? Set.of("mdx") : Set.of("md", "markdown");
  }

  @Override
  public boolean recognises(String text) {
    // Any text is Markdown.
    return false;
  }

  @Override
  public Scanned scan(SourceText source, PlanOptions options, DocumentLimits limits)
      throws InvalidDocumentException {
    int binary = source.text().indexOf('\0');
    if (binary >= 0) {
      throw new InvalidDocumentException(
          source.line(binary), "the document is not text: it holds a zero byte", "send text");
    }
    Matter matter = Matter.of(source, limits.maxDepth());
    Slots.Builder slots = Slots.of(source);
    for (FrontMatter.Value value : matter.values()) {
      slots.add(frontMatter(source, value, slots.size()));
    }
    View view = view(source, matter.end());
    new MarkdownScanner(source, view, mdx, limits, slots).scan();
    return new Scanned(slots.build(), new MessageSyntax(Set.of(syntax()), false, false));
  }

  private Syntax syntax() {
    return mdx ? Syntax.MDX : Syntax.MARKDOWN;
  }

  private View view(SourceText source, int matterEnd) {
    return mdx ? MdxScreen.of(source, matterEnd) : Screen.of(source, matterEnd);
  }

  private static Slot frontMatter(SourceText source, FrontMatter.Value value, int ordinal) {
    DocumentString string =
        new DocumentString(
            ordinal, value.key(), value.text(), "front matter", source.line(value.start()));
    return new Slot(
        string,
        PluralForm.NONE,
        Slot.Kind.TEXT,
        value.start(),
        value.end(),
        "",
        "",
        value.text(),
        Optional.of(PLAIN),
        Slot.ALONE);
  }

  @Override
  public void checkAgreement(SourceText source, PlanOptions options, Scanned scanned)
      throws InvalidDocumentException {
    Agreement agreement = new Agreement(scanned.slots());
    try {
      read(source, options, agreement);
    } catch (MergeGateException malformed) {
      throw new InvalidDocumentException(
          1, malformed.getMessage(), "put quotes about the values of the front matter");
    }
    agreement.check();
  }

  @Override
  public String encode(String text, Slot slot, SourceText source) {
    String written = source.text().substring(slot.start(), slot.end());
    if (slot.key().startsWith(FrontMatter.KEY)) {
      return FrontMatter.encode(text, written);
    }
    return Writer.write(pieces(text), site(written, slot, source.text()));
  }

  private Writer.Site site(String written, Slot slot, String source) {
    int lineStart = slot.start();
    while (lineStart > 0 && "\r\n".indexOf(source.charAt(lineStart - 1)) < 0) {
      lineStart--;
    }
    String before = source.substring(lineStart, slot.start());
    boolean inLine = before.contains("#") || MARK.matcher(slot.key()).find();
    int end = 0;
    while (end < written.length() && written.charAt(end) != '\n' && written.charAt(end) != '\r') {
      end++;
    }
    int next = end;
    while (next < written.length() && "\r\n \t>".indexOf(written.charAt(next)) >= 0) {
      next++;
    }
    return new Writer.Site(
        next > end ? written.substring(end, next) : "\n",
        !inLine,
        CELL.matcher(slot.key()).find(),
        written.indexOf('*') < 0 && UNDERSCORES.matcher(written).find(),
        mdx);
  }

  private List<MarkdownPiece> pieces(String text) {
    return MarkdownText.pieces(text, mdx).orElse(List.of(new MarkdownPiece.Literal(text)));
  }

  @Override
  public String seen(String text, Slot slot) {
    if (slot.key().startsWith(FrontMatter.KEY)) {
      return FrontMatter.seen(text);
    }
    // Markup that got lost or was invented: no reader may agree.
    boolean same = markup(text).equals(markup(slot.string().text()));
    return same ? Canonical.of(pieces(text)) : "\0" + text;
  }

  private List<String> markup(String text) {
    return pieces(text).stream()
        .filter(Markup.class::isInstance)
        .map(MarkdownPiece::text)
        .sorted()
        .toList();
  }

  @Override
  public void read(SourceText merged, PlanOptions options, Findings findings)
      throws MergeGateException {
    Matter matter;
    try {
      matter = Matter.of(merged, DocumentLimits.DEFAULT.maxDepth());
    } catch (InvalidDocumentException malformed) {
      throw new MergeGateException(malformed.getMessage());
    }
    findings.addAll(FrontMatterReader.read(matter.yaml()));
    findings.addAll(FlexmarkReader.read(merged, view(merged, matter.end()), mdx));
  }
}
