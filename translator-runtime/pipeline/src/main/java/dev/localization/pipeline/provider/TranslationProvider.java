package dev.localization.pipeline.provider;

/**
 * A translation engine. Safe for use by several threads; the calling thread waits for the answer.
 *
 * <p>What every provider must do is written down as tests in {@code ProviderConformance}.
 */
public interface TranslationProvider {
  /** Name of this provider, as the LocalizationApp spells it. */
  String name();

  /**
   * Translates the segments of a request. Tokens {@code ⟦n⟧} in a text are carried over unchanged.
   * A segment that the engine did not answer is absent from the answer.
   *
   * @throws ProviderException when there is no usable answer; its type says what to do
   * @throws InterruptedException when the thread was interrupted; the call is abandoned
   */
  ProviderAnswer translate(ProviderRequest request) throws ProviderException, InterruptedException;
}
