package dev.localization.queue;

/** Where a job is. */
public enum JobState {
  /** In line, without a priority. */
  WAITING,
  /** In line, by priority. */
  PRIORITIZED,
  /** A worker has it. */
  ACTIVE,
  /** Due later: added with a delay, put back by its handler, or between two attempts. */
  DELAYED,
  /** Its children have not all ended. */
  WAITING_CHILDREN,
  COMPLETED,
  FAILED,
  /** There is no such job; it may have been removed. */
  UNKNOWN
}
