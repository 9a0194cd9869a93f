package dev.localization.contract.run;

/**
 * What became of one unit.
 *
 * @param outcome whether it was translated now, taken from memory, or kept as source
 * @param text the text that goes into the document
 * @param reason a word from the failure taxonomy when it failed, else empty
 * @param note for people: why it failed or what to look at, or empty
 */
public record UnitResult(Outcome outcome, String text, String reason, String note) {
  /** How a unit ended. */
  public enum Outcome {
    TRANSLATED,
    REUSED,
    FAILED
  }

  public UnitResult {
    text = text == null ? "" : text;
    reason = reason == null ? "" : reason;
    note = note == null ? "" : note;
  }
}
