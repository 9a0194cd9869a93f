package dev.localization.pipeline.translate;

import dev.localization.pipeline.provider.ProviderAnswer;
import dev.localization.pipeline.provider.ProviderException;
import dev.localization.pipeline.provider.ProviderRequest;
import java.time.Duration;

/** Is told of each request to a provider, on the thread that makes it: for logs and metrics. */
public interface ProviderCalls {
  /** Tells nobody. */
  ProviderCalls UNHEARD =
      new ProviderCalls() {
        @Override
        public void answered(ProviderRequest request, ProviderAnswer answer, Duration took) {}

        @Override
        public void failed(ProviderRequest request, ProviderException failure, Duration took) {}
      };

  /** An answer came. */
  void answered(ProviderRequest request, ProviderAnswer answer, Duration took);

  /** No usable answer came. */
  void failed(ProviderRequest request, ProviderException failure, Duration took);
}
