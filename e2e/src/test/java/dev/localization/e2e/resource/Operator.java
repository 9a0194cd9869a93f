package dev.localization.e2e.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.e2e.cluster.Metrics;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The operator of a namespace. */
public record Operator(TestNamespace namespace) {
  private static final Map<String, String> LABELS =
      Map.of("app.kubernetes.io/name", "localization-operator");

  public List<Pod> pods() {
    List<Pod> pods = namespace.pods(LABELS);
    assertThat(pods).as("pods of the operator, by the labels %s", LABELS).isNotEmpty();
    return pods;
  }

  public String logs() {
    return pods().stream().map(namespace::log).collect(Collectors.joining("\n"));
  }

  public List<Metrics> metrics() {
    return pods().stream().map(pod -> Metrics.of(pod, namespace.client())).toList();
  }
}
