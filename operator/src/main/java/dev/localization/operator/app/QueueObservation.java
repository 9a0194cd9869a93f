package dev.localization.operator.app;

import dev.localization.contract.lane.QueueName;
import dev.localization.queue.JobCounts;
import java.time.Instant;
import java.util.Optional;

/**
 * A queue of the app's default lane.
 *
 * @param dueSoon delayed jobs that are due within a minute
 */
record QueueObservation(
    QueueName name, JobCounts counts, long dueSoon, Optional<Instant> oldestWaitingSince) {
  /** The jobs that workers are needed for. */
  long backlog() {
    return counts.waiting() + counts.prioritized() + counts.active() + dueSoon;
  }
}
