package dev.localization.benchmarks.queue;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a client process is told to do.
 *
 * @param kind fill, flows, pace, work, report or stop
 * @param id what the ids of added jobs begin with
 * @param jobs how many jobs (or flows) are added
 * @param rate jobs a second, for pace
 * @param priority whether added jobs have priorities, 1 to 5 in turn
 * @param keep how many completed jobs are kept
 */
record Request(
    @JsonProperty("do") String kind,
    String queue,
    String id,
    int jobs,
    int rate,
    boolean priority,
    int keep,
    int concurrency) {
  /** As the product keeps them. */
  private static final int KEPT = 1_000;

  static Request fill(String queue, String id, int jobs) {
    return new Request("fill", queue, id, jobs, 0, false, KEPT, 0);
  }

  static Request flows(String queue, String id, int flows) {
    return new Request("flows", queue, id, flows, 0, false, KEPT, 0);
  }

  static Request pace(String queue, String id, int jobs, int rate) {
    return new Request("pace", queue, id, jobs, rate, false, KEPT, 0);
  }

  static Request work(String queue, int concurrency) {
    return new Request("work", queue, "", 0, 0, false, KEPT, concurrency);
  }

  static Request report() {
    return new Request("report", "", "", 0, 0, false, KEPT, 0);
  }

  static Request stop() {
    return new Request("stop", "", "", 0, 0, false, KEPT, 0);
  }

  Request prioritized() {
    return new Request(kind, queue, id, jobs, rate, true, keep, concurrency);
  }

  Request keeping(int count) {
    return new Request(kind, queue, id, jobs, rate, priority, count, concurrency);
  }
}
