package dev.localization.benchmarks.queue.protocol;

/**
 * What was done; times are those of the machine's clock, in µs since 1970.
 *
 * @param jobs added, or handled so far
 * @param begun when the first was added or its handler began
 * @param ended when the last was added or its handler ended
 * @param typicalGap median time from one handler's beginning to the next one's, in µs: at
 *     concurrency 1, what it takes to finish a job and fetch the next; said only when work stops
 */
public record Answer(long jobs, long begun, long ended, double typicalGap) {
  public static final Answer NOTHING = new Answer(0, 0, 0, 0);
}
