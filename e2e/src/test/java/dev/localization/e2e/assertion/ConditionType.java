package dev.localization.e2e.assertion;

/** The types of conditions that users may rely on. */
public enum ConditionType {
  ACCEPTED("Accepted"),
  COMPLETE("Complete"),
  FAILED("Failed"),
  SUSPENDED("Suspended"),
  READY("Ready"),
  RECONCILING("Reconciling"),
  STALLED("Stalled");

  private final String text;

  ConditionType(String text) {
    this.text = text;
  }

  /** As it is written in a status. */
  String text() {
    return text;
  }
}
