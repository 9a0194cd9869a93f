package dev.localization.pipeline.format.html;

import dev.localization.pipeline.document.Findings;
import dev.localization.pipeline.document.MergeGateException;
import java.util.List;

/** What the tokens of an independent parser say at each key. */
final class HtmlGate {
  private HtmlGate() {}

  static void read(List<HtmlToken> tokens, boolean isXml, Findings findings)
      throws MergeGateException {
    String structure =
        HtmlParts.divide(tokens, part -> findings.add(part.key(), seen(part, isXml)));
    findings.add(HtmlScanner.STRUCTURE, structure);
  }

  private static String seen(HtmlPart part, boolean isXml) {
    return switch (part) {
      case HtmlPart.Run run -> {
        Place place = Place.of(run.block(), isXml);
        yield place.seen(Notation.run(run.run().pieces(), place).canonical());
      }
      case HtmlPart.Value value -> seen(value.attribute());
      case HtmlPart.Language language -> seen(language.attribute());
      case HtmlPart.Direction direction -> seen(direction.attribute());
    };
  }

  private static String seen(HtmlAttribute attribute) {
    return Place.VALUE.seen(Canonical.text(attribute.value()));
  }
}
