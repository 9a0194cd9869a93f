package dev.localization.operator.app;

import dev.localization.api.v1alpha1.LocalizationApp;
import dev.localization.api.v1alpha1.LocalizationAppStatus;
import dev.localization.api.v1alpha1.TranslationJob;
import dev.localization.contract.lane.Lane;
import dev.localization.contract.lane.QueueName;
import dev.localization.contract.settings.WorkerSettings;
import dev.localization.operator.app.AppObservation.RedisState;
import dev.localization.operator.kubernetes.EventRecorder;
import dev.localization.operator.kubernetes.Labels;
import dev.localization.operator.redis.AppRedis;
import dev.localization.operator.redis.RedisClients;
import dev.localization.operator.worker.Images;
import dev.localization.operator.worker.QueueDefaults;
import dev.localization.operator.worker.Revision;
import dev.localization.operator.worker.SettingsFactory;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.rate.RateLimited;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import io.javaoperatorsdk.operator.processing.retry.GradualRetry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import redis.clients.jedis.exceptions.JedisException;

/** Observe, apply, tell: the whole road of a LocalizationApp. */
@ControllerConfiguration(name = "localizationapp")
@RateLimited(maxReconciliations = 4, within = 2)
@GradualRetry(maxAttempts = 1_000_000, initialInterval = 500, maxInterval = 30_000)
public class LocalizationAppReconciler implements Reconciler<LocalizationApp> {
  private static final Duration BUSY = Duration.ofSeconds(2);
  private static final Duration IDLE = Duration.ofSeconds(5);

  private final RedisClients clients;
  private final Images images;
  private final AppObserver observer;
  private final AppResources resources;
  private final EventRecorder events;
  private final Clock clock;

  public LocalizationAppReconciler(
      KubernetesClient client,
      RedisClients clients,
      Images images,
      Clock clock,
      RandomGenerator random) {
    this.clients = clients;
    this.images = images;
    this.observer = new AppObserver(clients, clock);
    this.resources = new AppResources(images, new SecureRandom());
    this.events = new EventRecorder(client, clock, random);
    this.clock = clock;
  }

  @Override
  public List<EventSource<?, LocalizationApp>> prepareEventSources(
      EventSourceContext<LocalizationApp> context) {
    // A job's own workers carry the app's labels too, but are the job's.
    return List.of(
        owned(Deployment.class, Labels.POOL + ",!" + Labels.JOB, context),
        owned(StatefulSet.class, Labels.APP, context),
        owned(Service.class, Labels.APP, context),
        owned(NetworkPolicy.class, Labels.APP, context),
        jobs(context));
  }

  /** A job that is deleted wakes its app, which withdraws what the job had running. */
  private static EventSource<TranslationJob, LocalizationApp> jobs(
      EventSourceContext<LocalizationApp> context) {
    return new InformerEventSource<>(
        InformerEventSourceConfiguration.from(TranslationJob.class, LocalizationApp.class)
            .withSecondaryToPrimaryMapper(
                job ->
                    Set.of(
                        new ResourceID(
                            job.getSpec().appRef().name(), job.getMetadata().getNamespace())))
            .withOnUpdateFilter((after, before) -> false)
            .withNamespacesInheritedFromController()
            .build(),
        context);
  }

  private static <T extends HasMetadata> EventSource<T, LocalizationApp> owned(
      Class<T> type, String selector, EventSourceContext<LocalizationApp> context) {
    return new InformerEventSource<>(
        InformerEventSourceConfiguration.from(type, LocalizationApp.class)
            .withLabelSelector(selector)
            .withNamespacesInheritedFromController()
            .build(),
        context);
  }

  @Override
  public UpdateControl<LocalizationApp> reconcile(
      LocalizationApp app, Context<LocalizationApp> context) {
    closeDeleted(context);
    if (app.isMarkedForDeletion()) {
      return UpdateControl.noUpdate();
    }
    Optional<String> unsupported = Unsupported.in(app.getSpec());
    if (unsupported.isPresent()) {
      return tell(app, AppStatusFactory.unsupported(app, unsupported.get(), clock.instant()));
    }
    resources.applyRedis(app, context);
    var observed = observer.observe(app, context);
    Map<String, Integer> replicas = resources.applyPools(observed.observation(), context);
    Map<String, WorkerSettings> settings = settings(app, observed.observation());
    boolean busy = observed.redis().map(redis -> tend(app, redis, settings, context)).orElse(true);
    var versions = new TreeMap<String, String>();
    settings.forEach((pool, it) -> versions.put(pool, it.version()));
    LocalizationAppStatus status =
        AppStatusFactory.status(
            observed.observation(), revision(app), images.runtime(app), versions, replicas);
    return tell(app, status).rescheduleAfter(busy || isBusy(observed) ? BUSY : IDLE);
  }

  /** Deletes are not reconciled: connections to the Redis of apps that are gone are closed here. */
  private void closeDeleted(Context<LocalizationApp> context) {
    clients.closeAllBut(
        context
            .getPrimaryCache()
            .list()
            .map(app -> app.getMetadata().getUid())
            .collect(Collectors.toSet()));
  }

  /**
   * Writes to Redis what workers need, and clears up there.
   *
   * @return whether there is more to clear up
   */
  private boolean tend(
      LocalizationApp app,
      AppRedis redis,
      Map<String, WorkerSettings> settings,
      Context<LocalizationApp> context) {
    try {
      settings.forEach(redis.settings()::write);
      for (QueueName name : QueueName.values()) {
        QueueControls.apply(app.getSpec(), name, redis.queue(Lane.DEFAULT.queue(name)));
      }
      var sweep = new Sweep(redis);
      sweep.withdrawOrphans(jobs(context), context.getClient(), app.getMetadata().getNamespace());
      return sweep.drain();
    } catch (JedisException away) {
      return true;
    }
  }

  private static Set<String> jobs(Context<LocalizationApp> context) {
    return context
        .getSecondaryResourcesAsStream(TranslationJob.class)
        .map(job -> job.getMetadata().getUid())
        .collect(Collectors.toSet());
  }

  private Map<String, WorkerSettings> settings(LocalizationApp app, AppObservation observed) {
    var settings = new TreeMap<String, WorkerSettings>();
    for (PoolObservation pool : observed.pools()) {
      settings.put(
          pool.pool().name(),
          SettingsFactory.settings(
              app.getSpec(),
              revision(app),
              Lane.DEFAULT,
              pool.queues(),
              queue -> QueueDefaults.concurrencyPerWorker(app.getSpec(), queue)));
    }
    return settings;
  }

  private String revision(LocalizationApp app) {
    return Revision.of(app.getSpec(), images.runtime(app));
  }

  private static boolean isBusy(AppObserver.Observed observed) {
    return !(observed.observation().redis() instanceof RedisState.Answers answers)
        || answers.queues().stream().anyMatch(queue -> queue.backlog() > 0);
  }

  private UpdateControl<LocalizationApp> tell(LocalizationApp app, LocalizationAppStatus after) {
    if (after.equals(app.getStatus())) {
      return UpdateControl.noUpdate();
    }
    var fresh = new LocalizationApp();
    fresh.setMetadata(
        new ObjectMetaBuilder()
            .withName(app.getMetadata().getName())
            .withNamespace(app.getMetadata().getNamespace())
            .build());
    fresh.setStatus(after);
    events.transitions(
        app,
        Optional.ofNullable(app.getStatus())
            .map(LocalizationAppStatus::conditions)
            .orElse(List.of()),
        after.conditions());
    return UpdateControl.patchStatus(fresh);
  }
}
