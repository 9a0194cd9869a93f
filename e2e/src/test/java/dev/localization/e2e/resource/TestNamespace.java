package dev.localization.e2e.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.e2e.cluster.Cluster;
import dev.localization.e2e.cluster.Kubectl;
import dev.localization.e2e.cluster.PodProcess;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A namespace of a test class's own, in which an operator runs. */
public record TestNamespace(Cluster cluster, String name) {
  private static final String FIELD_MANAGER = "e2e";

  public KubernetesClient client() {
    return cluster.client();
  }

  public Kubectl kubectl() {
    return cluster.kubectl(name);
  }

  public Operator operator() {
    return new Operator(this);
  }

  public Job job(String job) {
    return new Job(this, job);
  }

  public App app(String app) {
    return new App(this, app);
  }

  /** Applies a job as a person or a GitOps tool does, and again after a change. */
  public Job apply(JobManifest job) {
    apply(job.yaml());
    return job(job.name());
  }

  /** Applies an app likewise. */
  public App apply(AppManifest app) {
    apply(app.yaml());
    return app(app.name());
  }

  /** Applies what is written there. */
  public void apply(String yaml) {
    apply(client().resource(yaml).item());
  }

  /** Applies an object. */
  public void apply(HasMetadata object) {
    assertThat(
            client()
                .resource(object)
                .inNamespace(name)
                .fieldManager(FIELD_MANAGER)
                .forceConflicts()
                .serverSideApply())
        .isNotNull();
  }

  /** Applies a ConfigMap with these documents, and no others. */
  public void applyDocuments(String configMap, Map<String, String> documents) {
    apply(
        new ConfigMapBuilder()
            .withNewMetadata()
            .withName(configMap)
            .endMetadata()
            .withData(documents)
            .build());
  }

  public Optional<ConfigMap> configMap(String configMap) {
    return Optional.ofNullable(client().configMaps().inNamespace(name).withName(configMap).get());
  }

  /** The documents of a ConfigMap that must be there. */
  public Map<String, String> documents(String configMap) {
    assertThat(configMap(configMap)).as("ConfigMap %s", configMap).isPresent();
    return configMap(configMap).orElseThrow().getData();
  }

  /** The events of the object of that name. */
  public List<Event> events(String object) {
    return client()
        .v1()
        .events()
        .inNamespace(name)
        .withField("involvedObject.name", object)
        .list()
        .getItems();
  }

  /** The pods with all these labels that are not on their way out. */
  public List<Pod> pods(Map<String, String> labels) {
    return client().pods().inNamespace(name).withLabels(labels).list().getItems().stream()
        .filter(pod -> pod.getMetadata().getDeletionTimestamp() == null)
        .toList();
  }

  /** All that a pod has logged since its container last started. */
  public String log(Pod pod) {
    return client().pods().inNamespace(name).withName(pod.getMetadata().getName()).getLog();
  }

  /** How often the containers of a pod were started again. */
  public static int restarts(Pod pod) {
    return pod.getStatus().getContainerStatuses().stream()
        .mapToInt(ContainerStatus::getRestartCount)
        .sum();
  }

  /**
   * Ends the program of a pod as {@code kill -9} does; where its node is another machine, deletes
   * the pod and waits for its end.
   *
   * @return whether it was killed
   */
  public boolean kill(Pod pod, String program) {
    boolean killed =
        PodProcess.find(pod, program).map(ProcessHandle::destroyForcibly).orElse(false);
    if (!killed) {
      kubectl().run("delete", "pod", pod.getMetadata().getName(), "--now");
    }
    return killed;
  }

  /** Takes a pod away without a word to the programs in it. */
  public void deleteByForce(Pod pod) {
    kubectl().run("delete", "pod", pod.getMetadata().getName(), "--grace-period=0", "--force");
  }
}
