package dev.localization.operator.app;

import dev.localization.contract.heartbeat.Heartbeat;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Map;
import java.util.TreeMap;

/**
 * Says to Kubernetes which pods of a pool to keep when it shrinks: those with work in hand.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/workloads/controllers/replicaset/#pod-deletion-cost">Pod
 *     deletion cost</a>
 */
final class DeletionCost {
  private static final String ANNOTATION = "controller.kubernetes.io/pod-deletion-cost";

  private DeletionCost() {}

  static void write(KubernetesClient client, String namespace, PoolObservation pool) {
    for (Heartbeat worker : pool.workers()) {
      client
          .pods()
          .inNamespace(namespace)
          .withName(worker.worker())
          .edit(
              pod -> {
                pod.getMetadata()
                    .setAnnotations(
                        merged(
                            pod.getMetadata().getAnnotations(), String.valueOf(worker.inFlight())));
                return pod;
              });
    }
  }

  private static Map<String, String> merged(Map<String, String> annotations, String cost) {
    var all = new TreeMap<String, String>();
    if (annotations != null) {
      all.putAll(annotations);
    }
    all.put(ANNOTATION, cost);
    return all;
  }
}
