package dev.localization.runtime.task;

import dev.localization.contract.run.FileOutcome;

/** Why a task failed: the reasons of the resource's {@code Failed} condition. */
public enum TaskReason {
  ATTEMPTS_EXHAUSTED("AttemptsExhausted"),
  BUDGET_EXCEEDED("BudgetExceeded"),
  INVALID_SOURCE("InvalidSource"),
  OUTPUT_TOO_LARGE("OutputTooLarge"),
  PROVIDER_REJECTED("ProviderRejected"),
  SEGMENTS_FAILED("SegmentsFailed");

  private final String text;

  TaskReason(String text) {
    this.text = text;
  }

  /** A task's end for this reason. */
  public FileOutcome failed(String message) {
    return FileOutcome.failed(text, message);
  }
}
