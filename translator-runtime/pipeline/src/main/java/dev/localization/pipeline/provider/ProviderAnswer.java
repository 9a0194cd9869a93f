package dev.localization.pipeline.provider;

import java.util.Map;

/**
 * What a provider answered.
 *
 * @param translations masked target text by segment id; ids that were not answered are absent
 * @param usage what it cost
 */
public record ProviderAnswer(Map<String, String> translations, Usage usage) {
  public ProviderAnswer {
    translations = Map.copyOf(translations);
  }
}
