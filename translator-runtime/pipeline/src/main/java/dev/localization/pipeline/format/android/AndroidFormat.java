package dev.localization.pipeline.format.android;

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
import dev.localization.pipeline.format.xml.XmlScanner;
import dev.localization.pipeline.segment.Syntax;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * String resources of Android. A unit's text is what Android shows, with the tags in it as they are
 * written; a translation is written so that aapt2 reads exactly it.
 *
 * @see <a href="https://developer.android.com/guide/topics/resources/string-resource">String
 *     resources</a>
 */
public final class AndroidFormat implements SplicedFormat {
  private static final MessageSyntax SYNTAX =
      new MessageSyntax(EnumSet.of(Syntax.PRINTF, Syntax.TAGS), false, false);
  private static final Pattern TEXT = Pattern.compile("<(?:string|plurals|string-array)\\s");

  @Override
  public String name() {
    return "Android";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Set<String> extensions() {
    return Set.of();
  }

  @Override
  public boolean recognises(String text) {
    if (!hasRoot(text)) {
      return false;
    }
    try {
      XmlElement root =
          XmlScanner.root(new SourceText(text, StandardCharsets.UTF_8), DocumentLimits.DEFAULT);
      return root.elements().anyMatch(element -> AndroidScanner.type(element).isPresent());
    } catch (InvalidDocumentException malformed) {
      // The codec says better than anyone what is wrong with it.
      return TEXT.matcher(text).find();
    }
  }

  @Override
  public Scanned scan(SourceText source, PlanOptions options, DocumentLimits limits)
      throws InvalidDocumentException {
    XmlElement root = XmlScanner.root(source, limits);
    return new Scanned(new AndroidScanner(source, options).scan(root), SYNTAX);
  }

  @Override
  public String encode(String text, Slot slot, SourceText source) {
    String whole = whole(text);
    return switch (Style.of(slot.seen())) {
      case TEXT -> new AndroidEncoder(false).literal(whole).finish();
      case CDATA -> new AndroidEncoder(true).literal(whole).finish();
      case MARKUP -> AndroidMarkup.of(whole, slot.string().text()).encode();
    };
  }

  @Override
  public String seen(String text, Slot slot) {
    Style style = Style.of(slot.seen());
    return style == Style.MARKUP
        ? AndroidMarkup.of(whole(text), slot.string().text()).seen()
        : style.seen(whole(text));
  }

  @Override
  public void read(SourceText merged, PlanOptions options, Findings findings)
      throws MergeGateException {
    AndroidReader.read(merged.text(), findings);
  }

  private static boolean hasRoot(String text) {
    int at = 0;
    while (at < text.length()) {
      int end;
      if (AndroidDecoder.isSpace(text.charAt(at))) {
        end = at + 1;
      } else if (text.startsWith("<?", at)) {
        end = after("?>", text, at);
      } else if (text.startsWith("<!--", at)) {
        end = after("-->", text, at);
      } else {
        int next = at + "<resources".length();
        return text.startsWith("<resources", at)
            && next < text.length()
            && (text.charAt(next) == '>' || AndroidDecoder.isSpace(text.charAt(next)));
      }
      at = end;
    }
    return false;
  }

  private static int after(String end, String text, int from) {
    int found = text.indexOf(end, from);
    return found < 0 ? text.length() : found + end.length();
  }

  /** A text in which each half of a surrogate pair that stands alone became a question mark. */
  private static String whole(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
