package dev.localization.pipeline.provider.apertium;

import com.ibm.icu.util.ULocale;
import dev.localization.pipeline.provider.mt.Scripts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Apertium's codes of languages: ISO 639-3, and with an underscore a region or variant. */
final class ApertiumLanguage {
  private ApertiumLanguage() {}

  /** Codes by which a server may have a language, best first. */
  static List<String> codes(String tag) {
    ULocale locale = ULocale.forLanguageTag(tag);
    String language = locale.getISO3Language();
    List<String> codes = new ArrayList<>();
    if (!locale.getVariant().isEmpty()) {
      codes.add(language + "_" + locale.getVariant().toLowerCase(Locale.ROOT));
    }
    if (!locale.getCountry().isEmpty()) {
      codes.add(language + "_" + locale.getCountry());
    }
    if (Scripts.isUsual(locale)) {
      codes.add(language);
    }
    codes.addAll(others(locale));
    return codes;
  }

  /** Where Apertium has a part of a language, or counts several as one. */
  private static List<String> others(ULocale locale) {
    return switch (locale.getLanguage()) {
      case "no" -> List.of("nob");
      case "ms" -> List.of("zlm");
      case "fa" -> List.of("pes");
      case "ar" -> List.of("arb");
      case "bs" -> List.of("hbs_BS", "hbs");
      case "hr" -> List.of("hbs_HR", "hbs");
      // Serbo-Croatian is in Latin letters there.
      case "sr" -> Scripts.of(locale).equals("Latn") ? List.of("hbs_SR", "hbs") : List.of();
      default -> List.of();
    };
  }
}
