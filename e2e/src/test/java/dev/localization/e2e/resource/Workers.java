package dev.localization.e2e.resource;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import dev.localization.e2e.cluster.Metrics;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.Map;

/** The worker pods of one pool of an app. */
public record Workers(TestNamespace namespace, String app, String pool) {

  public List<Pod> pods() {
    return namespace.pods(
        Map.of(
            "app.kubernetes.io/component", "worker",
            "localization.dev/app", app,
            "localization.dev/pool", pool));
  }

  /** The pods by name, each with how often its container has restarted. */
  public Map<String, Integer> restarts() {
    return pods().stream()
        .collect(toMap(pod -> pod.getMetadata().getName(), TestNamespace::restarts));
  }

  /** Calls of providers that ended, of each pod since it started. */
  public Map<String, Double> providerCalls() {
    return pods().stream()
        .collect(
            toMap(
                pod -> pod.getMetadata().getName(),
                pod -> metrics(pod).sum("localization_provider_calls_total")));
  }

  /** Jobs of all queues that all pods have in hand now. */
  public double jobsInFlight() {
    return pods().stream()
        .mapToDouble(pod -> metrics(pod).sum("localization_jobs_in_flight"))
        .sum();
  }

  public String logs() {
    return pods().stream().map(namespace::log).collect(joining("\n"));
  }

  /**
   * Ends the program of a pod as {@code kill -9} does.
   *
   * @return whether it did; else the pod was deleted
   */
  public boolean kill(Pod pod) {
    return namespace.kill(pod, "java");
  }

  private Metrics metrics(Pod pod) {
    return Metrics.of(pod, namespace.client());
  }
}
