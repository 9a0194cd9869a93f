package dev.localization.runtime.worker;

import dev.localization.contract.heartbeat.Heartbeat;
import dev.localization.contract.heartbeat.Heartbeats;
import dev.localization.contract.lane.QueueName;
import dev.localization.contract.settings.SettingsStore;
import dev.localization.queue.Worker;
import dev.localization.queue.WorkerOptions;
import dev.localization.redis.RedisConnections;
import dev.localization.runtime.config.WorkerConfiguration;
import dev.localization.runtime.log.LogKey;
import dev.localization.runtime.log.LogLine;
import dev.localization.runtime.metrics.WorkerMetrics;
import dev.localization.runtime.provider.ProviderFactory;
import dev.localization.runtime.provider.ProviderHealth;
import dev.localization.runtime.provider.RunningCalls;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/** One worker process: from its start to its leave. */
public final class WorkerRuntime implements AutoCloseable {
  /** How long jobs may go on after the worker was told to leave. */
  public static final Duration DRAIN = Duration.ofSeconds(25);

  private static final int HANDLER_CONNECTIONS = 64;
  private static final int QUEUE_CONNECTIONS = 24;
  private static final Logger LOG = Logger.getLogger(WorkerRuntime.class);

  private final WorkerConfiguration configuration;
  private final Options options;
  private final UnifiedJedis handlerRedis;
  private final UnifiedJedis queueRedis;
  private final Heartbeats heartbeats;
  private final ProviderHealth health = new ProviderHealth();
  private final RunningCalls running = new RunningCalls();
  private final LaneWorkers lanes;
  private final SettingsFollower settings;
  private final List<AutoCloseable> background;
  private volatile boolean leaving;

  /**
   * What differs between a program and a test.
   *
   * @param drain how long jobs may go on once the worker is told to leave
   * @param lock after so long without a sign of life its jobs are given to others
   */
  public record Options(ProviderFactory providers, Clock clock, Duration drain, Duration lock) {
    /** The options of the program. */
    public static Options standard(Clock clock) {
      return new Options(ProviderFactory.standard(), clock, DRAIN, Duration.ofSeconds(30));
    }
  }

  /** Starts a worker. It waits for Redis and for settings by itself. */
  public WorkerRuntime(WorkerConfiguration configuration, Options options, WorkerMetrics metrics) {
    this.configuration = configuration;
    this.options = options;
    // Handlers that use up their connections must not keep locks from being renewed.
    handlerRedis = open(HANDLER_CONNECTIONS);
    queueRedis = open(QUEUE_CONNECTIONS);
    heartbeats = new Heartbeats(handlerRedis, configuration.space());
    var handlers =
        Handlers.create(
            handlerRedis, configuration.space(), running, metrics, () -> settings().get());
    lanes =
        new LaneWorkers(
            (name, queue, concurrency) -> worker(name, queue, concurrency, handlers, metrics),
            options.drain());
    settings =
        new SettingsFollower(
            new SettingsStore(handlerRedis, configuration.space()),
            configuration.pool(),
            options.providers(),
            health,
            metrics,
            lanes::apply,
            options.clock());
    for (QueueName name : QueueName.values()) {
      metrics.inFlight(name.text(), () -> lanes.inFlight(name));
    }
    background =
        List.of(
            Ticker.start("following settings", SettingsFollower.INTERVAL, settings::look),
            Ticker.start("heartbeat", Heartbeats.INTERVAL, this::beat),
            new WithdrawalHints(handlerRedis, configuration.space(), running::withdraw));
    LOG.info(
        LogLine.of("worker started")
            .with(LogKey.WORKER, configuration.worker())
            .with(LogKey.POOL, configuration.pool())
            .with(LogKey.REDIS, configuration.redis()));
  }

  /** Whether it can take jobs: Redis answers, settings are applied, and it is not leaving. */
  public boolean ready() {
    return !leaving && settings.ready();
  }

  /** The version of the settings that it applies, or empty. */
  public String settingsVersion() {
    return settings.version();
  }

  /** How many jobs it holds now. */
  public int inFlight() {
    return lanes.inFlight();
  }

  /** Leaves: takes no more jobs, lets those at hand end, and puts back what does not. */
  @Override
  public void close() {
    leaving = true;
    lanes.close();
    background.forEach(WorkerRuntime::close);
    try {
      heartbeats.leave(configuration.worker());
    } catch (JedisException away) {
      LOG.info(LogLine.of("left without a word: Redis is away"));
    }
    handlerRedis.close();
    queueRedis.close();
    LOG.info(LogLine.of("worker left").with(LogKey.WORKER, configuration.worker()));
  }

  private SettingsFollower settings() {
    return settings;
  }

  private void beat() {
    heartbeats.beat(
        new Heartbeat(
            configuration.worker(),
            configuration.pool(),
            settings.version(),
            lanes.inFlight(),
            settings.version().isEmpty() ? "" : health.reason()),
        options.clock().instant());
  }

  private Worker worker(
      QueueName name, String queue, int concurrency, Handlers handlers, WorkerMetrics metrics) {
    return new Worker(
        queueRedis,
        configuration.space().prefix(),
        queue,
        handlers.of(name),
        WorkerOptions.builder()
            .name(configuration.worker())
            .concurrency(concurrency)
            .lockDuration(options.lock())
            .stalledInterval(options.lock())
            // A worker that vanishes is no fault of the job that it had.
            .maxStalledCount(Integer.MAX_VALUE)
            .listener(new JobReport(name, metrics))
            .build());
  }

  private UnifiedJedis open(int connections) {
    return RedisConnections.open(configuration.redis(), configuration.worker(), connections);
  }

  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception unexpected) {
      LOG.warn(LogLine.of("a part did not close").with(unexpected));
    }
  }
}
