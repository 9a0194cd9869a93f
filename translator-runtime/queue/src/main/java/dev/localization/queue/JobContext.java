package dev.localization.queue;

import java.util.Optional;

/** What a running handler learns and says about its job. Safe for use by several threads. */
public interface JobContext {
  /**
   * Whether the job may by now belong to another worker. Begin nothing that costs; what is in
   * flight may end, and its result is kept by whoever writes it idempotently.
   */
  boolean lockLost();

  /**
   * Runs {@code action} once when {@link #lockLost} becomes true, at once when it already is: when
   * another has the job, or Redis was away for so long that another may have it. A lock that ran
   * out can be regained later; nothing tells that. It runs on a thread of the worker and must be
   * short.
   */
  void onLockLost(Runnable action);

  /** Whether the job is to end soon, by {@link Worker#cancel} or because the worker closes. */
  boolean isCancelled();

  /** Why it is to end; empty while it is not. */
  Optional<String> cancelReason();

  /**
   * Runs {@code action} once when the job is cancelled, at once when it already is. It runs on the
   * cancelling thread and must be short.
   */
  void onCancel(Runnable action);

  /**
   * Removes the children that the job still waits for and all beneath them, except those that a
   * worker holds. A job that goes on after {@link ChildFailure#CONTINUE_PARENT} calls it before it
   * completes: a job with open children cannot complete.
   */
  void removeUnprocessedChildren();

  /**
   * Stores how far the job is and tells listeners. Does nothing for a job that is gone.
   *
   * @param json one JSON value
   */
  void updateProgress(String json);
}
