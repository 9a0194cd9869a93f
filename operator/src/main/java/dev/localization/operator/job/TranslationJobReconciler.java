package dev.localization.operator.job;

import dev.localization.api.v1alpha1.LocalizationApp;
import dev.localization.api.v1alpha1.TranslationJob;
import dev.localization.api.v1alpha1.TranslationJobStatus;
import dev.localization.operator.kubernetes.EventRecorder;
import dev.localization.operator.kubernetes.Labels;
import dev.localization.operator.kubernetes.MetadataStore;
import dev.localization.operator.redis.RedisClients;
import dev.localization.operator.worker.Images;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.processing.event.rate.RateLimited;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import io.javaoperatorsdk.operator.processing.retry.GradualRetry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import redis.clients.jedis.exceptions.JedisException;

/** Observe, decide, act, tell: the whole road of a TranslationJob. */
@ControllerConfiguration(name = "translationjob")
@RateLimited(maxReconciliations = 4, within = 2)
@GradualRetry(maxAttempts = 1_000_000, initialInterval = 500, maxInterval = 30_000)
public class TranslationJobReconciler implements Reconciler<TranslationJob> {
  private static final Duration WHILE_RUNNING = Duration.ofSeconds(3);
  private static final Duration WHILE_WAITING = Duration.ofSeconds(5);

  private final JobObserver observer;
  private final JobActions actions;
  private final JobMetrics metrics;
  private final EventRecorder events;
  private final Clock clock;
  private final StatusPace pace = new StatusPace();
  private JobIndex index;
  private RunSignals signals;

  public TranslationJobReconciler(
      KubernetesClient client,
      RedisClients clients,
      Images images,
      MeterRegistry registry,
      Clock clock,
      RandomGenerator random) {
    this.observer = new JobObserver(clients, images, clock);
    this.actions = new JobActions(images);
    this.metrics = new JobMetrics(registry);
    this.events = new EventRecorder(client, clock, random);
    this.clock = clock;
  }

  @Override
  public List<EventSource<?, TranslationJob>> prepareEventSources(
      EventSourceContext<TranslationJob> context) {
    index = new JobIndex(context.getPrimaryCache());
    signals = new RunSignals(index::ofUid);
    var configMaps =
        InformerEventSourceConfiguration.from(ConfigMap.class, TranslationJob.class)
            .withName("configmaps")
            .withItemStore(new MetadataStore<>(ConfigMap::new))
            .withSecondaryToPrimaryMapper(index::ofConfigMap)
            .withNamespacesInheritedFromController()
            .build();
    var apps =
        InformerEventSourceConfiguration.from(LocalizationApp.class, TranslationJob.class)
            .withName("apps")
            .withSecondaryToPrimaryMapper(index::ofApp)
            .withOnUpdateFilter((after, before) -> !Generations.same(after, before))
            .withNamespacesInheritedFromController()
            .build();
    var deployments =
        InformerEventSourceConfiguration.from(Deployment.class, TranslationJob.class)
            .withName("dedicated-workers")
            .withLabelSelector(Labels.JOB)
            .withNamespacesInheritedFromController()
            .build();
    return List.of(
        new InformerEventSource<>(configMaps, context),
        new InformerEventSource<>(apps, context),
        new InformerEventSource<>(deployments, context),
        signals);
  }

  @Override
  public UpdateControl<TranslationJob> reconcile(
      TranslationJob job, Context<TranslationJob> context) {
    forgetDeleted();
    if (job.isMarkedForDeletion()) {
      return UpdateControl.noUpdate();
    }
    var observed = observer.observe(job, context);
    observed.redis().ifPresent(signals::listenTo);
    JobDecision decision = JobDecider.decide(observed.observation());
    JobSituation situation = act(decision, observed, context);
    return tell(job, situation);
  }

  private JobSituation act(
      JobDecision decision, JobObserver.Observed observed, Context<TranslationJob> context) {
    try {
      return actions.act(decision, observed, context);
    } catch (JedisException away) {
      return new JobSituation.Waiting(
          "waiting for Redis: it went away in the middle; work goes on when it answers");
    }
  }

  private UpdateControl<TranslationJob> tell(TranslationJob job, JobSituation situation) {
    TranslationJobStatus before = JobStatus.of(job);
    TranslationJobStatus after = JobStatusFactory.status(job, situation, clock.instant());
    metrics.follow(job, after);
    boolean write =
        !after.equals(before)
            && pace.admits(job.getMetadata().getUid(), before, after, clock.instant());
    UpdateControl<TranslationJob> control =
        write ? UpdateControl.patchStatus(withStatus(job, after)) : UpdateControl.noUpdate();
    if (write) {
      events.transitions(job, before.conditions(), after.conditions());
    }
    return reschedule(control, job, situation);
  }

  private static UpdateControl<TranslationJob> reschedule(
      UpdateControl<TranslationJob> control, TranslationJob job, JobSituation situation) {
    return switch (situation) {
      case JobSituation.Running running -> control.rescheduleAfter(WHILE_RUNNING);
      case JobSituation.Waiting waiting -> control.rescheduleAfter(WHILE_WAITING);
      case JobSituation.Refused refused -> control.rescheduleAfter(WHILE_WAITING);
      case JobSituation.Suspended suspended -> control;
      case JobSituation.Ended ended -> scheduleTtl(control, job);
      case JobSituation.Aborted aborted -> scheduleTtl(control, job);
      case JobSituation.Adopted adopted -> scheduleTtl(control, job);
      case JobSituation.Unchanged unchanged -> scheduleTtl(control, job);
    };
  }

  private static UpdateControl<TranslationJob> scheduleTtl(
      UpdateControl<TranslationJob> control, TranslationJob job) {
    Integer seconds = job.getSpec().ttlSecondsAfterFinished();
    return seconds == null
        ? control
        : control.rescheduleAfter(Duration.ofSeconds(Math.min(seconds, 3_600) + 1L));
  }

  /** Deletes are not reconciled; what the job had running is withdrawn by the sweep of its app. */
  private void forgetDeleted() {
    metrics.retain(uid -> index.ofUid(uid).isPresent());
    pace.retain(uid -> index.ofUid(uid).isPresent());
  }

  private static TranslationJob withStatus(TranslationJob job, TranslationJobStatus status) {
    var fresh = new TranslationJob();
    fresh.setMetadata(
        new ObjectMetaBuilder()
            .withName(job.getMetadata().getName())
            .withNamespace(job.getMetadata().getNamespace())
            .build());
    fresh.setStatus(status);
    return fresh;
  }
}
