package dev.localization.contract.settings;

import java.util.List;
import java.util.Map;

/**
 * What the workers of one pool do. Workers apply a new version within a second and say so in their
 * heartbeat.
 *
 * @param version changes whenever anything else here does
 * @param laneSuffix the lane that they serve
 * @param revision the app's revision, which marks what they remember
 * @param concurrency jobs at once in each worker, by queue name; queues that are not named are not
 *     served
 * @param providers in order of preference
 */
public record WorkerSettings(
    String version,
    String laneSuffix,
    String revision,
    Map<String, Integer> concurrency,
    List<Provider> providers,
    Batching batching,
    Attempts attempts) {

  /**
   * An engine that translates.
   *
   * @param kind the provider's field in the spec, such as {@code pseudo}
   * @param identity a hash of all that makes it the same account and model
   * @param latencyMillis for {@code pseudo}: how long it pretends to think
   * @param expansionPercent for {@code pseudo}: how much longer its answers are
   */
  public record Provider(
      String name, String kind, String identity, int latencyMillis, int expansionPercent) {}

  /** How much goes into one call. */
  public record Batching(int maxSegments, int maxInputTokens) {}

  /** How often the content of a job is tried, and how long it waits in between. */
  public record Attempts(
      int attempts, int initialMillis, double multiplier, int maxSeconds, int jitterPercent) {}

  public WorkerSettings {
    laneSuffix = laneSuffix == null ? "" : laneSuffix;
    revision = revision == null ? "" : revision;
    concurrency = concurrency == null ? Map.of() : Map.copyOf(concurrency);
    providers = providers == null ? List.of() : List.copyOf(providers);
  }
}
