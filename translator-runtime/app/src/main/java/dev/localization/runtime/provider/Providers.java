package dev.localization.runtime.provider;

import dev.localization.contract.run.RunId;
import dev.localization.contract.settings.WorkerSettings;
import dev.localization.pipeline.provider.TranslationProvider;
import dev.localization.runtime.metrics.WorkerMetrics;
import java.util.ArrayList;
import java.util.List;

/** The providers that one version of the settings names. */
public final class Providers {
  private final List<TranslationProvider> providers;
  private final boolean offline;
  private final ProviderHealth health;
  private final WorkerMetrics metrics;

  private Providers(
      List<TranslationProvider> providers,
      boolean offline,
      ProviderHealth health,
      WorkerMetrics metrics) {
    this.providers = List.copyOf(providers);
    this.offline = offline;
    this.health = health;
    this.metrics = metrics;
  }

  /** Makes the providers of settings; those that cannot serve are said in the health at once. */
  public static Providers of(
      List<WorkerSettings.Provider> settings,
      ProviderFactory factory,
      ProviderHealth health,
      WorkerMetrics metrics) {
    var providers = new ArrayList<TranslationProvider>();
    settings.forEach(provider -> providers.add(factory.create(provider)));
    health.use(providers.stream().map(TranslationProvider::name).toList());
    for (TranslationProvider provider : providers) {
      if (provider instanceof UnknownProvider unknown) {
        health.down(unknown.name(), unknown.message());
      }
    }
    boolean offline = settings.stream().allMatch(provider -> provider.kind().equals("pseudo"));
    return new Providers(providers, offline, health, metrics);
  }

  /** Whether no call costs anything, so that tokens need only be guessed. */
  public boolean offline() {
    return offline;
  }

  /** The chain of providers for the calls of a run. */
  public TranslationProvider forRun(RunId run) {
    return new FallbackProvider(
        providers.stream()
            .<TranslationProvider>map(
                provider -> new ObservedProvider(provider, run, health, metrics))
            .toList());
  }
}
