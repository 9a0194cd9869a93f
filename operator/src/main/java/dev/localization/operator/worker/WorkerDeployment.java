package dev.localization.operator.worker;

import dev.localization.api.v1alpha1.LocalizationApp;
import dev.localization.api.v1alpha1.WorkerRuntime;
import dev.localization.operator.kubernetes.Labels;
import dev.localization.operator.redis.RedisNames;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSecurityContextBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.SecurityContextBuilder;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The Deployment of a pool's workers. They hold no credential of the Kubernetes API: Redis and, by
 * mounted files, their providers are all that they reach.
 *
 * @param name of the Deployment
 * @param pool whose settings the workers take
 * @param owner whose deletion takes the Deployment along
 */
public record WorkerDeployment(
    LocalizationApp app, HasMetadata owner, String name, String pool, String image) {
  private static final String REDIS_FOLDER = "/etc/localization/redis";
  private static final long USER = 1001;

  // spotless:off
  /** The Deployment with so many pods; absent resources are the operator's defaults. */
  public Deployment desired(int replicas, Optional<ResourceRequirements> resources) {
    WorkerRuntime runtime = runtime();
    Map<String, String> labels = labels();
    return new DeploymentBuilder()
        .withNewMetadata()
          .withName(name)
          .withNamespace(app.getMetadata().getNamespace())
          .withLabels(labels)
          .withOwnerReferences(Labels.owner(owner))
        .endMetadata()
        .withNewSpec()
          .withReplicas(replicas)
          .withRevisionHistoryLimit(2)
          .withNewSelector().withMatchLabels(labels).endSelector()
          .withNewTemplate()
            .withNewMetadata()
              .withLabels(podLabels(labels, runtime))
              .withAnnotations(runtime.annotations())
            .endMetadata()
            .withNewSpec()
              .withAutomountServiceAccountToken(false)
              .withServiceAccountName(runtime.serviceAccountName())
              .withImagePullSecrets(runtime.imagePullSecrets())
              .withNodeSelector(runtime.nodeSelector())
              .withTolerations(runtime.tolerations())
              .withAffinity(runtime.affinity())
              .withSecurityContext(podSecurity(runtime))
              .withTerminationGracePeriodSeconds(45L)
              .addNewContainer()
                .withName("worker")
                .withImage(image)
                .withImagePullPolicy("IfNotPresent")
                .withArgs("worker")
                .withEnv(environment(runtime))
                .addNewPort().withName("http").withContainerPort(8080).endPort()
                .withNewStartupProbe()
                  .withNewHttpGet().withPath("/q/health/live").withNewPort("http").endHttpGet()
                  .withPeriodSeconds(1).withFailureThreshold(60)
                .endStartupProbe()
                .withNewLivenessProbe()
                  .withNewHttpGet().withPath("/q/health/live").withNewPort("http").endHttpGet()
                  .withPeriodSeconds(10).withTimeoutSeconds(5).withFailureThreshold(3)
                .endLivenessProbe()
                .withNewReadinessProbe()
                  .withNewHttpGet().withPath("/q/health/ready").withNewPort("http").endHttpGet()
                  .withPeriodSeconds(2).withTimeoutSeconds(2)
                .endReadinessProbe()
                .withResources(resources.or(() -> Optional.ofNullable(runtime.resources())).orElseGet(WorkerDeployment::resources))
                .withSecurityContext(containerSecurity(runtime))
                .withVolumeMounts(mounts())
              .endContainer()
              .withVolumes(volumes())
            .endSpec()
          .endTemplate()
        .endSpec()
        .build();
  }
  // spotless:on

  /** What selects the pods of this pool. */
  public Map<String, String> labels() {
    var labels = new TreeMap<>(Labels.of(app.getMetadata().getName(), "worker"));
    labels.put(Labels.POOL, pool);
    return labels;
  }

  private WorkerRuntime runtime() {
    return app.getSpec().runtime();
  }

  private static Map<String, String> podLabels(Map<String, String> labels, WorkerRuntime runtime) {
    var all = new TreeMap<>(runtime.labels());
    all.putAll(labels);
    return all;
  }

  private List<EnvVar> environment(WorkerRuntime runtime) {
    var environment = new ArrayList<>(runtime.env());
    environment.add(variable("L10N_PREFIX", RedisNames.space(app).prefix()));
    environment.add(variable("L10N_POOL", pool));
    environment.add(
        new EnvVarBuilder()
            .withName("L10N_WORKER")
            .withNewValueFrom()
            .withNewFieldRef()
            .withFieldPath("metadata.name")
            .endFieldRef()
            .endValueFrom()
            .build());
    var external = app.getSpec().redis().external();
    if (external == null) {
      environment.add(variable("L10N_REDIS_URL", RedisNames.url(app)));
      environment.add(
          variable("L10N_REDIS_PASSWORD_FILE", REDIS_FOLDER + "/" + RedisNames.PASSWORD));
    } else {
      environment.add(
          new EnvVarBuilder()
              .withName("L10N_REDIS_URL")
              .withNewValueFrom()
              .withNewSecretKeyRef()
              .withName(external.urlSecretRef().name())
              .withKey(external.urlSecretRef().key())
              .endSecretKeyRef()
              .endValueFrom()
              .build());
    }
    return environment;
  }

  private static EnvVar variable(String name, String value) {
    return new EnvVarBuilder().withName(name).withValue(value).build();
  }

  private List<Volume> volumes() {
    var volumes = new ArrayList<Volume>();
    volumes.add(
        new VolumeBuilder()
            .withName("tmp")
            .withNewEmptyDir()
            .withSizeLimit(new Quantity("256Mi"))
            .endEmptyDir()
            .build());
    if (app.getSpec().redis().external() == null) {
      volumes.add(
          new VolumeBuilder()
              .withName("redis")
              .withNewSecret()
              .withSecretName(RedisNames.of(app))
              .addNewItem()
              .withKey(RedisNames.PASSWORD)
              .withPath(RedisNames.PASSWORD)
              .endItem()
              .endSecret()
              .build());
    }
    return volumes;
  }

  private List<VolumeMount> mounts() {
    var mounts = new ArrayList<VolumeMount>();
    mounts.add(new VolumeMountBuilder().withName("tmp").withMountPath("/tmp").build());
    if (app.getSpec().redis().external() == null) {
      mounts.add(
          new VolumeMountBuilder()
              .withName("redis")
              .withMountPath(REDIS_FOLDER)
              .withReadOnly(true)
              .build());
    }
    return mounts;
  }

  private static ResourceRequirements resources() {
    return new ResourceRequirementsBuilder()
        .addToRequests("cpu", new Quantity("100m"))
        .addToRequests("memory", new Quantity("256Mi"))
        .addToLimits("memory", new Quantity("512Mi"))
        .build();
  }

  private static PodSecurityContext podSecurity(WorkerRuntime runtime) {
    return Optional.ofNullable(runtime.podSecurityContext())
        .orElseGet(WorkerDeployment::restrictedPod);
  }

  private static SecurityContext containerSecurity(WorkerRuntime runtime) {
    return Optional.ofNullable(runtime.securityContext())
        .orElseGet(WorkerDeployment::restrictedContainer);
  }

  /**
   * What the restricted Pod Security Standard asks of a pod.
   *
   * @see <a href="https://kubernetes.io/docs/concepts/security/pod-security-standards/">Pod
   *     Security Standards</a>
   */
  public static PodSecurityContext restrictedPod() {
    return new PodSecurityContextBuilder()
        .withRunAsNonRoot(true)
        .withRunAsUser(USER)
        .withRunAsGroup(USER)
        .withFsGroup(USER)
        .withNewSeccompProfile()
        .withType("RuntimeDefault")
        .endSeccompProfile()
        .build();
  }

  /** What the restricted Pod Security Standard asks of a container, and a read-only root. */
  public static SecurityContext restrictedContainer() {
    return new SecurityContextBuilder()
        .withAllowPrivilegeEscalation(false)
        .withReadOnlyRootFilesystem(true)
        .withNewCapabilities()
        .withDrop("ALL")
        .endCapabilities()
        .build();
  }
}
