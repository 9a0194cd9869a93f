package dev.localization.pipeline.format.xliff;

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
import dev.localization.pipeline.format.xml.XmlElement;
import dev.localization.pipeline.format.xml.XmlReferences;
import dev.localization.pipeline.format.xml.XmlScanner;
import dev.localization.pipeline.format.xml.XmlTokens;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * XLIFF 1.2 and 2.x. What has no target, an empty one or one that is marked as out of date is
 * translated; other targets stay. The target language is written where the document names none; a
 * document in another one is refused.
 *
 * @see <a href="https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html">XLIFF 1.2</a>
 * @see <a href="https://docs.oasis-open.org/xliff/xliff-core/v2.1/xliff-core-v2.1.html">XLIFF
 *     2.1</a>
 */
public final class XliffFormat implements SplicedFormat {
  private static final Pattern ROOT = Pattern.compile("<xliff[\\s/>]");
  private static final String NAMESPACE = "urn:oasis:names:tc:xliff:document:";
  private static final Set<String> SOURCES = Set.of("source", "seg-source");

  @Override
  public String name() {
    return "Xliff";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Set<String> extensions() {
    return Set.of("xlf", "xliff");
  }

  @Override
  public boolean recognises(String text) {
    return text.startsWith("<") && ROOT.matcher(text).find();
  }

  @Override
  public Scanned scan(SourceText source, PlanOptions options, DocumentLimits limits)
      throws InvalidDocumentException {
    XmlElement root = XmlScanner.root(source, limits);
    List<Slot> slots =
        isVersion2(source, root)
            ? new Xliff2Scanner(source, options).scan(root)
            : new Xliff12Scanner(source, options).scan(root);
    return Scanned.of(slots, texts -> MessageSyntax.of(texts, MessageSyntax.OF_ANY_TOOL, false))
        .asBilingual();
  }

  private static boolean isVersion2(SourceText source, XmlElement root)
      throws InvalidDocumentException {
    String namespace = root.attribute("xmlns").orElse("");
    String version =
        root.attribute("version")
            .orElse(namespace.startsWith(NAMESPACE) ? namespace.substring(NAMESPACE.length()) : "");
    if (!root.name().equals("xliff") || !version.matches("[12]\\.\\d{1,3}")) {
      throw new InvalidDocumentException(
          source.line(root.start()),
          "the document is not XLIFF 1.2 or 2.x",
          "begin it with <xliff version=\"1.2\"> or <xliff version=\"2.0\">");
    }
    return version.startsWith("2");
  }

  @Override
  public String encode(String text, Slot slot, SourceText source) {
    String written = written(text, slot);
    return source.usesCrLf() ? written.replace("\n", "\r\n") : written;
  }

  @Override
  public String seen(String text, Slot slot) {
    String written = written(text, slot);
    return XmlTokens.canonical(
        isCdata(slot) ? "<![CDATA[" + written + XliffSlots.CDATA_END : written);
  }

  private static String written(String text, Slot slot) {
    // Half of a surrogate pair has no form in UTF-8.
    String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    if (isCdata(slot)) {
      return XmlReferences.encodeCdata(whole);
    }
    InlineText inline = InlineText.of(sourceContent(slot.before()));
    return slot.before().startsWith("<segment")
        ? inline.encodeWithUniqueIds(whole)
        : inline.encode(whole);
  }

  private static boolean isCdata(Slot slot) {
    return slot.after().startsWith(XliffSlots.CDATA_END);
  }

  private static String sourceContent(String before) {
    int from = 0;
    for (XmlTokens.Token token : XmlTokens.of(before)) {
      if (token instanceof XmlTokens.Start start && SOURCES.contains(start.name())) {
        from = start.end();
      } else if (token instanceof XmlTokens.End end && SOURCES.contains(end.name())) {
        return before.substring(from, end.start());
      }
    }
    return "";
  }

  @Override
  public void read(SourceText merged, PlanOptions options, Findings findings)
      throws MergeGateException {
    XliffReader.read(merged.text(), findings);
  }
}
