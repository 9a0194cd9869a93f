package dev.localization.pipeline.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Short words for tests about documents. */
final class Documents {
  static final PlanOptions TO_FRENCH = new PlanOptions("en", "fr");
  static final PlanOptions TO_RUSSIAN = new PlanOptions("en", "ru");
  static final PlanOptions TO_JAPANESE = new PlanOptions("en", "ja");

  private Documents() {}

  static DocumentCodec codec(String format) {
    return Codecs.standard().byName(format);
  }

  static DocumentPlan plan(String format, String source, PlanOptions options) throws Exception {
    return codec(format).plan(source.getBytes(UTF_8), options);
  }

  /** Texts by unit id. */
  static Map<String, String> texts(DocumentPlan plan) {
    return translated(plan, unit -> unit.text());
  }

  static Map<String, String> translated(DocumentPlan plan, Function<Unit, String> translator) {
    Map<String, String> texts = new LinkedHashMap<>();
    plan.units().forEach(unit -> texts.put(unit.id(), translator.apply(unit)));
    return texts;
  }

  /** Merges what a translator makes of each unit. */
  static String merge(
      String format, String source, PlanOptions options, Function<Unit, String> translator)
      throws Exception {
    byte[] bytes = source.getBytes(UTF_8);
    Map<String, String> texts = translated(codec(format).plan(bytes, options), translator);
    return new String(codec(format).merge(bytes, options, texts), UTF_8);
  }
}
