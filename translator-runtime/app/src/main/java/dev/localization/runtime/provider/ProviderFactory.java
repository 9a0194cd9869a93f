package dev.localization.runtime.provider;

import dev.localization.contract.settings.WorkerSettings;
import dev.localization.pipeline.provider.PseudoOptions;
import dev.localization.pipeline.provider.PseudoProvider;
import dev.localization.pipeline.provider.TranslationProvider;
import java.time.Duration;

/** Makes providers of settings. */
@FunctionalInterface
public interface ProviderFactory {
  /** The provider that settings describe; one that this release does not know is unavailable. */
  TranslationProvider create(WorkerSettings.Provider settings);

  /** The providers of this release. */
  static ProviderFactory standard() {
    return settings ->
        switch (settings.kind()) {
          case "pseudo" -> pseudo(settings);
          default -> new UnknownProvider(settings.name(), settings.kind());
        };
  }

  private static TranslationProvider pseudo(WorkerSettings.Provider settings) {
    return new PseudoProvider(
        settings.name(),
        new PseudoOptions(
            Duration.ofMillis(settings.latencyMillis()), settings.expansionPercent()));
  }
}
