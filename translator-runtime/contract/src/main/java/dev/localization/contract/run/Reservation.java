package dev.localization.contract.run;

/** Whether a run's budget had the tokens that a call is expected to use. */
public enum Reservation {
  /** They are taken from the budget. */
  GRANTED,
  /** The budget has not so many left; nothing was taken. */
  SPENT,
  /** The run is withdrawn or gone: no call is wanted. */
  UNWANTED;

  static Reservation of(Object reply) {
    return switch (String.valueOf(reply)) {
      case "STORED" -> GRANTED;
      case "SPENT" -> SPENT;
      default -> UNWANTED;
    };
  }
}
