package dev.localization.pipeline.provider.mt;

import dev.localization.pipeline.provider.ProviderException;
import dev.localization.pipeline.provider.ProviderException.Reason;
import dev.localization.pipeline.provider.ProviderException.Unavailable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * The pairs of languages that a server has, which is for who runs it to decide. Asked for when they
 * are needed first, and again when one is missing. Safe for use by several threads.
 */
public final class OfferedPairs {
  private static final int SHOWN = 12;

  private final Reading reading;
  private final AtomicReference<List<LanguagePair>> known = new AtomicReference<>(List.of());

  /** Reads what a server has. */
  @FunctionalInterface
  public interface Reading {
    /** All its pairs. */
    List<LanguagePair> read() throws ProviderException, InterruptedException;
  }

  /** The pairs of a server. */
  public OfferedPairs(Reading reading) {
    this.reading = reading;
  }

  /**
   * The pair to ask for.
   *
   * @param sources codes for the source language, best first, at least one
   * @param targets codes for the target language, best first, at least one
   * @throws Unavailable when the server has none of them
   */
  public LanguagePair find(List<String> sources, List<String> targets)
      throws ProviderException, InterruptedException {
    Optional<LanguagePair> pair = best(sources, targets);
    if (pair.isEmpty()) {
      known.set(reading.read());
      pair = best(sources, targets);
    }
    return pair.orElseThrow(() -> missing(sources.getFirst(), targets.getFirst()));
  }

  private Optional<LanguagePair> best(List<String> sources, List<String> targets) {
    List<LanguagePair> pairs = known.get();
    return targets.stream()
        .flatMap(
            target ->
                sources.stream()
                    .flatMap(
                        source -> pairs.stream().filter(pair -> pair.is(source, target)).limit(1)))
        .findFirst();
  }

  private Unavailable missing(String source, String target) {
    List<LanguagePair> pairs = known.get();
    String has =
        pairs.stream().limit(SHOWN).map(LanguagePair::toString).collect(Collectors.joining(", "));
    return new Unavailable(
        Reason.MODEL,
        "the engine does not translate from %s into %s; it has %s"
            .formatted(
                source,
                target,
                pairs.isEmpty() ? "no pair at all" : has + (pairs.size() > SHOWN ? ", …" : "")));
  }
}
