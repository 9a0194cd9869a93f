package dev.localization.operator.app;

import dev.localization.api.v1alpha1.LocalizationApp;
import dev.localization.contract.lane.QueueName;
import java.time.Instant;
import java.util.List;

/** All that the operator sees of an app. */
record AppObservation(
    LocalizationApp app, RedisState redis, List<PoolObservation> pools, Instant now) {
  /** Whether the app's Redis answers, and what it says. */
  sealed interface RedisState {
    /** It does not, for now. */
    record Away(String message) implements RedisState {}

    /** It does, and another app has its prefix. */
    record Taken() implements RedisState {}

    /** It does. */
    record Answers(List<QueueObservation> queues) implements RedisState {
      public Answers {
        queues = List.copyOf(queues);
      }

      QueueObservation queue(QueueName name) {
        return queues.stream().filter(queue -> queue.name() == name).findFirst().orElseThrow();
      }
    }
  }

  AppObservation {
    pools = List.copyOf(pools);
  }
}
