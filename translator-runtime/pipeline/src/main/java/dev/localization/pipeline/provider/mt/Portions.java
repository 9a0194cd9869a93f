package dev.localization.pipeline.provider.mt;

import dev.localization.pipeline.provider.ProviderAnswer;
import dev.localization.pipeline.provider.ProviderException;
import dev.localization.pipeline.provider.ProviderRequest.SegmentText;
import dev.localization.pipeline.provider.Usage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks engines that take less at once than a request holds. */
public final class Portions {
  private Portions() {}

  /** Asks for one portion. */
  @FunctionalInterface
  public interface Ask {
    /** The answer to a portion. */
    ProviderAnswer of(List<SegmentText> portion) throws ProviderException, InterruptedException;
  }

  /**
   * Asks for one portion after the other. When one fails, what was answered before is kept: it may
   * have been paid for.
   */
  public static ProviderAnswer inTurn(List<List<SegmentText>> portions, Ask ask)
      throws ProviderException, InterruptedException {
    Map<String, String> translations = new HashMap<>();
    Usage usage = Usage.NONE;
    for (List<SegmentText> portion : portions) {
      try {
        ProviderAnswer answer = ask.of(portion);
        translations.putAll(answer.translations());
        usage = usage.plus(answer.usage());
      } catch (ProviderException failure) {
        if (translations.isEmpty()) {
          throw failure;
        }
        return new ProviderAnswer(translations, usage).stoppedBy(failure);
      } catch (InterruptedException interrupted) {
        if (translations.isEmpty()) {
          throw interrupted;
        }
        // The next call ends at once.
        Thread.currentThread().interrupt();
        return new ProviderAnswer(translations, usage);
      }
    }
    return new ProviderAnswer(translations, usage);
  }
}
