package dev.localization.pipeline.validate;

import dev.localization.pipeline.glossary.GlossaryTerm;
import java.util.List;

/**
 * What is expected of a translation besides what its source shows.
 *
 * @param mayEcho whether source and target are so close that the same text is no surprise, as
 *     between regions of one language
 * @param terms glossary terms that the source holds
 */
public record Expectations(boolean mayEcho, List<GlossaryTerm> terms) {
  public Expectations {
    terms = List.copyOf(terms);
  }
}
