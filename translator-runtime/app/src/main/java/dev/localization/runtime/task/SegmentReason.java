package dev.localization.runtime.task;

import dev.localization.pipeline.translate.UnitOutcome.FailureReason;

/** Why a segment kept its source text, in the words of the report. */
public enum SegmentReason {
  REJECTED("Rejected"),
  UNUSABLE_ANSWER("UnusableAnswer"),
  INVALID_TRANSLATION("InvalidTranslation"),
  /** Another form of its plural, or another variant of its message, has no translation. */
  INCOMPLETE("Incomplete"),
  ATTEMPTS_EXHAUSTED("AttemptsExhausted"),
  BUDGET_EXCEEDED("BudgetExceeded");

  private final String text;

  SegmentReason(String text) {
    this.text = text;
  }

  static SegmentReason of(FailureReason reason) {
    return switch (reason) {
      case REJECTED -> REJECTED;
      case UNUSABLE_ANSWER -> UNUSABLE_ANSWER;
      case INVALID_TRANSLATION -> INVALID_TRANSLATION;
    };
  }

  /** As it is stored. */
  public String text() {
    return text;
  }
}
