package dev.localization.pipeline.format.text;

import dev.localization.pipeline.document.DocumentCodec;
import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.DocumentPlan;
import dev.localization.pipeline.document.DocumentString;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.LineCounter;
import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.document.MessageSyntax;
import dev.localization.pipeline.document.PackedUnits;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Slot;
import dev.localization.pipeline.document.Slots;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.document.StringUnits;
import dev.localization.pipeline.packed.PackedTexts;
import dev.localization.pipeline.packed.Pieces;
import dev.localization.pipeline.segment.PluralForm;
import dev.localization.pipeline.segment.Sentences;
import dev.localization.pipeline.segment.Syntax;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Plain text: paragraphs with blank lines between. A long paragraph is cut into sentences, each a
 * unit; the space between them stays as it was.
 */
public final class TextCodec implements DocumentCodec {
  /** Paragraphs of more characters are cut into sentences. */
  static final int LONG_PARAGRAPH = 1_200;

  private static final Set<Syntax> SYNTAXES =
      EnumSet.of(Syntax.DOUBLE_BRACES, Syntax.DOLLAR_BRACES, Syntax.TAGS);

  private final DocumentLimits limits;

  public TextCodec(DocumentLimits limits) {
    this.limits = limits;
  }

  @Override
  public String format() {
    return "Text";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Set<String> extensions() {
    return Set.of("txt", "text");
  }

  @Override
  public boolean recognises(String text) {
    // Whatever has no other format could be text, or not be meant for translation at all.
    return false;
  }

  @Override
  public DocumentPlan plan(byte[] source, PlanOptions options) throws InvalidDocumentException {
    List<Slot> passages = passages(SourceText.utf8(source, limits), options);
    StringUnits stringUnits = stringUnits(options);
    PackedUnits units = new PackedUnits();
    PackedTexts keys = new PackedTexts();
    for (Slot passage : passages) {
      stringUnits.of(passage.string()).forEach(units::add);
      limits.checkUnits(units.size());
      keys.add(passage.key());
    }
    return new DocumentPlan(format(), version(), units, keys);
  }

  @Override
  public byte[] merge(byte[] source, PlanOptions options, Map<String, String> translations)
      throws InvalidDocumentException, MergeGateException {
    SourceText text = SourceText.utf8(source, limits);
    SourceText merged = text.with(merged(text, options, translations));
    TextGate.check(text.text(), merged.text());
    return merged.bytes();
  }

  private String merged(SourceText source, PlanOptions options, Map<String, String> translations)
      throws InvalidDocumentException {
    LineEnds lineEnds = new LineEnds(source.text());
    StringUnits stringUnits = stringUnits(options);
    Pieces out = new Pieces();
    int from = 0;
    for (Slot passage : passages(source, options)) {
      String newline = lineEnds.from(passage.start());
      Optional<String> written =
          stringUnits.merged(passage.string(), stringUnits.of(passage.string()), translations);
      if (written.isPresent()) {
        out.append(source.text(), from, passage.start());
        out.append(oneParagraph(written.get(), newline));
        from = passage.end();
      }
    }
    return out.append(source.text(), from, source.text().length()).joined();
  }

  private static Slots passages(SourceText source, PlanOptions options)
      throws InvalidDocumentException {
    String text = source.text();
    int binary = text.indexOf('\0');
    if (binary >= 0) {
      throw new InvalidDocumentException(
          source.line(binary), "the document is not text: it holds a zero byte", "send text");
    }
    LineCounter lines = new LineCounter(source);
    Slots.Builder passages = Slots.of(source);
    int number = 0;
    for (Paragraphs.Span paragraph : new Paragraphs(text, source.begin())) {
      number++;
      List<Paragraphs.Span> spans = spans(text, paragraph, options);
      for (int i = 0; i < spans.size(); i++) {
        Paragraphs.Span span = spans.get(i);
        String part = LineEnds.unified(text.substring(span.start(), span.end()));
        String key = spans.size() == 1 ? "p" + number : "p" + number + ".s" + (i + 1);
        DocumentString string =
            new DocumentString(passages.size(), key, part, "", lines.at(span.start()));
        passages.add(Slot.text(string, PluralForm.NONE, span.start(), span.end(), part));
      }
    }
    return passages.build();
  }

  private static List<Paragraphs.Span> spans(
      String text, Paragraphs.Span paragraph, PlanOptions options) {
    String content = text.substring(paragraph.start(), paragraph.end());
    return content.length() <= LONG_PARAGRAPH
        ? List.of(paragraph)
        : Sentences.of(content, options.sourceLanguage()).stream()
            .map(s -> paragraph.inner(s.start(), s.end()))
            .toList();
  }

  // A blank line would make two paragraphs of one.
  private static String oneParagraph(String text, String newline) {
    return text.strip()
        .lines()
        .filter(line -> !line.isBlank())
        .collect(Collectors.joining(newline));
  }

  private static StringUnits stringUnits(PlanOptions options) {
    return new StringUnits(options, new MessageSyntax(SYNTAXES, false, false));
  }
}
