package dev.localization.benchmarks.queue.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a worker process is to do next. Answered once it is done. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Command.Add.class, name = "add"),
  @JsonSubTypes.Type(value = Command.AddFlows.class, name = "addFlows"),
  @JsonSubTypes.Type(value = Command.Pace.class, name = "pace"),
  @JsonSubTypes.Type(value = Command.Start.class, name = "start"),
  @JsonSubTypes.Type(value = Command.Progress.class, name = "progress"),
  @JsonSubTypes.Type(value = Command.Stop.class, name = "stop")
})
public sealed interface Command {
  /**
   * Adds jobs, one call after the other.
   *
   * @param batch jobs a call; 1 uses the call for a single job
   */
  record Add(String queue, Jobs jobs, int batch) implements Command {}

  /** Adds flows, one call after the other: {@code jobs} are the parents. */
  record AddFlows(String queue, Jobs jobs, int children) implements Command {}

  /**
   * Adds jobs one by one at a steady rate, without waiting for one before the next is added. The
   * time of the call, in µs, is the last part of each id.
   *
   * @param rate jobs a second
   */
  record Pace(String queue, Jobs jobs, int rate) implements Command {}

  /** Begins to work on a queue, counting from 0. */
  record Start(String queue, int concurrency) implements Command {}

  /** Says how far the work is. */
  record Progress() implements Command {}

  /** Ends the work. */
  record Stop() implements Command {}

  /**
   * Which jobs to add.
   *
   * @param ids what their ids begin with; a number follows
   * @param priorities 0 for jobs without one, otherwise they take turns from 1 to this
   * @param kept whether all finished jobs are kept, rather than as many as in the product
   */
  record Jobs(String ids, int count, int priorities, boolean kept) {
    /** Jobs as the product adds them, but for a priority. */
    public static Jobs of(String ids, int count) {
      return new Jobs(ids, count, 0, false);
    }

    /** The same jobs with priorities that take turns. */
    public Jobs prioritized(int different) {
      return new Jobs(ids, count, different, kept);
    }

    /** The same jobs, kept for ever when finished. */
    public Jobs keptWhenFinished() {
      return new Jobs(ids, count, priorities, true);
    }
  }
}
