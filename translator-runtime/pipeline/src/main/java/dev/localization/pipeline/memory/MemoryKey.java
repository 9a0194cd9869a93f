package dev.localization.pipeline.memory;

import dev.localization.pipeline.hash.CanonicalHash;
import java.util.List;

/**
 * Under what a translation is found again.
 *
 * @param hash 64 hexadecimal digits
 */
public record MemoryKey(String hash) {

  /** The key of a source text under the given circumstances. */
  public static MemoryKey of(Source source) {
    return new MemoryKey(
        new CanonicalHash("memory/1")
            .text(source.text())
            .text(source.sourceLanguage())
            .text(source.targetLanguage())
            .text(source.formality())
            .text(source.instructions())
            .text(source.contextId())
            .text(source.pluralForm())
            .number(source.maxLength())
            .texts(source.glossaryTerms().stream().sorted().toList())
            .hex());
  }

  /**
   * All that a translation depends on. A new model alone is not among it: it does not retranslate.
   *
   * @param text decoded source text
   * @param sourceLanguage BCP 47 tag
   * @param targetLanguage BCP 47 tag
   * @param formality as the job spells it; "" for none
   * @param instructions of app and target together; "" for none
   * @param contextId what tells the text from an equal one elsewhere; "" for nothing
   * @param pluralForm CLDR category or {@code =n}; "" for none
   * @param maxLength limit in UTF-16 code units; 0 for none
   * @param glossaryTerms the terms that match this text, one string each, in any order
   */
  public record Source(
      String text,
      String sourceLanguage,
      String targetLanguage,
      String formality,
      String instructions,
      String contextId,
      String pluralForm,
      int maxLength,
      List<String> glossaryTerms) {
    public Source {
      glossaryTerms = List.copyOf(glossaryTerms);
    }
  }
}
