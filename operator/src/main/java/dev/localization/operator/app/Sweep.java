package dev.localization.operator.app;

import dev.localization.api.v1alpha1.TranslationJob;
import dev.localization.contract.lane.Lane;
import dev.localization.contract.run.RunId;
import dev.localization.operator.redis.AppRedis;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Clears up in Redis: finishes withdrawals that a worker's hold interrupted, and withdraws runs of
 * jobs that were deleted while nobody looked.
 */
final class Sweep {
  private static final Logger LOG = Logger.getLogger(Sweep.class);

  private final AppRedis redis;

  Sweep(AppRedis redis) {
    this.redis = redis;
  }

  /**
   * Removes what is left of withdrawn runs.
   *
   * @return whether something is still left
   */
  boolean drain() {
    return redis.withdrawals().pending().stream()
            .map(run -> redis.withdrawals().drain(run, redis.remover()))
            .filter(gone -> !gone)
            .count()
        > 0;
  }

  /**
   * Withdraws runs whose job is no more.
   *
   * @param known uids of jobs as an informer has them; it may not have the newest yet, so that a
   *     job which it lacks is looked for in the API server before anything is withdrawn
   */
  void withdrawOrphans(Set<String> known, KubernetesClient client, String namespace) {
    List<RunId> suspects =
        redis.runs().live().stream().filter(run -> !known.contains(run.jobUid())).toList();
    if (suspects.isEmpty()) {
      return;
    }
    Set<String> jobs =
        client.resources(TranslationJob.class).inNamespace(namespace).list().getItems().stream()
            .map(job -> job.getMetadata().getUid())
            .collect(Collectors.toSet());
    suspects.stream()
        .filter(run -> !jobs.contains(run.jobUid()))
        .forEach(
            run -> {
              LOG.infof("event=run-withdrawn run=%s reason=its job is gone", run);
              redis.withdrawals().withdraw(run, "its job is gone");
              redis.settings().delete(Lane.poolOf(run.jobUid()));
            });
  }
}
