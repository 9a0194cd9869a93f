package dev.localization.e2e.cluster;

import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.stream.Stream;

/** The metrics of a pod, in Prometheus' text format. */
public record Metrics(String text) {
  private static final int QUARKUS_PORT = 8080;

  /** Fetches them through the API server: works wherever kubectl does. */
  public static Metrics of(Pod pod, KubernetesClient client) {
    int port =
        pod.getSpec().getContainers().stream()
            .flatMap(container -> container.getPorts().stream())
            .mapToInt(ContainerPort::getContainerPort)
            .findFirst()
            .orElse(QUARKUS_PORT);
    String answer =
        client.raw(
            "/api/v1/namespaces/%s/pods/%s:%d/proxy/q/metrics"
                .formatted(pod.getMetadata().getNamespace(), pod.getMetadata().getName(), port));
    return new Metrics(answer == null ? "" : answer);
  }

  /**
   * The sum of a metric's series.
   *
   * @param labels as they are written, such as {@code queue="file-processing"}; all must be there
   */
  public double sum(String name, String... labels) {
    return series(name, labels)
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  /** The lines of a metric's series. */
  public Stream<String> series(String name, String... labels) {
    return text.lines()
        .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
        .filter(line -> Stream.of(labels).allMatch(line::contains));
  }
}
