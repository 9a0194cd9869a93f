package dev.localization.pipeline.provider;

import dev.localization.pipeline.glossary.GlossaryTerm;
import java.util.List;

/**
 * One request to a provider.
 *
 * @param requestId names this request in logs; unique
 * @param sourceLanguage BCP 47 tag
 * @param targetLanguage BCP 47 tag
 * @param formality as the job spells it; "" for none
 * @param instructions of app and target together; "" for none
 * @param context what the texts belong to; "" for none
 * @param carriedContext what came before them in a long text; "" for none
 * @param glossary terms that the texts hold
 * @param segments at least one; ids are unique
 */
public record ProviderRequest(
    String requestId,
    String sourceLanguage,
    String targetLanguage,
    String formality,
    String instructions,
    String context,
    String carriedContext,
    List<GlossaryTerm> glossary,
    List<SegmentText> segments) {
  public ProviderRequest {
    glossary = List.copyOf(glossary);
    segments = List.copyOf(segments);
  }

  /**
   * One text of a request.
   *
   * @param id short name within the request
   * @param key where it stands in its document, in the words of the format
   * @param text masked text
   * @param context what is known of this text; "" for nothing
   * @param problem why an earlier answer was refused, as a sentence to the translator; "" when this
   *     text is asked for the first time
   */
  public record SegmentText(String id, String key, String text, String context, String problem) {}
}
