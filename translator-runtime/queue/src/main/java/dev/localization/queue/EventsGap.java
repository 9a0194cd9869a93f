package dev.localization.queue;

/**
 * A possible hole in what a listener was told: what it concluded from events alone may be wrong,
 * and is to be read again from the queue.
 *
 * @param after the last event that it was told, or was to begin behind
 * @param resumesAt reading goes on with this event or, when there is none yet, behind it
 */
public record EventsGap(String after, String resumesAt, Reason reason) {
  /** Why events may be missing. */
  public enum Reason {
    /** The stream keeps a number of events only and went on without us, or it began anew. */
    TRIMMED,
    /**
     * What was told last is not there, though older events are, or none at all: the stream was
     * deleted, or Redis lost its last moments. Events told may not have happened, and their jobs
     * may run again.
     */
    SET_BACK
  }
}
