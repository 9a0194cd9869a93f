package dev.localization.queue;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What happened in a queue, as its stream of events tells it. */
public sealed interface QueueEvent {
  /** Where it stands in the stream: {@code milliseconds-number}, growing with time. */
  String id();

  /** An event of one job. */
  sealed interface OfJob extends QueueEvent {
    String jobId();
  }

  /** A job was added; another event says where it went. */
  record Added(String id, String jobId, String name) implements OfJob {}

  /**
   * A job is in line.
   *
   * @param previous where it was before, in BullMQ's words; empty when it is new
   */
  record Waiting(String id, String jobId, Optional<String> previous) implements OfJob {}

  /** A worker took a job. */
  record Active(String id, String jobId) implements OfJob {}

  /**
   * A job completed. It does so once, unless it is retried by hand.
   *
   * @param returnValue JSON
   */
  record Completed(String id, String jobId, String returnValue) implements OfJob {}

  /** A job failed and does not run again by itself. */
  record Failed(String id, String jobId, String failedReason) implements OfJob {}

  /** A job failed because it had no attempt left; follows {@link Failed}. */
  record RetriesExhausted(String id, String jobId, int attemptsMade) implements OfJob {}

  /** A job waits for its time. */
  record Delayed(String id, String jobId, Instant until) implements OfJob {}

  /**
   * A running job reported how far it is.
   *
   * @param data JSON
   */
  record Progress(String id, String jobId, String data) implements OfJob {}

  /** The worker of a job vanished. */
  record Stalled(String id, String jobId) implements OfJob {}

  /** A job waits for its children. */
  record WaitingChildren(String id, String jobId) implements OfJob {}

  /**
   * A job was not added, as one of the same deduplication id stands for it.
   *
   * @param jobId the one that stands for it
   * @param deduplicatedJobId the one that was not added
   */
  record Deduplicated(String id, String jobId, String deduplicationId, String deduplicatedJobId)
      implements OfJob {}

  /** A job was added again under an id that exists, which did nothing. */
  record Duplicated(String id, String jobId) implements OfJob {}

  /**
   * A job was removed.
   *
   * @param previous where it was, in BullMQ's words; empty when not told
   */
  record Removed(String id, String jobId, Optional<String> previous) implements OfJob {}

  /** There is nothing left to run. */
  record Drained(String id) implements QueueEvent {}

  /** Workers fetch nothing more. */
  record Paused(String id) implements QueueEvent {}

  /** Workers fetch again. */
  record Resumed(String id) implements QueueEvent {}

  /** Old jobs were removed. */
  record Cleaned(String id, long count) implements QueueEvent {}

  /**
   * An event that this version does not know, or that lacks what it should tell.
   *
   * @param fields as they are stored
   */
  record Other(String id, String name, Map<String, String> fields) implements QueueEvent {
    public Other {
      fields = Map.copyOf(fields);
    }
  }
}
