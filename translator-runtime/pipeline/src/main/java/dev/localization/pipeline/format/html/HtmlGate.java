package dev.localization.pipeline.format.html;

import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.format.html.HtmlParts.Divided;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the tokens of an independent parser say at each key. */
final class HtmlGate {
  private HtmlGate() {}

  static Map<String, String> seen(List<HtmlToken> tokens, boolean isXml) throws MergeGateException {
    Divided divided = HtmlParts.of(tokens);
    Map<String, String> seen = new LinkedHashMap<>();
    for (HtmlPart part : divided.parts()) {
      if (seen.put(part.key(), seen(part, isXml)) != null) {
        throw new MergeGateException("the merged document has " + part.key() + " twice");
      }
    }
    seen.put(HtmlScanner.STRUCTURE, divided.structure());
    return seen;
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
