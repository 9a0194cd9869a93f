package dev.localization.runtime.provider;

import dev.localization.pipeline.provider.ProviderAnswer;
import dev.localization.pipeline.provider.ProviderException;
import dev.localization.pipeline.provider.ProviderException.Reason;
import dev.localization.pipeline.provider.ProviderException.Unavailable;
import dev.localization.pipeline.provider.ProviderRequest;
import dev.localization.pipeline.provider.TranslationProvider;
import java.util.List;

/** Asks the next provider while those before it are unavailable. */
record FallbackProvider(List<TranslationProvider> chain) implements TranslationProvider {
  FallbackProvider {
    chain = List.copyOf(chain);
  }

  @Override
  public String name() {
    return chain.isEmpty() ? "none" : chain.getFirst().name();
  }

  @Override
  public ProviderAnswer translate(ProviderRequest request)
      throws ProviderException, InterruptedException {
    var first = new Unavailable(Reason.MODEL, "no provider is configured");
    for (int at = 0; at < chain.size(); at++) {
      try {
        return chain.get(at).translate(request);
      } catch (Unavailable unavailable) {
        // The preferred one says what is wrong; that those behind it are down too is no news.
        first = at == 0 ? unavailable : first;
      }
    }
    throw first;
  }
}
