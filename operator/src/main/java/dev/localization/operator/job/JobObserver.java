package dev.localization.operator.job;

import dev.localization.api.v1alpha1.LocalizationApp;
import dev.localization.api.v1alpha1.TranslationJob;
import dev.localization.contract.heartbeat.Heartbeat;
import dev.localization.operator.kubernetes.Labels;
import dev.localization.operator.redis.AppRedis;
import dev.localization.operator.redis.RedisClients;
import dev.localization.operator.redis.RedisUnavailableException;
import dev.localization.operator.worker.Images;
import dev.localization.operator.worker.Revision;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import redis.clients.jedis.exceptions.JedisException;

/** Looks at all that a decision about a job needs. */
final class JobObserver {
  private final RedisClients clients;
  private final Images images;
  private final Clock clock;

  JobObserver(RedisClients clients, Images images, Clock clock) {
    this.clients = clients;
    this.images = images;
    this.clock = clock;
  }

  /**
   * An observation and, where the app's Redis answered, the way to it.
   *
   * @param redis present exactly when the app is usable
   */
  record Observed(JobObservation observation, Optional<AppRedis> redis) {}

  Observed observe(TranslationJob job, Context<TranslationJob> context) {
    KubernetesClient client = context.getClient();
    var source = new SourceReader(client).read(job);
    var outputs = new OutputWriter(client).observe(job);
    Optional<LocalizationApp> app = app(job, client);
    AppObservation appObservation = new AppObservation.Missing();
    RunObservation run = new RunObservation.None();
    Optional<AppRedis> redis = Optional.empty();
    if (app.isPresent()) {
      try {
        AppRedis answering = clients.of(app.get());
        run = run(job, answering);
        appObservation = usable(job, app.get(), answering, context);
        redis = Optional.of(answering);
      } catch (RedisUnavailableException missing) {
        appObservation = new AppObservation.Waiting(missing.getMessage());
      } catch (JedisException away) {
        appObservation =
            new AppObservation.Waiting(
                "waiting for the Redis of app %s: it does not answer; work goes on when it does"
                    .formatted(app.get().getMetadata().getName()));
      }
    }
    return new Observed(
        new JobObservation(job, appObservation, source, run, outputs, clock.instant()), redis);
  }

  private static Optional<LocalizationApp> app(TranslationJob job, KubernetesClient client) {
    return Optional.ofNullable(
        client
            .resources(LocalizationApp.class)
            .inNamespace(job.getMetadata().getNamespace())
            .withName(job.getSpec().appRef().name())
            .get());
  }

  private static RunObservation run(TranslationJob job, AppRedis redis) {
    return JobStatus.run(job)
        .<RunObservation>map(
            run ->
                redis
                    .runs()
                    .snapshot(run)
                    .filter(snapshot -> snapshot.fence().isEmpty())
                    .<RunObservation>map(RunObservation.Present::new)
                    .orElseGet(RunObservation.Lost::new))
        .orElseGet(RunObservation.None::new);
  }

  private AppObservation usable(
      TranslationJob job, LocalizationApp app, AppRedis redis, Context<TranslationJob> context) {
    String revision = Revision.of(app.getSpec(), images.runtime(app));
    return new AppObservation.Usable(
        app, revision, hindrances(job, redis), dedicatedInUse(job, app, context));
  }

  private static List<String> hindrances(TranslationJob job, AppRedis redis) {
    List<Heartbeat> workers = redis.heartbeats().alive();
    var hindrances = new ArrayList<String>();
    boolean dedicated = job.getSpec().concurrency() != null;
    boolean served =
        workers.stream()
            .anyMatch(worker -> !dedicated || worker.pool().equals(DedicatedWorkers.pool(job)));
    if (!served) {
      hindrances.add("waiting for a worker pod to be ready");
    }
    if (served && workers.stream().noneMatch(worker -> worker.providerUnavailable().isEmpty())) {
      hindrances.add("waiting for a provider: " + workers.getFirst().providerUnavailable());
    }
    return hindrances;
  }

  private static int dedicatedInUse(
      TranslationJob job, LocalizationApp app, Context<TranslationJob> context) {
    return context
        .getClient()
        .apps()
        .deployments()
        .inNamespace(app.getMetadata().getNamespace())
        .withLabels(Labels.of(app.getMetadata().getName(), "worker"))
        .withLabel(Labels.JOB)
        .list()
        .getItems()
        .stream()
        .filter(
            deployment ->
                !Labels.value(job).equals(deployment.getMetadata().getLabels().get(Labels.JOB)))
        .mapToInt(JobObserver::replicas)
        .sum();
  }

  private static int replicas(Deployment deployment) {
    return Optional.ofNullable(deployment.getSpec().getReplicas()).orElse(1);
  }
}
