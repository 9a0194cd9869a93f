package dev.localization.pipeline.provider.libretranslate;

import com.ibm.icu.util.ULocale;
import dev.localization.pipeline.provider.mt.Scripts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** LibreTranslate's codes of languages, which changed from release to release. */
final class LibreTranslateLanguage {
  /** How earlier releases spell some. */
  private static final Map<String, String> EARLIER =
      Map.of("zh-Hant", "zt", "pt-BR", "pb", "no", "nb", "nb", "no", "fil", "tl");

  private LibreTranslateLanguage() {}

  /** Codes by which a server may have a language, best first. */
  static List<String> codes(String tag) {
    ULocale locale = ULocale.forLanguageTag(tag);
    String language = locale.getLanguage();
    List<String> codes = new ArrayList<>();
    codes.add(locale.toLanguageTag());
    codes.add(language + "-" + Scripts.of(locale));
    if (Scripts.isUsual(locale)) {
      codes.add(language);
    }
    List.copyOf(codes).stream()
        .filter(EARLIER::containsKey)
        .forEach(code -> codes.add(codes.indexOf(code) + 1, EARLIER.get(code)));
    return codes.stream().distinct().toList();
  }
}
