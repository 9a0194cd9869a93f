package dev.localization.runtime.provider;

import dev.localization.contract.run.RunId;
import dev.localization.pipeline.provider.ProviderAnswer;
import dev.localization.pipeline.provider.ProviderException;
import dev.localization.pipeline.provider.ProviderRequest;
import dev.localization.pipeline.provider.TranslationProvider;
import dev.localization.pipeline.provider.Usage;
import dev.localization.runtime.log.LogKey;
import dev.localization.runtime.log.LogLine;
import dev.localization.runtime.metrics.WorkerMetrics;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Logs and counts each call of one provider. */
record ObservedProvider(
    TranslationProvider provider, RunId run, ProviderHealth health, WorkerMetrics metrics)
    implements TranslationProvider {
  private static final Logger LOG = Logger.getLogger(ObservedProvider.class);

  @Override
  public String name() {
    return provider.name();
  }

  @Override
  public ProviderAnswer translate(ProviderRequest request)
      throws ProviderException, InterruptedException {
    long start = System.nanoTime();
    try {
      ProviderAnswer answer = provider.translate(request);
      health.up(name());
      ended(request, "answered", answer.usage(), start, "");
      return answer;
    } catch (ProviderException failure) {
      if (failure instanceof ProviderException.Unavailable) {
        health.down(name(), failure.getMessage());
      }
      ended(request, outcome(failure), failure.usage(), start, failure.getMessage());
      throw failure;
    } catch (InterruptedException interrupted) {
      ended(request, "interrupted", Usage.NONE, start, "");
      throw interrupted;
    }
  }

  private void ended(
      ProviderRequest request, String outcome, Usage usage, long start, String reason) {
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    metrics.providerCall(name(), outcome, took);
    metrics.tokens(name(), usage.inputTokens(), usage.outputTokens());
    var line =
        LogLine.of("provider call")
            .with(LogKey.RUN, run)
            .with(LogKey.REQUEST_ID, request.requestId())
            .with(LogKey.PROVIDER, name())
            .with(LogKey.LANGUAGE, request.targetLanguage())
            .with(LogKey.SEGMENTS, request.segments().size())
            .with(LogKey.OUTCOME, outcome)
            .with(LogKey.INPUT_TOKENS, usage.inputTokens())
            .with(LogKey.OUTPUT_TOKENS, usage.outputTokens())
            .with(LogKey.TOOK_MS, took.toMillis());
    if (reason.isEmpty()) {
      LOG.info(line);
    } else {
      LOG.warn(line.with(LogKey.REASON, reason));
    }
  }

  private static String outcome(ProviderException failure) {
    return switch (failure) {
      case ProviderException.Transient passing -> "transient";
      case ProviderException.RateLimited limited -> "rate_limited";
      case ProviderException.Unavailable unavailable -> "unavailable";
      case ProviderException.Rejected rejected -> "rejected";
      case ProviderException.Invalid invalid -> "invalid";
    };
  }
}
