package dev.localization.pipeline.format.text;

import dev.localization.pipeline.document.DocumentCodec;
import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.DocumentPlan;
import dev.localization.pipeline.document.DocumentString;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.LineCounter;
import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.document.MessageSyntax;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.document.SourceText.Splice;
import dev.localization.pipeline.document.StringUnits;
import dev.localization.pipeline.document.Unit;
import dev.localization.pipeline.segment.Sentences;
import dev.localization.pipeline.segment.Syntax;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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
    List<Passage> passages = passages(SourceText.utf8(source, limits), options);
    StringUnits stringUnits = stringUnits(options);
    List<Unit> units = new ArrayList<>();
    for (Passage passage : passages) {
      units.addAll(stringUnits.of(passage.string()));
      limits.checkUnits(units.size());
    }
    List<String> keys = passages.stream().map(passage -> passage.string().key()).toList();
    return new DocumentPlan(format(), version(), units, keys);
  }

  @Override
  public byte[] merge(byte[] source, PlanOptions options, Map<String, String> translations)
      throws InvalidDocumentException, MergeGateException {
    SourceText text = SourceText.utf8(source, limits);
    LineEnds lineEnds = new LineEnds(text.text());
    StringUnits stringUnits = stringUnits(options);
    List<Splice> splices = new ArrayList<>();
    for (Passage passage : passages(text, options)) {
      List<Unit> units = stringUnits.of(passage.string());
      if (!units.isEmpty()) {
        String newline = lineEnds.from(passage.start());
        stringUnits
            .merged(passage.string(), units, translations)
            .map(merged -> oneParagraph(merged, newline))
            .ifPresent(merged -> splices.add(new Splice(passage.start(), passage.end(), merged)));
      }
    }
    byte[] result = text.splice(splices);
    TextGate.check(text.text(), new String(result, text.charset()));
    return result;
  }

  private record Passage(DocumentString string, int start, int end) {}

  private List<Passage> passages(SourceText source, PlanOptions options)
      throws InvalidDocumentException {
    String text = source.text();
    int binary = text.indexOf('\0');
    if (binary >= 0) {
      throw new InvalidDocumentException(
          source.line(binary), "the document is not text: it holds a zero byte", "send text");
    }
    LineCounter lines = new LineCounter(source);
    List<Passage> passages = new ArrayList<>();
    int number = 0;
    for (Paragraphs.Span paragraph : Paragraphs.of(text, source.begin())) {
      number++;
      String key = "p" + number;
      String content = text.substring(paragraph.start(), paragraph.end());
      List<Paragraphs.Span> spans =
          content.length() <= LONG_PARAGRAPH
              ? List.of(paragraph)
              : Sentences.of(content, options.sourceLanguage()).stream()
                  .map(s -> paragraph.inner(s.start(), s.end()))
                  .toList();
      for (int i = 0; i < spans.size(); i++) {
        Paragraphs.Span span = spans.get(i);
        String part = LineEnds.unified(text.substring(span.start(), span.end()));
        String partKey = spans.size() == 1 ? key : key + ".s" + (i + 1);
        DocumentString string =
            new DocumentString(passages.size(), partKey, part, "", lines.at(span.start()));
        passages.add(new Passage(string, span.start(), span.end()));
      }
    }
    return passages;
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
