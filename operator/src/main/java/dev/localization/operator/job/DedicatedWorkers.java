package dev.localization.operator.job;

import dev.localization.api.v1alpha1.LocalizationApp;
import dev.localization.api.v1alpha1.TranslationJob;
import dev.localization.contract.lane.Lane;
import dev.localization.contract.lane.QueueName;
import dev.localization.operator.kubernetes.Labels;
import dev.localization.operator.kubernetes.ServerSideApply;
import dev.localization.operator.redis.AppRedis;
import dev.localization.operator.worker.Images;
import dev.localization.operator.worker.QueueDefaults;
import dev.localization.operator.worker.SettingsFactory;
import dev.localization.operator.worker.WorkerDeployment;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.util.List;
import java.util.Optional;

/** The worker pods of a job with {@code concurrency}: exactly so many, gone when it ends. */
final class DedicatedWorkers {
  private final Images images;

  DedicatedWorkers(Images images) {
    this.images = images;
  }

  /** The pool of a job's own workers, by which they find their settings. */
  static String pool(TranslationJob job) {
    return Lane.poolOf(job.getMetadata().getUid());
  }

  void ensure(
      TranslationJob job,
      LocalizationApp app,
      String revision,
      AppRedis redis,
      Context<TranslationJob> context) {
    var concurrency = job.getSpec().concurrency();
    if (concurrency == null) {
      return;
    }
    redis
        .settings()
        .write(
            pool(job),
            SettingsFactory.settings(
                app.getSpec(),
                revision,
                Lane.dedicatedTo(job.getMetadata().getUid()),
                List.of(QueueName.values()),
                queue ->
                    concurrency.perWorker() == null
                        ? QueueDefaults.concurrencyPerWorker(app.getSpec(), queue)
                        : concurrency.perWorker()));
    var deployment = deployment(job, app).desired(concurrency.workers(), Optional.empty());
    deployment.getMetadata().getLabels().put(Labels.JOB, Labels.value(job));
    ServerSideApply.applyIfChanged(context, present(context), deployment);
  }

  /** Removes the pods of a job that does not run. */
  void remove(Context<TranslationJob> context) {
    present(context).ifPresent(deployment -> context.getClient().resource(deployment).delete());
  }

  private static Optional<Deployment> present(Context<TranslationJob> context) {
    return context.getSecondaryResource(Deployment.class);
  }

  private WorkerDeployment deployment(TranslationJob job, LocalizationApp app) {
    // A uid's first group is enough to tell a job from its namesake that was deleted just now.
    String uid = job.getMetadata().getUid();
    String name =
        app.getMetadata().getName() + "-job-" + uid.substring(0, Math.min(8, uid.length()));
    return new WorkerDeployment(app, job, name, pool(job), images.runtime(app));
  }
}
