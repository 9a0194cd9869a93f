package dev.localization.runtime.provider;

import dev.localization.pipeline.provider.ProviderAnswer;
import dev.localization.pipeline.provider.ProviderException.Reason;
import dev.localization.pipeline.provider.ProviderException.Unavailable;
import dev.localization.pipeline.provider.ProviderRequest;
import dev.localization.pipeline.provider.TranslationProvider;

/** Stands for a provider of a later release: work waits for it, as for one that is down. */
record UnknownProvider(String name, String kind) implements TranslationProvider {
  @Override
  public ProviderAnswer translate(ProviderRequest request) throws Unavailable {
    throw new Unavailable(Reason.MODEL, message());
  }

  String message() {
    return "provider %s is of kind \"%s\", which this worker does not know; its image is too old"
        .formatted(name, kind);
  }
}
