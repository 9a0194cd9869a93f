package dev.localization.operator.worker;

import dev.localization.api.v1alpha1.LocalizationAppSpec;
import dev.localization.api.v1alpha1.Provider;
import dev.localization.contract.Json;
import dev.localization.contract.lane.Lane;
import dev.localization.contract.lane.QueueName;
import dev.localization.contract.settings.WorkerSettings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** The settings of a pool's workers, from the app's spec. Pure. */
public final class SettingsFactory {
  private SettingsFactory() {}

  /**
   * The settings of one pool; their version is a hash of the rest.
   *
   * @param queues those that the pool serves
   * @param concurrency how many jobs of a queue one worker has in hand at once
   */
  public static WorkerSettings settings(
      LocalizationAppSpec app,
      String revision,
      Lane lane,
      List<QueueName> queues,
      ToIntFunction<QueueName> concurrency) {
    Map<String, Integer> slots = new TreeMap<>();
    queues.forEach(queue -> slots.put(queue.text(), concurrency.applyAsInt(queue)));
    var retry = app.resilience().retry();
    var unversioned =
        new WorkerSettings(
            "",
            lane.suffix(),
            revision,
            slots,
            app.providers().stream().map(SettingsFactory::provider).toList(),
            new WorkerSettings.Batching(
                app.batching().maxSegments(), app.batching().maxInputTokens()),
            new WorkerSettings.Attempts(
                retry.attempts(),
                retry.backoff().initialMillis(),
                retry.backoff().multiplier(),
                retry.backoff().maxSeconds(),
                retry.backoff().jitterPercent()));
    return new WorkerSettings(
        Revision.hash(List.of(Json.write(unversioned), slots.toString())),
        unversioned.laneSuffix(),
        revision,
        slots,
        unversioned.providers(),
        unversioned.batching(),
        unversioned.attempts());
  }

  private static WorkerSettings.Provider provider(Provider provider) {
    String identity = Revision.identity(provider);
    return provider
        .kind()
        .map(
            kind ->
                switch (kind) {
                  case Provider.Pseudo pseudo ->
                      new WorkerSettings.Provider(
                          provider.name(),
                          "pseudo",
                          identity,
                          pseudo.latencyMillis(),
                          pseudo.expansionPercent());
                  case Provider.OpenAI openAI -> of(provider, "openAI", identity);
                  case Provider.Anthropic anthropic -> of(provider, "anthropic", identity);
                  case Provider.DeepL deepL -> of(provider, "deepL", identity);
                  case Provider.LibreTranslate libre -> of(provider, "libreTranslate", identity);
                  case Provider.Apertium apertium -> of(provider, "apertium", identity);
                })
        .orElseGet(() -> of(provider, "unknown", identity));
  }

  private static WorkerSettings.Provider of(Provider provider, String kind, String identity) {
    return new WorkerSettings.Provider(provider.name(), kind, identity, 0, 0);
  }
}
