package dev.localization.operator.job;

import dev.localization.contract.run.RunSnapshot;
import dev.localization.operator.condition.Reason;
import java.util.Set;

/** What is to be done about a job now. */
sealed interface JobDecision {
  /** It cannot be done as it stands: end what runs, and say what to change. */
  record Refuse(Reason reason, String message) implements JobDecision {}

  /** Something that comes by itself is missing; what runs goes on. */
  record Wait(String message) implements JobDecision {}

  /** End what runs, until it is resumed. */
  record Suspend() implements JobDecision {}

  /** End what runs and submit a new run of these languages. */
  record Start(InputHash input, Set<String> languages) implements JobDecision {
    public Start {
      languages = Set.copyOf(languages);
    }
  }

  /** Nothing is to be translated for this change, such as a target that went. */
  record Adopt(InputHash input) implements JobDecision {}

  /** The run goes on: see that its jobs are in the queue, and report. */
  record Track(RunSnapshot snapshot, String message) implements JobDecision {}

  /** Every task ended: take the documents. */
  record Finish(InputHash input, RunSnapshot snapshot) implements JobDecision {}

  /** The run took too long: end it. */
  record Expire(RunSnapshot snapshot) implements JobDecision {}

  /** The job ended, and nothing changed since. */
  record Rest() implements JobDecision {}

  /** The job ended so long ago that it is to be deleted. */
  record Delete() implements JobDecision {}
}
