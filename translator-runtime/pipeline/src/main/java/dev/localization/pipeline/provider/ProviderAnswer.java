package dev.localization.pipeline.provider;

import java.util.Map;
import java.util.Optional;

/**
 * What a provider answered.
 *
 * @param translations masked target text by segment id; ids that were not answered are absent
 * @param usage what it cost
 * @param stop why the absent ids were not asked for, when the engine takes less at once than a
 *     request holds and failed in between; empty when all were asked for
 */
public record ProviderAnswer(
    Map<String, String> translations, Usage usage, Optional<ProviderException> stop) {
  public ProviderAnswer {
    translations = Map.copyOf(translations);
  }

  /** An answer to all that was asked for. */
  public ProviderAnswer(Map<String, String> translations, Usage usage) {
    this(translations, usage, Optional.empty());
  }

  /** This, but the rest could not be asked for; what the failure cost is added. */
  public ProviderAnswer stoppedBy(ProviderException failure) {
    return new ProviderAnswer(translations, usage.plus(failure.usage()), Optional.of(failure));
  }
}
