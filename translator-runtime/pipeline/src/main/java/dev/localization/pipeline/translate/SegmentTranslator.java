package dev.localization.pipeline.translate;

import dev.localization.pipeline.memory.TranslationMemory;
import dev.localization.pipeline.provider.TranslationProvider;
import dev.localization.pipeline.validate.Validator;

/** Translates batches. Safe for use by several threads. */
public final class SegmentTranslator {
  private final TranslationProvider provider;
  private final TranslationMemory memory;
  private final Validator validator;
  private final ProviderCalls calls;
  private final int attempts;

  /**
   * A translator.
   *
   * @param attempts how often a text is asked for before it has failed, content errors only; from 1
   */
  public SegmentTranslator(
      TranslationProvider provider,
      TranslationMemory memory,
      Validator validator,
      ProviderCalls calls,
      int attempts) {
    this.provider = provider;
    this.memory = memory;
    this.validator = validator;
    this.calls = calls;
    this.attempts = attempts;
  }

  /**
   * Translates the units of a task; units of one memory key are asked once. Each outcome goes to
   * the sink as soon as it is known, then into the memory.
   *
   * @return the outcome of every unit
   * @throws BatchStoppedException when the provider cannot go on for now
   * @throws InterruptedException when the thread was interrupted; what was answered is in the sink
   */
  public BatchOutcome translate(TranslationTask task, OutcomeSink sink)
      throws BatchStoppedException, InterruptedException {
    throw new UnsupportedOperationException(
        "" + provider + memory + validator + calls + attempts + task + sink);
  }
}
