package dev.localization.runtime.job;

import dev.localization.queue.Job;
import dev.localization.queue.JobContext;
import dev.localization.queue.JobHandler;
import dev.localization.queue.Outcome;
import dev.localization.runtime.log.LogKey;
import dev.localization.runtime.log.LogLine;
import dev.localization.runtime.settings.AppliedSettings;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;
import redis.clients.jedis.exceptions.JedisException;

/** Puts a job back while Redis is away: that is no fault of the job and costs no attempt. */
public final class SteadyHandler implements JobHandler {
  private static final Logger LOG = Logger.getLogger(SteadyHandler.class);

  private final JobHandler handler;
  private final Supplier<AppliedSettings> settings;

  public SteadyHandler(JobHandler handler, Supplier<AppliedSettings> settings) {
    this.handler = handler;
    this.settings = settings;
  }

  @Override
  public Outcome handle(Job job, JobContext context) throws Exception {
    try {
      return handler.handle(job, context);
    } catch (JedisException failure) {
      if (!RedisTrouble.passes(failure)) {
        throw failure;
      }
      Duration delay =
          settings.get().retries().delay(job.attemptsStarted(), RandomGenerator.getDefault());
      LOG.debug(
          LogLine.of("job put back while Redis is away")
              .with(LogKey.JOB, job.id())
              .with(LogKey.DELAY_MS, delay.toMillis())
              .with(failure));
      return Outcome.delayed(delay);
    }
  }
}
