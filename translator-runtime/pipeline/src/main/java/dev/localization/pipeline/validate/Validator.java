package dev.localization.pipeline.validate;

import dev.localization.pipeline.segment.Segment;
import java.util.List;
import java.util.Optional;

/** Judges translations. Stateless and safe for use by several threads. */
public final class Validator {
  private final List<HardCheck> hard =
      List.of(
          HardChecks::notBlank,
          HardChecks::encodable,
          HardChecks::bounded,
          HardChecks::wellFormed,
          HardChecks::samePlaceholders,
          HardChecks::wholeMarkup,
          HardChecks::tagsNest,
          HardChecks::standsAlone);
  private final List<SoftCheck> soft =
      List.of(
          SoftChecks::noEcho,
          SoftChecks::withinLimit,
          SoftChecks::plausibleLength,
          SoftChecks::noNewLines,
          SoftChecks::usesGlossary);

  /**
   * Judges a translation with its placeholders put back. Hard checks come first; the first thing
   * found is the verdict.
   */
  public Verdict judge(Segment source, String translation, Expectations expectations) {
    for (HardCheck check : hard) {
      Optional<String> reason = check.objection(source, translation);
      if (reason.isPresent()) {
        return new Verdict.Hard(reason.get());
      }
    }
    for (SoftCheck check : soft) {
      Optional<String> note = check.objection(source, translation, expectations);
      if (note.isPresent()) {
        return new Verdict.Soft(note.get());
      }
    }
    return new Verdict.Valid();
  }

  @FunctionalInterface
  private interface HardCheck {
    Optional<String> objection(Segment source, String translation);
  }

  @FunctionalInterface
  private interface SoftCheck {
    Optional<String> objection(Segment source, String translation, Expectations expectations);
  }
}
