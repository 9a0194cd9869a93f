package dev.localization.runtime.task;

import dev.localization.pipeline.memory.TranslationMemory;
import dev.localization.pipeline.provider.ProviderAnswer;
import dev.localization.pipeline.provider.ProviderException.Reason;
import dev.localization.pipeline.provider.ProviderException.Unavailable;
import dev.localization.pipeline.provider.ProviderRequest;
import dev.localization.pipeline.provider.TranslationProvider;
import dev.localization.pipeline.translate.BatchStoppedException;
import dev.localization.pipeline.translate.ProviderCalls;
import dev.localization.pipeline.translate.SegmentTranslator;
import dev.localization.pipeline.translate.TranslationTask;
import dev.localization.pipeline.translate.UnitOutcome;
import dev.localization.pipeline.validate.Validator;
import java.util.HashMap;
import java.util.Map;

/**
 * What the memory knows of a task. Asked through the same translator as batches, with nobody behind
 * the memory, so that keys and checks are the same.
 */
public final class KnownTranslations {
  private final SegmentTranslator translator;

  public KnownTranslations(TranslationMemory memory) {
    this.translator =
        new SegmentTranslator(new Nobody(), memory, new Validator(), ProviderCalls.UNHEARD, 1);
  }

  /** Translations by unit id. */
  Map<String, UnitOutcome> find(TranslationTask task) throws InterruptedException {
    var known = new HashMap<String, UnitOutcome>();
    if (task.memoryUse() == TranslationTask.MemoryUse.USE) {
      try {
        translator.translate(task, known::putAll);
      } catch (BatchStoppedException theRestIsUnknown) {
        return known;
      }
    }
    return known;
  }

  private static final class Nobody implements TranslationProvider {
    @Override
    public String name() {
      return "nobody";
    }

    @Override
    public ProviderAnswer translate(ProviderRequest request) throws Unavailable {
      throw new Unavailable(Reason.MODEL, "only the memory is asked");
    }
  }
}
