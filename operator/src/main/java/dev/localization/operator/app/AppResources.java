package dev.localization.operator.app;

import dev.localization.api.v1alpha1.LocalizationApp;
import dev.localization.operator.kubernetes.Labels;
import dev.localization.operator.kubernetes.ServerSideApply;
import dev.localization.operator.redis.RedisNames;
import dev.localization.operator.worker.Images;
import dev.localization.operator.worker.WorkerDeployment;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.security.SecureRandom;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/** Writes the objects of an app, in the order in which they need each other. */
final class AppResources {
  private static final Logger LOG = Logger.getLogger(AppResources.class);

  private final Images images;
  private final SecureRandom random;

  AppResources(Images images, SecureRandom random) {
    this.images = images;
    this.random = random;
  }

  void applyRedis(LocalizationApp app, Context<LocalizationApp> context) {
    if (app.getSpec().redis().external() != null) {
      return;
    }
    var redis = new ManagedRedis(app, images.redis());
    KubernetesClient client = context.getClient();
    applySecret(app, redis, client);
    if (get(client, PersistentVolumeClaim.class, app) == null) {
      ServerSideApply.apply(client, redis.claim());
    }
    apply(context, Service.class, redis.service());
    apply(context, NetworkPolicy.class, redis.networkPolicy());
    apply(context, StatefulSet.class, redis.statefulSet());
  }

  /** The password is made once; an app that comes back takes up the one that is there. */
  private void applySecret(LocalizationApp app, ManagedRedis redis, KubernetesClient client) {
    Optional<Secret> present = Optional.ofNullable(get(client, Secret.class, app));
    String password = present.flatMap(ManagedRedis::password).orElseGet(this::newPassword);
    Secret desired = redis.secret(password);
    if (present.filter(secret -> desired.getData().equals(secret.getData())).isEmpty()) {
      ServerSideApply.apply(client, desired);
    }
  }

  private String newPassword() {
    byte[] bytes = new byte[24];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /**
   * Gives each pool its pods, and removes pools that the app no longer has.
   *
   * @return the pods that each pool should have
   */
  Map<String, Integer> applyPools(AppObservation observed, Context<LocalizationApp> context) {
    LocalizationApp app = observed.app();
    var replicas = new TreeMap<String, Integer>();
    for (PoolObservation pool : observed.pools()) {
      int desired = PoolPlan.replicas(observed, pool);
      replicas.put(pool.pool().name(), desired);
      Deployment deployment =
          deployment(app, pool).desired(desired, Optional.ofNullable(pool.pool().resources()));
      deployment.getMetadata().setAnnotations(scaledAt(observed, pool, desired));
      if (desired < pool.replicas()) {
        DeletionCost.write(context.getClient(), app.getMetadata().getNamespace(), pool);
      }
      if (ServerSideApply.applyIfChanged(context, pool.deployment(), deployment)
          && desired != pool.replicas()) {
        LOG.infof(
            "event=pool-scaled app=%s/%s pool=%s from=%d to=%d",
            app.getMetadata().getNamespace(),
            app.getMetadata().getName(),
            pool.pool().name(),
            pool.replicas(),
            desired);
      }
    }
    context
        .getSecondaryResourcesAsStream(Deployment.class)
        .filter(
            deployment ->
                !replicas.containsKey(deployment.getMetadata().getLabels().get(Labels.POOL)))
        .forEach(orphan -> context.getClient().resource(orphan).delete());
    return replicas;
  }

  private static Map<String, String> scaledAt(
      AppObservation observed, PoolObservation pool, int desired) {
    String since =
        desired == pool.replicas()
            ? PoolPlan.scaledAt(pool.deployment()).toString()
            : observed.now().truncatedTo(ChronoUnit.SECONDS).toString();
    return Map.of(PoolPlan.SCALED_AT, since);
  }

  private WorkerDeployment deployment(LocalizationApp app, PoolObservation pool) {
    String name = app.getMetadata().getName() + "-" + pool.pool().name();
    return new WorkerDeployment(app, app, name, pool.pool().name(), images.runtime(app));
  }

  private static <T extends HasMetadata> void apply(
      Context<LocalizationApp> context, Class<T> type, T desired) {
    Optional<T> present = context.getSecondaryResource(type);
    ServerSideApply.applyIfChanged(context, present, desired);
  }

  private static <T extends HasMetadata> T get(
      KubernetesClient client, Class<T> type, LocalizationApp app) {
    return client
        .resources(type)
        .inNamespace(app.getMetadata().getNamespace())
        .withName(RedisNames.of(app))
        .get();
  }
}
