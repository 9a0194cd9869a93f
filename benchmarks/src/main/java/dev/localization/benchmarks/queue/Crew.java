package dev.localization.benchmarks.queue;

import dev.localization.benchmarks.queue.protocol.Answer;
import dev.localization.benchmarks.queue.protocol.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The processes of one side that work together. */
public final class Crew implements AutoCloseable {
  private static final long LOOK_NANOS = 20_000_000;
  private static final long PATIENCE_NANOS = 600_000_000_000L;

  private final BenchmarkRedis redis;
  private final Side side;
  private final int concurrency;
  private final List<PeerProcess> processes = new ArrayList<>();

  Crew(BenchmarkRedis redis, Side side, int concurrency) {
    this.redis = redis;
    this.side = side;
    this.concurrency = concurrency;
  }

  /**
   * Work that was done.
   *
   * @param seconds from the beginning of the first handler to the end of the last
   * @param redisMicros of Redis's processor, a job
   * @param typicalGap as in {@link Answer}, of the first process
   */
  public record Work(long jobs, double seconds, double redisMicros, double typicalGap) {
    public double perSecond() {
      return jobs / seconds;
    }
  }

  PeerProcess join(PeerProcess process) {
    processes.add(process);
    return process;
  }

  public Side side() {
    return side;
  }

  public PeerProcess first() {
    return processes.getFirst();
  }

  /** Lets all processes work until so many handlers have run. */
  public Work work(String queue, int jobs) {
    return work(queue, jobs, processes);
  }

  Work work(String queue, int jobs, List<PeerProcess> workers) {
    double before = redis.cpuSeconds();
    workers.forEach(process -> process.ask(new Command.Start(queue, concurrency)));
    awaitHandled(jobs, workers);
    double used = redis.cpuSeconds() - before;
    var answers = workers.stream().map(process -> process.ask(new Command.Stop())).toList();
    long handled = answers.stream().mapToLong(Answer::jobs).sum();
    long begun = answers.stream().mapToLong(Answer::begun).filter(at -> at > 0).min().orElseThrow();
    long ended = answers.stream().mapToLong(Answer::ended).max().orElseThrow();
    return new Work(
        handled, (ended - begun) / 1e6, used * 1e6 / handled, answers.getFirst().typicalGap());
  }

  /** Waits until so many handlers have run since the processes were told to start. */
  public void awaitHandled(int jobs) {
    awaitHandled(jobs, processes);
  }

  private static void awaitHandled(int jobs, List<PeerProcess> workers) {
    long start = System.nanoTime();
    while (handled(workers) < jobs) {
      if (System.nanoTime() - start > PATIENCE_NANOS) {
        throw new IllegalStateException(handled(workers) + " of " + jobs + " jobs were handled");
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  private static long handled(List<PeerProcess> workers) {
    return workers.stream().mapToLong(process -> process.ask(new Command.Progress()).jobs()).sum();
  }

  @Override
  public void close() {
    processes.forEach(PeerProcess::close);
  }
}
