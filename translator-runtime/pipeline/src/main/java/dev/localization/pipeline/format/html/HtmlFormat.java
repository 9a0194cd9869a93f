package dev.localization.pipeline.format.html;

import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.Findings;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.document.MessageSyntax;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Scanned;
import dev.localization.pipeline.document.Slot;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.document.SplicedFormat;
import dev.localization.pipeline.segment.Syntax;
import dev.localization.pipeline.segment.TaggedText;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * HTML and XHTML, whole documents and fragments, templates among them. The content of a block is
 * one text, with its inline tags as placeholders; white space in it counts as one space. What
 * {@code translate="no"} or the class {@code notranslate} says is not for translation stays, as do
 * code, scripts and preformatted text. Where the document names its language, it names the target's
 * once a text is translated.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/parsing.html">Parsing HTML documents</a>
 */
public final class HtmlFormat implements SplicedFormat {
  private static final MessageSyntax SYNTAX =
      MessageSyntax.tagged(EnumSet.of(Syntax.DOLLAR_BRACES, Syntax.TAGS));

  @Override
  public String name() {
    return "Html";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Set<String> extensions() {
    return Set.of("html", "htm", "xhtml");
  }

  @Override
  public boolean recognises(String text) {
    return Xhtml.isHtml(text);
  }

  @Override
  public SourceText decode(byte[] source, DocumentLimits limits) throws InvalidDocumentException {
    return HtmlCharset.decode(source, limits);
  }

  @Override
  public Scanned scan(SourceText source, PlanOptions options, DocumentLimits limits)
      throws InvalidDocumentException {
    HtmlCharacters.check(source);
    boolean isXml = Xhtml.check(source, limits);
    return new Scanned(HtmlScanner.slots(source, options, isXml), SYNTAX);
  }

  @Override
  public String encode(String text, Slot slot, SourceText source) {
    String stretch = source.text().substring(slot.start(), slot.end());
    return HtmlEncoder.encode(text, stretch, source.charset(), Place.of(slot.seen()));
  }

  @Override
  public String seen(String text, Slot slot) {
    Place place = Place.of(slot.seen());
    String source = Place.canonical(slot.seen());
    Map<String, Map<String, String>> held = new HashMap<>();
    TaggedText.pieces(slot.string().text()).forEach(p -> held.put(p.label(), p.held()));
    String seen = seen(text, source, held, place);
    return place.seen(seen.isEmpty() ? source : seen);
  }

  private static String seen(
      String text, String source, Map<String, Map<String, String>> held, Place place) {
    Marks marks = Marks.of(source);
    StringBuilder out = new StringBuilder();
    for (Translation.Part part : Translation.of(text, marks, place)) {
      switch (part) {
        case Translation.Words words -> out.append(Canonical.text(words.shown()));
        case Translation.Reference reference -> {
          String mark = marks.canonicals().get(reference.index());
          String label = marks.labels().get(reference.index());
          out.append(seen(mark, held.getOrDefault(label, Map.of()), reference.held()));
        }
      }
    }
    return out.toString();
  }

  private static String seen(String mark, Map<String, String> before, Map<String, String> after) {
    Map<String, String> canonical = Canonical.attributes(mark);
    Map<String, String> values = new HashMap<>();
    before.forEach(
        (label, source) -> {
          String text = after.getOrDefault(label, "");
          if (!text.isBlank() && !text.equals(source)) {
            Place place = label.indexOf('.') >= 0 ? Place.TITLE : Place.VALUE;
            String value = Canonical.text(canonical.getOrDefault(label, ""));
            String seen = seen(text, value, Map.of(), place);
            values.put(label, Canonical.characters(seen.isEmpty() ? value : seen));
          }
        });
    return values.isEmpty() ? mark : Canonical.with(mark, values);
  }

  @Override
  public void read(SourceText merged, PlanOptions options, Findings findings)
      throws MergeGateException {
    boolean isXml = Xhtml.isXml(merged);
    List<HtmlToken> tokens = isXml ? XhtmlReader.tokens(merged) : HtmlReader.tokens(merged);
    HtmlGate.read(tokens, isXml, findings);
  }
}
