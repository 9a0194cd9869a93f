package dev.localization.operator.job;

import dev.localization.contract.run.RunSnapshot;
import dev.localization.operator.condition.Reason;
import java.util.List;

/** What came of acting on a decision: all that the status is made from. */
sealed interface JobSituation {
  /** Nothing runs, and a person must change something. */
  record Refused(Reason reason, String message) implements JobSituation {}

  /** It goes on when what it waits for is there. */
  record Waiting(String message) implements JobSituation {}

  /** Nothing runs until it is resumed. */
  record Suspended() implements JobSituation {}

  /**
   * A run goes on.
   *
   * @param started whether it was submitted just now
   * @param message what hinders it, or empty
   */
  record Running(RunSnapshot snapshot, boolean started, String message) implements JobSituation {}

  /** Every task of the run ended, and the outputs that there are were written. */
  record Ended(RunSnapshot snapshot, List<LanguageEnd> languages) implements JobSituation {
    public Ended {
      languages = List.copyOf(languages);
    }
  }

  /** The run was ended before its time. */
  record Aborted(RunSnapshot snapshot, Reason reason, String message) implements JobSituation {}

  /** The outputs are up to date with another spec or source. */
  record Adopted(InputHash input) implements JobSituation {}

  /** Nothing changed. */
  record Unchanged() implements JobSituation {}
}
