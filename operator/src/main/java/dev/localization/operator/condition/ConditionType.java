package dev.localization.operator.condition;

/** The types of conditions that the two resources have. */
public enum ConditionType {
  ACCEPTED("Accepted"),
  COMPLETE("Complete"),
  FAILED("Failed"),
  SUSPENDED("Suspended"),
  READY("Ready"),
  PROGRESSING("Progressing"),
  PROVIDER_AVAILABLE("ProviderAvailable"),
  /** Present only while the operator works on it or waits for something that comes by itself. */
  RECONCILING("Reconciling"),
  /** Present only while a person must act. */
  STALLED("Stalled");

  private final String text;

  ConditionType(String text) {
    this.text = text;
  }

  /** As it is written in a status. */
  public String text() {
    return text;
  }
}
