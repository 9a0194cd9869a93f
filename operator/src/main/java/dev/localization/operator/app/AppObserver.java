package dev.localization.operator.app;

import dev.localization.api.v1alpha1.LocalizationApp;
import dev.localization.contract.heartbeat.Heartbeat;
import dev.localization.contract.lane.Lane;
import dev.localization.contract.lane.QueueName;
import dev.localization.operator.app.AppObservation.RedisState;
import dev.localization.operator.kubernetes.Labels;
import dev.localization.operator.redis.AppRedis;
import dev.localization.operator.redis.RedisClients;
import dev.localization.operator.redis.RedisUnavailableException;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import redis.clients.jedis.exceptions.JedisException;

/** Looks at an app's pods and Redis. */
final class AppObserver {
  private static final Duration SOON = Duration.ofMinutes(1);

  private final RedisClients clients;
  private final Clock clock;

  AppObserver(RedisClients clients, Clock clock) {
    this.clients = clients;
    this.clock = clock;
  }

  /**
   * An observation and, where Redis answered and is the app's own, the way to it.
   *
   * @param redis present exactly when Redis can be worked with
   */
  record Observed(AppObservation observation, Optional<AppRedis> redis) {}

  Observed observe(LocalizationApp app, Context<LocalizationApp> context) {
    RedisState state;
    List<Heartbeat> workers = List.of();
    Optional<AppRedis> usable = Optional.empty();
    try {
      AppRedis redis = clients.of(app);
      if (redis.lease().hold(app.getMetadata().getUid())) {
        state = new RedisState.Answers(queues(redis));
        workers = redis.heartbeats().alive();
        usable = Optional.of(redis);
      } else {
        state = new RedisState.Taken();
      }
    } catch (RedisUnavailableException missing) {
      state = new RedisState.Away(missing.getMessage());
    } catch (JedisException away) {
      state = new RedisState.Away("waiting for Redis: it does not answer yet");
    }
    var observation = new AppObservation(app, state, pools(app, workers, context), clock.instant());
    return new Observed(observation, usable);
  }

  private static List<QueueObservation> queues(AppRedis redis) {
    return Arrays.stream(QueueName.values())
        .map(
            name -> {
              var queue = redis.queue(Lane.DEFAULT.queue(name));
              return new QueueObservation(
                  name, queue.counts(), queue.dueWithin(SOON), queue.oldestWaitingSince());
            })
        .toList();
  }

  private static List<PoolObservation> pools(
      LocalizationApp app, List<Heartbeat> workers, Context<LocalizationApp> context) {
    Map<String, Deployment> deployments =
        context
            .getSecondaryResourcesAsStream(Deployment.class)
            .collect(
                Collectors.toMap(
                    deployment -> deployment.getMetadata().getLabels().get(Labels.POOL),
                    Function.identity(),
                    (one, other) -> one));
    return app.getSpec().workerPools().stream()
        .map(
            pool ->
                new PoolObservation(
                    pool,
                    Optional.ofNullable(deployments.get(pool.name())),
                    workers.stream().filter(worker -> worker.pool().equals(pool.name())).toList()))
        .toList();
  }
}
