package dev.localization.queue;

/** Runs jobs. Called on a virtual thread a job, for several jobs at a time. */
@FunctionalInterface
public interface JobHandler {
  /**
   * Runs one job, which may have run before: after a crash it is given out again.
   *
   * @return what is to become of the job
   * @throws UnrecoverableException when the job is to fail now
   * @throws Exception any other: this attempt failed, the job runs again while it has attempts left
   */
  Outcome handle(Job job, JobContext context) throws Exception;
}
