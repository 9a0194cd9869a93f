package dev.localization.runtime.worker;

import static org.awaitility.Awaitility.await;

import dev.localization.contract.KeySpace;
import dev.localization.contract.heartbeat.Heartbeats;
import dev.localization.contract.lane.Lane;
import dev.localization.contract.lane.QueueName;
import dev.localization.contract.run.FileTask;
import dev.localization.contract.run.RunId;
import dev.localization.contract.run.RunManifest;
import dev.localization.contract.run.RunSnapshot;
import dev.localization.contract.run.Runs;
import dev.localization.contract.run.TaskStore;
import dev.localization.contract.run.Withdrawals;
import dev.localization.contract.settings.SettingsStore;
import dev.localization.contract.settings.WorkerSettings;
import dev.localization.queue.Job;
import dev.localization.queue.NewJob;
import dev.localization.queue.Queue;
import dev.localization.redis.RedisEndpoint;
import dev.localization.runtime.config.WorkerConfiguration;
import dev.localization.runtime.metrics.WorkerMetrics;
import dev.localization.runtime.provider.ProviderFactory;
import dev.localization.runtime.settings.Retries;
import dev.localization.runtime.task.TaskJobs;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import redis.clients.jedis.UnifiedJedis;

/** The operator's part, played by a test, and as many workers as it wants. */
final class Rig implements AutoCloseable {
  static final KeySpace SPACE = KeySpace.of("shop", "storefront");
  static final Map<String, Integer> ALL_QUEUES =
      Map.of("translation-long", 2, "file-processing", 4, "batch-translation", 4);

  static {
    // The first test of a process loads codecs and an encoding, on a busy machine slowly.
    Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
  }

  final ScriptedProvider provider = new ScriptedProvider();
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final UnifiedJedis redis;
  final Runs runs;
  final TaskStore tasks;
  final SettingsStore settings;
  final Heartbeats heartbeats;
  private final RedisEndpoint endpoint;
  private final List<WorkerRuntime> workers = new ArrayList<>();

  Rig(UnifiedJedis redis, RedisEndpoint endpoint) {
    this.redis = redis;
    this.endpoint = endpoint;
    runs = new Runs(redis, SPACE);
    tasks = new TaskStore(redis, SPACE);
    settings = new SettingsStore(redis, SPACE);
    heartbeats = new Heartbeats(redis, SPACE);
  }

  /** Settings of the default lane with batches of two segments and short waits. */
  static WorkerSettings settings(String version) {
    return settings(version, "", ALL_QUEUES, "scripted");
  }

  static WorkerSettings settings(
      String version, String lane, Map<String, Integer> concurrency, String kind) {
    return new WorkerSettings(
        version,
        lane,
        "r1",
        concurrency,
        List.of(new WorkerSettings.Provider("primary", kind, "id", 0, 30)),
        new WorkerSettings.Batching(2, 2_000),
        new WorkerSettings.Attempts(2, 20, 1, 1, 0));
  }

  /** Starts a worker and waits until it applied settings. */
  WorkerRuntime worker(String name) {
    WorkerRuntime worker = unreadyWorker(name);
    await().until(worker::ready);
    return worker;
  }

  WorkerRuntime unreadyWorker(String name) {
    ProviderFactory standard = ProviderFactory.standard();
    var worker =
        new WorkerRuntime(
            new WorkerConfiguration(endpoint, SPACE, "default", name),
            new WorkerRuntime.Options(
                described ->
                    described.kind().equals("scripted") ? provider : standard.create(described),
                Clock.systemUTC(),
                Duration.ZERO,
                Duration.ofSeconds(2)),
            new WorkerMetrics(meters));
    workers.add(worker);
    return worker;
  }

  /** Submits a run as the operator does. */
  void submit(RunId run, RunManifest manifest, String... sources) {
    runs.submit(run, manifest, List.of(sources));
    manifest
        .tasks(run)
        .limit(RunManifest.OPEN_FILES)
        .forEach(task -> add(TaskJobs.queue(manifest), job(task, manifest)));
  }

  static NewJob job(FileTask task, RunManifest manifest) {
    return TaskJobs.task(task, manifest, Retries.DEFAULT);
  }

  void add(String queue, NewJob job) {
    queue(queue).add(job);
  }

  Queue queue(String name) {
    return new Queue(redis, SPACE.prefix(), name);
  }

  Queue batches() {
    return queue(Lane.DEFAULT.queue(QueueName.BATCH_TRANSLATION));
  }

  /** Gives a task's job out again, as if a worker had died after doing it. */
  void redeliver(FileTask task, RunManifest manifest) {
    Queue queue = queue(TaskJobs.queue(manifest));
    queue.remove(List.of(task.toString()));
    queue.add(job(task, manifest));
    await().until(() -> queue.job(task.toString()).flatMap(Job::finishedOn).isPresent());
  }

  RunSnapshot ended(RunId run) {
    await().until(() -> runs.snapshot(run).filter(RunSnapshot::ended).isPresent());
    return snapshot(run);
  }

  RunSnapshot snapshot(RunId run) {
    return runs.snapshot(run).orElseThrow();
  }

  String output(RunId run, int file, String language) {
    return runs.output(new FileTask(run, file, language)).orElse("");
  }

  void withdraw(RunId run) {
    new Withdrawals(redis, SPACE).withdraw(run, "suspended");
  }

  /** How many jobs ended so, on all queues and workers. */
  double jobs(String result) {
    return meters.find("localization.jobs").tag("result", result).counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }

  int inFlight() {
    return workers.stream().mapToInt(WorkerRuntime::inFlight).sum();
  }

  @Override
  public void close() {
    provider.script(ScriptedProvider.Script.ANSWER);
    workers.forEach(WorkerRuntime::close);
  }
}
