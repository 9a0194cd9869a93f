package dev.localization.pipeline.translate;

/** What became of a unit. */
public sealed interface UnitOutcome {
  /**
   * A provider translated it.
   *
   * @param text target text, placeholders put back
   * @param note what looked odd and was accepted; "" for nothing
   */
  record Translated(String text, String note) implements UnitOutcome {}

  /**
   * The memory knew it.
   *
   * @param text target text, placeholders put back
   */
  record Reused(String text) implements UnitOutcome {}

  /**
   * There is no translation to be had: the source text stays.
   *
   * @param reason what kind of failure it is
   * @param message one sentence for people
   */
  record Failed(FailureReason reason, String message) implements UnitOutcome {}

  /** Kinds of failure. */
  enum FailureReason {
    /** The provider refuses this content. */
    REJECTED,
    /** The provider's answers cannot be read, or leave this text out. */
    UNUSABLE_ANSWER,
    /** Every translation failed a hard check. */
    INVALID_TRANSLATION
  }
}
