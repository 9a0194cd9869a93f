package dev.localization.runtime.settings;

import dev.localization.contract.lane.Lane;
import dev.localization.contract.lane.QueueName;
import dev.localization.contract.settings.WorkerSettings;
import dev.localization.pipeline.batch.BatchLimits;
import dev.localization.pipeline.batch.O200kTokenCounter;
import dev.localization.pipeline.batch.Packer;
import dev.localization.pipeline.batch.TokenCounter;
import dev.localization.runtime.provider.Providers;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * One version of the settings, checked and with its providers made.
 *
 * @param concurrency jobs at once by queue; queues that are absent are not served
 */
public record AppliedSettings(
    String version,
    String revision,
    Lane lane,
    Map<QueueName, Integer> concurrency,
    BatchLimits limits,
    Retries retries,
    Providers providers) {
  private static final int MOST_JOBS = 10_000;
  private static final int CHARACTERS_PER_TOKEN = 4;

  public AppliedSettings {
    concurrency = Map.copyOf(concurrency);
  }

  /**
   * Checks settings.
   *
   * @throws IllegalArgumentException when they cannot be applied; the message says why
   */
  public static AppliedSettings of(WorkerSettings settings, Providers providers) {
    return new AppliedSettings(
        settings.version(),
        settings.revision(),
        new Lane(settings.laneSuffix()),
        concurrency(settings),
        Optional.ofNullable(settings.batching())
            .map(batching -> new BatchLimits(batching.maxSegments(), batching.maxInputTokens()))
            .orElse(BatchLimits.DEFAULT),
        Optional.ofNullable(settings.attempts()).map(Retries::of).orElse(Retries.DEFAULT),
        providers);
  }

  /** Packs units as these settings say. */
  public Packer packer() {
    return new Packer(limits, tokens());
  }

  /** Counts tokens; where nobody bills them a guess spares loading the tables of an encoding. */
  public TokenCounter tokens() {
    return providers.offline()
        ? text -> text.length() / CHARACTERS_PER_TOKEN + 1
        : new O200kTokenCounter();
  }

  private static Map<QueueName, Integer> concurrency(WorkerSettings settings) {
    var known = new EnumMap<QueueName, Integer>(QueueName.class);
    settings
        .concurrency()
        .forEach(
            (queue, jobs) ->
                QueueName.parse(queue)
                    .ifPresent(name -> known.put(name, Math.clamp(jobs, 0, MOST_JOBS))));
    return known;
  }
}
