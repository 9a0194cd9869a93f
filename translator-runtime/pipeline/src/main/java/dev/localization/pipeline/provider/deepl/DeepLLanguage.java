package dev.localization.pipeline.provider.deepl;

import com.ibm.icu.util.ULocale;
import dev.localization.pipeline.provider.mt.Scripts;
import java.util.Locale;
import java.util.Set;

/**
 * DeepL's codes of languages. There is no list of them here: DeepL adds some every year, and says
 * what it does not have.
 *
 * @see <a
 *     href="https://developers.deepl.com/docs/getting-started/supported-languages">Languages</a>
 */
final class DeepLLanguage {
  private static final Set<String> AMERICAN = Set.of("", "US", "PH", "PR", "GU", "AS", "VI", "MP");

  private DeepLLanguage() {}

  /** A source language, of which DeepL knows no regions. */
  static String source(String tag) {
    return language(ULocale.forLanguageTag(tag));
  }

  /** A target language. English and Portuguese want a region, Chinese a script. */
  static String target(String tag) {
    ULocale locale = ULocale.forLanguageTag(tag);
    String region = locale.getCountry();
    return switch (locale.getLanguage()) {
      case "en" -> AMERICAN.contains(region) ? "EN-US" : "EN-GB";
      case "pt" -> region.isEmpty() || region.equals("BR") ? "PT-BR" : "PT-PT";
      case "zh" -> Scripts.of(locale).equals("Hant") ? "ZH-HANT" : "ZH-HANS";
      case "es" -> isLatinAmerican(region) ? "ES-419" : "ES";
      default -> language(locale);
    };
  }

  private static String language(ULocale locale) {
    String language = locale.getLanguage();
    return (language.equals("no") ? "nb" : language).toUpperCase(Locale.ROOT);
  }

  // Where Spanish is spoken and not that of Spain (es-ES, Equatorial Guinea, the Philippines).
  private static boolean isLatinAmerican(String region) {
    return !Set.of("", "ES", "EA", "IC", "GQ", "PH").contains(region);
  }
}
