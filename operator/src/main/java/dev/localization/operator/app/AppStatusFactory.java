package dev.localization.operator.app;

import static dev.localization.operator.condition.ConditionType.PROGRESSING;
import static dev.localization.operator.condition.ConditionType.PROVIDER_AVAILABLE;
import static dev.localization.operator.condition.ConditionType.READY;

import dev.localization.api.v1alpha1.LocalizationApp;
import dev.localization.api.v1alpha1.LocalizationAppStatus;
import dev.localization.api.v1alpha1.LocalizationAppStatus.QueueStatus;
import dev.localization.api.v1alpha1.LocalizationAppStatus.Version;
import dev.localization.api.v1alpha1.LocalizationAppStatus.WorkerPoolStatus;
import dev.localization.contract.heartbeat.Heartbeat;
import dev.localization.operator.app.AppObservation.RedisState;
import dev.localization.operator.condition.Conditions;
import dev.localization.operator.condition.Reason;
import io.fabric8.kubernetes.api.model.Condition;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says in a status what is observed of an app. Pure. */
final class AppStatusFactory {
  private AppStatusFactory() {}

  /**
   * @param settings the version of the settings that each pool should have applied
   * @param replicas the pods that each pool should have
   */
  static LocalizationAppStatus status(
      AppObservation observed,
      String revision,
      String image,
      Map<String, String> settings,
      Map<String, Integer> replicas) {
    List<Condition> conditions = conditions(observed);
    List<WorkerPoolStatus> pools =
        observed.pools().stream().map(pool -> pool(pool, settings, replicas)).toList();
    List<QueueStatus> queues = queues(observed);
    return new LocalizationAppStatus(
        observed.app().getMetadata().getGeneration(),
        phase(conditions),
        new Version(
            "blue",
            revision,
            image,
            pools.stream().mapToInt(WorkerPoolStatus::desired).sum(),
            pools.stream().mapToInt(WorkerPoolStatus::ready).sum(),
            100),
        null,
        null,
        queues.stream().mapToLong(QueueStatus::waiting).sum(),
        null,
        queues,
        pools,
        null,
        conditions);
  }

  /** An app that asks for what this release does not do. */
  static LocalizationAppStatus unsupported(LocalizationApp app, String message, Instant now) {
    var before = Optional.ofNullable(app.getStatus());
    var conditions =
        Conditions.from(
                before.map(LocalizationAppStatus::conditions).orElse(List.of()),
                app.getMetadata().getGeneration(),
                now)
            .set(READY, false, Reason.UNSUPPORTED, message)
            .stalled(Reason.UNSUPPORTED, message)
            .list();
    return new LocalizationAppStatus(
        app.getMetadata().getGeneration(),
        phase(conditions),
        before.map(LocalizationAppStatus::active).orElse(null),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        conditions);
  }

  private static List<Condition> conditions(AppObservation observed) {
    var app = observed.app();
    var before =
        Optional.ofNullable(app.getStatus())
            .map(LocalizationAppStatus::conditions)
            .orElse(List.of());
    var conditions =
        Conditions.from(before, app.getMetadata().getGeneration(), observed.now())
            .set(PROGRESSING, false, Reason.ROLLOUT_COMPLETE, "no rollout is under way");
    provider(observed, conditions);
    switch (observed.redis()) {
      case RedisState.Taken taken -> {
        String message =
            "redis.prefix belongs to another LocalizationApp: give each app a prefix of its own";
        conditions
            .set(READY, false, Reason.PREFIX_TAKEN, message)
            .stalled(Reason.PREFIX_TAKEN, message);
      }
      case RedisState.Away away ->
          conditions
              .set(READY, false, Reason.REDIS_NOT_READY, away.message())
              .reconciling(Reason.WAITING, away.message());
      case RedisState.Answers answers -> workers(observed, conditions);
    }
    return conditions.list();
  }

  /** Ready asks for the pods that there must always be; scaling by backlog does not move it. */
  private static void workers(AppObservation observed, Conditions conditions) {
    Optional<PoolObservation> lacking =
        observed.pools().stream().filter(pool -> pool.ready() < pool.pool().min()).findFirst();
    if (lacking.isPresent()) {
      String message =
          "worker pool %s: %d of at least %d pods are ready"
              .formatted(
                  lacking.get().pool().name(), lacking.get().ready(), lacking.get().pool().min());
      conditions
          .set(READY, false, Reason.WORKERS_NOT_READY, message)
          .reconciling(Reason.WAITING, message);
    } else {
      conditions
          .set(READY, true, Reason.AVAILABLE, "Redis answers and the worker pools are ready")
          .settled();
    }
  }

  private static void provider(AppObservation observed, Conditions conditions) {
    List<Heartbeat> workers =
        observed.pools().stream().flatMap(pool -> pool.workers().stream()).toList();
    Optional<String> unavailable =
        workers.stream()
            .map(Heartbeat::providerUnavailable)
            .filter(why -> !why.isEmpty())
            .findFirst();
    boolean none =
        unavailable.isPresent()
            && workers.stream().noneMatch(worker -> worker.providerUnavailable().isEmpty());
    if (none) {
      conditions.set(PROVIDER_AVAILABLE, false, Reason.CIRCUIT_OPEN, unavailable.get());
    } else {
      conditions.set(PROVIDER_AVAILABLE, true, Reason.CIRCUIT_CLOSED, "the providers take calls");
    }
  }

  private static String phase(List<Condition> conditions) {
    if (Conditions.isTrue(conditions, READY)) {
      return "Healthy";
    }
    return Conditions.find(conditions, READY)
        .filter(ready -> Reason.WORKERS_NOT_READY.text().equals(ready.getReason()))
        .map(ready -> "Progressing")
        .orElse("Degraded");
  }

  private static WorkerPoolStatus pool(
      PoolObservation pool, Map<String, String> settings, Map<String, Integer> replicas) {
    String name = pool.pool().name();
    boolean current =
        pool.workers().stream()
            .allMatch(worker -> worker.settingsVersion().equals(settings.get(name)));
    return new WorkerPoolStatus(
        name,
        replicas.getOrDefault(name, pool.replicas()),
        pool.ready(),
        (int) pool.busy(),
        current ? "Current" : "Applying");
  }

  private static List<QueueStatus> queues(AppObservation observed) {
    if (!(observed.redis() instanceof RedisState.Answers answers)) {
      return List.of();
    }
    return answers.queues().stream()
        .map(
            queue ->
                new QueueStatus(
                    queue.name().text(),
                    queue.counts().waiting() + queue.counts().prioritized(),
                    queue.counts().active(),
                    queue.counts().delayed(),
                    queue.counts().waitingChildren(),
                    queue.counts().failed(),
                    queue.counts().paused(),
                    queue
                        .oldestWaitingSince()
                        .map(since -> since.truncatedTo(ChronoUnit.SECONDS).toString())
                        .orElse(null)))
        .toList();
  }
}
