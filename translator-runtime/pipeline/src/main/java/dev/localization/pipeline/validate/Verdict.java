package dev.localization.pipeline.validate;

/** What a validator thinks of a translation. */
public sealed interface Verdict {
  /** Nothing to say against it. */
  record Valid() implements Verdict {}

  /**
   * Looks odd: worth one more question, then accepted.
   *
   * @param note what looks odd, as a sentence that a translator understands
   */
  record Soft(String note) implements Verdict {}

  /**
   * Would break the document or what is shown: never accepted.
   *
   * @param reason what is wrong, as a sentence that a translator understands
   */
  record Hard(String reason) implements Verdict {}
}
