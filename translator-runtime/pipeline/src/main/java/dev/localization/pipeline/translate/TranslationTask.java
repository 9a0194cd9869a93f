package dev.localization.pipeline.translate;

import dev.localization.pipeline.document.Unit;
import dev.localization.pipeline.glossary.Glossary;
import java.util.List;
import java.util.Map;

/**
 * One batch to translate.
 *
 * @param id names the batch in request ids and logs
 * @param sourceLanguage BCP 47 tag
 * @param targetLanguage BCP 47 tag
 * @param formality as the job spells it; "" for none
 * @param instructions of app and target together; "" for none
 * @param context what the document belongs to, for the translator only: translations made under
 *     another context are reused; "" for none
 * @param carriedContext what came before in a long text; "" for none
 * @param glossary terms of the language pair
 * @param revision recorded in the memory with each translation; "" for none
 * @param memoryUse whether the memory is read; it is written either way
 * @param units units that have no result yet, in document order
 * @param surroundings what stands beside them and is not among them, by unit id, for the translator
 *     only
 */
public record TranslationTask(
    String id,
    String sourceLanguage,
    String targetLanguage,
    String formality,
    String instructions,
    String context,
    String carriedContext,
    Glossary glossary,
    String revision,
    MemoryUse memoryUse,
    List<Unit> units,
    Map<String, String> surroundings) {
  public TranslationTask {
    units = List.copyOf(units);
    surroundings = Map.copyOf(surroundings);
  }

  /** What the memory is for. */
  public enum MemoryUse {
    /** Translations made before are used. */
    USE,
    /** Everything is translated anew. */
    REFRESH
  }
}
