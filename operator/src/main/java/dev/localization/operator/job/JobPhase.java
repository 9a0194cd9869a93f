package dev.localization.operator.job;

import dev.localization.contract.run.RunSnapshot;
import dev.localization.contract.run.RunSnapshot.Totals;

/** The word for people, derived from conditions and progress. Programs read the conditions. */
final class JobPhase {
  static final String PENDING = "Pending";
  static final String QUEUED = "Queued";
  static final String PLANNING = "Planning";
  static final String TRANSLATING = "Translating";
  static final String MERGING = "Merging";
  static final String COMPLETE = "Complete";
  static final String FAILED = "Failed";
  static final String SUSPENDED = "Suspended";

  private JobPhase() {}

  /** The phase of a run that goes on. */
  static String of(RunSnapshot snapshot) {
    Totals totals = snapshot.totals();
    if (totals.planned() == 0) {
      return snapshot.files().isEmpty() ? QUEUED : PLANNING;
    }
    return totals.ended() < totals.planned() ? TRANSLATING : MERGING;
  }

  /** What a run is at, in a sentence. */
  static String sentence(RunSnapshot snapshot) {
    Totals totals = snapshot.totals();
    return switch (of(snapshot)) {
      case QUEUED -> "waiting for a worker";
      case PLANNING -> "reading the documents";
      case MERGING -> "merging the documents";
      default -> "%d of %d segments have a result".formatted(totals.ended(), totals.planned());
    };
  }

  /** The phase of one language of a run that goes on. */
  static String of(RunSnapshot snapshot, String language) {
    Totals totals = snapshot.language(language);
    if (totals.planned() == 0) {
      return QUEUED;
    }
    return totals.ended() < totals.planned() ? TRANSLATING : MERGING;
  }
}
