package dev.localization.pipeline.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.localization.pipeline.document.DocumentCodec;
import dev.localization.pipeline.document.DocumentPlan;
import dev.localization.pipeline.document.Findings;
import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Unit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Short words for tests about documents. */
public final class Documents {
  public static final PlanOptions TO_FRENCH = new PlanOptions("en", "fr");
  public static final PlanOptions TO_RUSSIAN = new PlanOptions("en", "ru");
  public static final PlanOptions TO_JAPANESE = new PlanOptions("en", "ja");

  private Documents() {}

  public static DocumentCodec codec(String format) {
    return Codecs.standard().byName(format);
  }

  public static DocumentPlan plan(String format, String source, PlanOptions options)
      throws Exception {
    return codec(format).plan(source.getBytes(UTF_8), options);
  }

  /** Texts by unit id. */
  public static Map<String, String> texts(DocumentPlan plan) {
    return translated(plan, unit -> unit.text());
  }

  public static Map<String, String> translated(
      DocumentPlan plan, Function<Unit, String> translator) {
    Map<String, String> texts = new LinkedHashMap<>();
    plan.units().forEach(unit -> texts.put(unit.id(), translator.apply(unit)));
    return texts;
  }

  /** Merges what a translator makes of each unit. */
  public static String merge(
      String format, String source, PlanOptions options, Function<Unit, String> translator)
      throws Exception {
    byte[] bytes = source.getBytes(UTF_8);
    Map<String, String> texts = translated(codec(format).plan(bytes, options), translator);
    return new String(codec(format).merge(bytes, options, texts), UTF_8);
  }

  /** What an independent reader of a format finds, in its order. */
  public static Map<String, String> found(Reading reading) throws Exception {
    Map<String, String> found = new LinkedHashMap<>();
    reading.read(
        (key, text) -> {
          if (found.put(key, text) != null) {
            throw new MergeGateException("there are two texts at " + key);
          }
        });
    return found;
  }

  /** Reads a document. */
  @FunctionalInterface
  public interface Reading {
    void read(Findings findings) throws Exception;
  }
}
