package dev.localization.operator.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.localization.api.v1alpha1.LocalizationApp;
import dev.localization.operator.kubernetes.Labels;
import dev.localization.operator.redis.RedisNames;
import dev.localization.operator.worker.WorkerDeployment;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The objects of an app's own Redis: one server with an append-only file on a volume, which refuses
 * writes rather than forget any. The volume claim and the Secret outlive the app and are taken up
 * again by an app of the same name.
 */
record ManagedRedis(LocalizationApp app, String image) {
  private static final long MEMORY_MIB = 512;

  /** The volume holds the file, its rewrite and some room: three times what is in memory. */
  private static final double SHARE_OF_LIMIT = 0.7;

  private static final String CONFIGURATION = "redis.conf";
  private static final String COMPONENT = "redis";

  /** The password, and the configuration file that has it: no argument or variable shows it. */
  Secret secret(String password) {
    return new SecretBuilder()
        .withMetadata(retained())
        .withType("Opaque")
        .addToData(RedisNames.PASSWORD, base64(password))
        .addToData(CONFIGURATION, base64(configuration(password)))
        .build();
  }

  /** The password that a Secret holds. */
  static Optional<String> password(Secret secret) {
    return Optional.ofNullable(secret.getData())
        .map(data -> data.get(RedisNames.PASSWORD))
        .map(value -> new String(Base64.getDecoder().decode(value), UTF_8));
  }

  private static String configuration(String password) {
    long memory = (long) (MEMORY_MIB * SHARE_OF_LIMIT);
    return """
    port %d
    requirepass %s
    dir /data
    appendonly yes
    appendfsync everysec
    maxmemory %dmb
    maxmemory-policy noeviction
    save ""
    """
        .formatted(RedisNames.PORT, password, memory);
  }

  PersistentVolumeClaim claim() {
    return new PersistentVolumeClaimBuilder()
        .withMetadata(retained())
        .withNewSpec()
        .withAccessModes("ReadWriteOnce")
        .withNewResources()
        .addToRequests("storage", app.getSpec().redis().managed().storage())
        .endResources()
        .endSpec()
        .build();
  }

  Service service() {
    return new ServiceBuilder()
        .withMetadata(owned())
        .withNewSpec()
        .withSelector(labels())
        .addNewPort()
        .withName("redis")
        .withPort(RedisNames.PORT)
        .withTargetPort(new IntOrString("redis"))
        .endPort()
        .endSpec()
        .build();
  }

  NetworkPolicy networkPolicy() {
    return new NetworkPolicyBuilder()
        .withMetadata(owned())
        .withNewSpec()
        .withNewPodSelector()
        .withMatchLabels(labels())
        .endPodSelector()
        .withPolicyTypes("Ingress")
        .addNewIngress()
        .addNewFrom()
        .withNewPodSelector()
        .withMatchLabels(Labels.of(app.getMetadata().getName(), "worker"))
        .endPodSelector()
        .endFrom()
        .addNewFrom()
        .withNewNamespaceSelector()
        .endNamespaceSelector()
        .withNewPodSelector()
        .addToMatchLabels(Labels.NAME, Labels.OPERATOR)
        .endPodSelector()
        .endFrom()
        .addNewPort()
        .withProtocol("TCP")
        .withPort(new IntOrString("redis"))
        .endPort()
        .endIngress()
        .endSpec()
        .build();
  }

  // spotless:off
  StatefulSet statefulSet() {
    return new StatefulSetBuilder()
        .withMetadata(owned())
        .withNewSpec()
          .withReplicas(1)
          .withServiceName(RedisNames.of(app))
          .withNewSelector().withMatchLabels(labels()).endSelector()
          .withNewTemplate()
            .withNewMetadata().withLabels(labels()).endMetadata()
            .withNewSpec()
              .withAutomountServiceAccountToken(false)
              .withSecurityContext(WorkerDeployment.restrictedPod())
              .withTerminationGracePeriodSeconds(30L)
              .addNewContainer()
                .withName("redis")
                .withImage(image)
                .withImagePullPolicy("IfNotPresent")
                .withArgs("/etc/redis/" + CONFIGURATION)
                .addNewEnv()
                  .withName("REDISCLI_AUTH")
                  .withNewValueFrom()
                    .withNewSecretKeyRef().withName(RedisNames.of(app)).withKey(RedisNames.PASSWORD).endSecretKeyRef()
                  .endValueFrom()
                .endEnv()
                .addNewPort().withName("redis").withContainerPort(RedisNames.PORT).endPort()
                .withNewReadinessProbe()
                  .withNewExec().withCommand("redis-cli", "-e", "ping").endExec()
                  .withPeriodSeconds(2).withTimeoutSeconds(3)
                .endReadinessProbe()
                .withNewLivenessProbe()
                  .withNewTcpSocket().withNewPort("redis").endTcpSocket()
                  .withInitialDelaySeconds(10).withPeriodSeconds(10).withFailureThreshold(6)
                .endLivenessProbe()
                .withNewResources()
                  .addToRequests("cpu", new Quantity("100m"))
                  .addToRequests("memory", new Quantity("128Mi"))
                  .addToLimits("memory", new Quantity(MEMORY_MIB + "Mi"))
                .endResources()
                .withSecurityContext(WorkerDeployment.restrictedContainer())
                .addNewVolumeMount().withName("data").withMountPath("/data").endVolumeMount()
                .addNewVolumeMount().withName("configuration").withMountPath("/etc/redis").withReadOnly(true).endVolumeMount()
              .endContainer()
              .addNewVolume()
                .withName("data")
                .withNewPersistentVolumeClaim().withClaimName(RedisNames.of(app)).endPersistentVolumeClaim()
              .endVolume()
              .addNewVolume()
                .withName("configuration")
                .withNewSecret()
                  .withSecretName(RedisNames.of(app))
                  .addNewItem().withKey(CONFIGURATION).withPath(CONFIGURATION).endItem()
                .endSecret()
              .endVolume()
            .endSpec()
          .endTemplate()
        .endSpec()
        .build();
  }
  // spotless:on

  private Map<String, String> labels() {
    return Labels.of(app.getMetadata().getName(), COMPONENT);
  }

  private ObjectMeta owned() {
    return new ObjectMetaBuilder(retained())
        .withOwnerReferences(List.of(Labels.owner(app)))
        .build();
  }

  private ObjectMeta retained() {
    return new ObjectMetaBuilder()
        .withName(RedisNames.of(app))
        .withNamespace(app.getMetadata().getNamespace())
        .withLabels(labels())
        .build();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }
}
