package dev.localization.runtime.config;

import dev.localization.contract.KeySpace;
import dev.localization.redis.RedisEndpoint;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a worker is told at start.
 *
 * @param space the keys of its app
 * @param pool whose settings it follows
 * @param worker its name, the pod's
 */
public record WorkerConfiguration(RedisEndpoint redis, KeySpace space, String pool, String worker) {

  /**
   * Reads the environment.
   *
   * @param hostName the worker's name when {@code L10N_WORKER} gives none
   * @throws ConfigurationException when a variable is missing or wrong; the message names it
   */
  public static WorkerConfiguration from(Map<String, String> environment, Supplier<String> hostName)
      throws ConfigurationException {
    return new WorkerConfiguration(
        RedisEnvironment.read(environment),
        new KeySpace(required(environment, "L10N_PREFIX", "{shop/storefront}")),
        required(environment, "L10N_POOL", "default"),
        optional(environment, "L10N_WORKER").orElseGet(hostName));
  }

  static String required(Map<String, String> environment, String name, String example)
      throws ConfigurationException {
    return optional(environment, name)
        .orElseThrow(
            () -> new ConfigurationException(name + " is not set; for example " + example));
  }

  static Optional<String> optional(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }
}
