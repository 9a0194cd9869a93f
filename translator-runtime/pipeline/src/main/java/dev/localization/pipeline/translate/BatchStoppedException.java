package dev.localization.pipeline.translate;

import dev.localization.pipeline.provider.ProviderException;

/**
 * The provider cannot go on for now: put the batch back. What was answered until then has already
 * gone to the {@link OutcomeSink}.
 */
public final class BatchStoppedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final ProviderException providerException;
  private final transient BatchOutcome partial;

  BatchStoppedException(ProviderException cause, BatchOutcome partial) {
    super(cause.getMessage(), cause);
    this.providerException = cause;
    this.partial = partial;
  }

  /** Why: {@code Transient}, {@code RateLimited} or {@code Unavailable}. */
  public ProviderException providerException() {
    return providerException;
  }

  /** What was reached before, already delivered; for accounting. */
  public BatchOutcome partial() {
    return partial;
  }
}
