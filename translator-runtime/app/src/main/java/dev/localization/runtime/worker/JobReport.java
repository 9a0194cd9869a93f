package dev.localization.runtime.worker;

import dev.localization.contract.lane.QueueName;
import dev.localization.queue.Job;
import dev.localization.queue.JobResult;
import dev.localization.queue.Outcome;
import dev.localization.queue.WorkerListener;
import dev.localization.runtime.log.LogKey;
import dev.localization.runtime.log.LogLine;
import dev.localization.runtime.metrics.WorkerMetrics;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Logs and counts what a queue's worker does. */
record JobReport(QueueName queue, WorkerMetrics metrics) implements WorkerListener {
  private static final Logger LOG = Logger.getLogger(JobReport.class);

  @Override
  public void jobEnded(Job job, JobResult result, Duration duration) {
    String word = word(result);
    metrics.job(queue.text(), word);
    var line =
        LogLine.of("job ended")
            .with(LogKey.QUEUE, queue.text())
            .with(LogKey.JOB, job.id())
            .with(LogKey.RESULT, word)
            .with(LogKey.ATTEMPTS, job.attemptsMade())
            .with(LogKey.TOOK_MS, duration.toMillis());
    switch (result) {
      case JobResult.Failed(Exception reason) -> LOG.error(line.with(reason), reason);
      case JobResult.Retried(Exception reason, Duration after) ->
          LOG.warn(line.with(LogKey.DELAY_MS, after.toMillis()).with(reason), reason);
      case JobResult.RateLimited(Duration rest) ->
          LOG.info(line.with(LogKey.DELAY_MS, rest.toMillis()));
      case JobResult.Ended(Outcome.Delayed(Duration delay)) ->
          LOG.info(line.with(LogKey.DELAY_MS, delay.toMillis()));
      default -> LOG.debug(line);
    }
  }

  @Override
  public void jobsStalled(int jobs) {
    LOG.warn(
        LogLine.of("jobs of vanished workers went back in line")
            .with(LogKey.QUEUE, queue.text())
            .with(LogKey.JOBS, jobs));
  }

  @Override
  public void redisAway(Exception reason) {
    LOG.warn(LogLine.of("Redis is away").with(LogKey.QUEUE, queue.text()).with(reason));
  }

  @Override
  public void redisBack() {
    LOG.info(LogLine.of("Redis is back").with(LogKey.QUEUE, queue.text()));
  }

  private static String word(JobResult result) {
    return switch (result) {
      case JobResult.Ended(Outcome outcome) ->
          switch (outcome) {
            case Outcome.Completed completed -> "completed";
            case Outcome.Delayed delayed -> "delayed";
            case Outcome.WaitForChildren waiting -> "waiting";
          };
      case JobResult.Retried retried -> "retried";
      case JobResult.Failed failed -> "failed";
      case JobResult.RateLimited limited -> "rate-limited";
      case JobResult.Released released -> "released";
    };
  }
}
