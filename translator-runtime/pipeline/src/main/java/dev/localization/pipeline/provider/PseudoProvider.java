package dev.localization.pipeline.provider;

import dev.localization.pipeline.provider.ProviderRequest.SegmentText;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Pseudo-localisation: accents on every letter, brackets around and padding behind each text, so
 * that hard-coded, cut-off and unencodable strings show. Offline; the same answer for the same text
 * and language, and another for each language.
 */
public final class PseudoProvider implements TranslationProvider {
  private static final int CHARACTERS_PER_TOKEN = 4;

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
  public ProviderAnswer translate(ProviderRequest request) throws InterruptedException {
    Thread.sleep(options.latency());
    PseudoText pseudo = new PseudoText(request.targetLanguage(), options.expansionPercent());
    Map<String, String> translations = new LinkedHashMap<>();
    long read = 0;
    long written = 0;
    for (SegmentText segment : request.segments()) {
      String translation = pseudo.of(segment.text());
      translations.put(segment.id(), translation);
      read += segment.text().length() / CHARACTERS_PER_TOKEN + 1;
      written += translation.length() / CHARACTERS_PER_TOKEN + 1;
    }
    return new ProviderAnswer(translations, new Usage(read, written));
  }
}
