package dev.localization.pipeline.glossary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Reads a glossary of many languages, as CSV lines or as TBX (ISO 30042): XML is TBX, anything else
 * CSV.
 */
public final class GlossaryReader {
  private GlossaryReader() {}

  /**
   * The terms of one language pair. A term of the target language alone serves its regions, unless
   * the glossary has one for the region itself.
   *
   * @param document CSV or TBX; blank when there is no glossary
   * @param sourceLanguage BCP 47 tag
   * @param targetLanguage BCP 47 tag
   * @throws InvalidGlossaryException when it is neither
   */
  public static Glossary read(String document, String sourceLanguage, String targetLanguage)
      throws InvalidGlossaryException {
    String text = document.startsWith("\uFEFF") ? document.substring(1) : document;
    List<Translation> all =
        text.stripLeading().startsWith("<")
            ? TbxGlossary.read(text, sourceLanguage)
            : CsvGlossary.read(text);
    Map<String, Integer> nearest = new HashMap<>();
    for (Translation one : all) {
      LanguageFit.distance(one.language(), targetLanguage)
          .ifPresent(distance -> nearest.merge(key(one), distance, Math::min));
    }
    List<GlossaryTerm> terms = new ArrayList<>();
    for (Translation one : all) {
      OptionalInt distance = LanguageFit.distance(one.language(), targetLanguage);
      if (distance.isPresent() && distance.getAsInt() == nearest.get(key(one))) {
        terms.add(one.term());
      }
    }
    return new Glossary(terms.stream().distinct().toList());
  }

  /** A term in one of the glossary's languages. */
  record Translation(String language, GlossaryTerm term) {}

  private static String key(Translation one) {
    return one.term().source().toLowerCase(Locale.ROOT);
  }
}
