package dev.localization.pipeline.translate;

import dev.localization.pipeline.memory.TranslationMemory;
import dev.localization.pipeline.provider.TranslationProvider;
import dev.localization.pipeline.validate.Validator;

/** Translates batches. Safe for use by several threads, as far as its ports are. */
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
    if (attempts < 1) {
      throw new IllegalArgumentException("attempts are at least 1: " + attempts);
    }
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
    Ledger ledger = new Ledger(sink, memory, task.revision());
    Requester requester = new Requester(provider, calls, task, ledger);
    return new TranslationPass(task, memory, validator, attempts, requester, ledger).run();
  }
}
