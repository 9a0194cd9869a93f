package dev.localization.operator.app;

import dev.localization.api.v1alpha1.WorkerPool;
import dev.localization.contract.heartbeat.Heartbeat;
import dev.localization.contract.lane.QueueName;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.Optional;

/**
 * A worker pool.
 *
 * @param workers those that say that they are there
 */
record PoolObservation(WorkerPool pool, Optional<Deployment> deployment, List<Heartbeat> workers) {
  PoolObservation {
    workers = List.copyOf(workers);
  }

  List<QueueName> queues() {
    return pool.queues().stream().flatMap(queue -> QueueName.parse(queue.text()).stream()).toList();
  }

  int ready() {
    return deployment.map(Deployment::getStatus).map(status -> status.getReadyReplicas()).orElse(0);
  }

  int replicas() {
    return deployment.map(Deployment::getSpec).map(spec -> spec.getReplicas()).orElse(0);
  }

  long busy() {
    return workers.stream().filter(worker -> worker.inFlight() > 0).count();
  }
}
