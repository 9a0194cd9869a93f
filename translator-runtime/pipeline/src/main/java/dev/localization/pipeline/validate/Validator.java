package dev.localization.pipeline.validate;

import dev.localization.pipeline.glossary.GlossaryTerm;
import dev.localization.pipeline.segment.Segment;
import java.util.List;

/** Judges translations. Stateless and safe for use by several threads. */
public final class Validator {

  /**
   * Judges a translation with its placeholders put back.
   *
   * @param terms glossary terms that the segment holds
   */
  public Verdict judge(Segment source, List<GlossaryTerm> terms, String translation) {
    throw new UnsupportedOperationException(source + translation + terms);
  }
}
