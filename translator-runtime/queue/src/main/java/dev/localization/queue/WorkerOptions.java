package dev.localization.queue;

import java.time.Duration;
import java.util.Objects;

/**
 * How a worker works. Made with {@link #builder()}.
 *
 * @param name stored with each job it takes; for people
 * @param concurrency jobs at a time to begin with, 0 (none) to 10,000
 * @param lockDuration after so long without a sign of life its jobs are given to others; renewed at
 *     half time; at least 100 ms
 * @param stalledInterval how often jobs of vanished workers are looked for; at least 100 ms
 * @param maxStalledCount a job whose workers vanished more often fails; 0 or more
 * @param metricsMinutes for how many minutes the numbers of finished jobs are kept, as BullMQ's
 *     {@code getMetrics} reads them; 0 (none) to 20,160 (two weeks)
 */
public record WorkerOptions(
    String name,
    int concurrency,
    Duration lockDuration,
    Duration stalledInterval,
    int maxStalledCount,
    int metricsMinutes,
    WorkerListener listener) {
  private static final int LONGEST_METRICS = 20_160;
  private static final Duration SHORTEST = Duration.ofMillis(100);

  public WorkerOptions {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(listener, "listener");
    requireConcurrency(concurrency);
    if (lockDuration.compareTo(SHORTEST) < 0 || stalledInterval.compareTo(SHORTEST) < 0) {
      throw new InvalidFieldException(
          lockDuration.compareTo(SHORTEST) < 0 ? "lockDuration" : "stalledInterval",
          "is too short",
          "give at least 100 ms");
    }
    if (metricsMinutes < 0 || metricsMinutes > LONGEST_METRICS) {
      throw new InvalidFieldException(
          "metricsMinutes", "is " + metricsMinutes, "give 0 to " + LONGEST_METRICS);
    }
    if (maxStalledCount < 0) {
      throw new InvalidFieldException("maxStalledCount", "is " + maxStalledCount, "give 0 or more");
    }
  }

  static void requireConcurrency(int concurrency) {
    if (concurrency < 0 || concurrency > 10_000) {
      throw new InvalidFieldException("concurrency", "is " + concurrency, "give 0 to 10,000");
    }
  }

  WorkerOptions withListener(WorkerListener told) {
    return new WorkerOptions(
        name, concurrency, lockDuration, stalledInterval, maxStalledCount, metricsMinutes, told);
  }

  /** One job at a time, locks of 30 s, a stalled check each 30 s, one stall forgiven. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects options; each method replaces what was there. */
  public static final class Builder {
    private String name = "";
    private int concurrency = 1;
    private Duration lockDuration = Duration.ofSeconds(30);
    private Duration stalledInterval = Duration.ofSeconds(30);
    private int maxStalledCount = 1;
    private int metricsMinutes;
    private WorkerListener listener = WorkerListener.SILENT;

    private Builder() {}

    public Builder name(String shown) {
      this.name = shown;
      return this;
    }

    public Builder concurrency(int jobs) {
      this.concurrency = jobs;
      return this;
    }

    public Builder lockDuration(Duration duration) {
      this.lockDuration = duration;
      return this;
    }

    public Builder stalledInterval(Duration interval) {
      this.stalledInterval = interval;
      return this;
    }

    public Builder maxStalledCount(int forgiven) {
      this.maxStalledCount = forgiven;
      return this;
    }

    public Builder metricsMinutes(int kept) {
      this.metricsMinutes = kept;
      return this;
    }

    public Builder listener(WorkerListener told) {
      this.listener = told;
      return this;
    }

    /**
     * The options collected.
     *
     * @throws IllegalArgumentException when one is out of its range; the message says which
     */
    public WorkerOptions build() {
      return new WorkerOptions(
          name,
          concurrency,
          lockDuration,
          stalledInterval,
          maxStalledCount,
          metricsMinutes,
          listener);
    }
  }
}
