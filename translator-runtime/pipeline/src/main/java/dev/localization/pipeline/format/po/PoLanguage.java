package dev.localization.pipeline.format.po;

import com.ibm.icu.util.ULocale;
import java.util.Map;

/** Names of languages: gettext writes {@code pt_BR} and {@code sr@latin}, BCP 47 other tags. */
final class PoLanguage {
  private static final Map<String, String> USUAL =
      Map.of(
          "zh-Hans", "zh_CN",
          "zh-Hant", "zh_TW",
          "sr-Latn", "sr@latin",
          "uz-Cyrl", "uz@cyrillic",
          "ca-valencia", "ca@valencia");

  private static final Map<String, String> MODIFIERS =
      Map.of(
          "latin",
          "Latn",
          "cyrillic",
          "Cyrl",
          "devanagari",
          "Deva",
          "arabic",
          "Arab",
          "valencia",
          "valencia");

  private PoLanguage() {}

  /** The name that gettext has for a BCP 47 tag. */
  static String of(String tag) {
    if (USUAL.containsKey(tag)) {
      return USUAL.get(tag);
    }
    // A script that follows from the region, as in zh-Hant-HK, is not written.
    ULocale full = ULocale.forLanguageTag(tag);
    String name = full.getLanguage() + "_" + full.getCountry();
    boolean implied = !full.getScript().isEmpty() && !full.getCountry().isEmpty();
    return implied && isSame(name, tag) ? name : tag.replace('-', '_');
  }

  /** Whether a name of gettext and a BCP 47 tag stand for one language as it is written there. */
  static boolean isSame(String name, String tag) {
    return maximized(locale(name)).equals(maximized(ULocale.forLanguageTag(tag)));
  }

  /** As {@link #isSame}, or one of both names no region: {@code de_AT} is good for {@code de}. */
  static boolean isAlike(String name, String tag) {
    ULocale named = locale(name);
    ULocale tagged = ULocale.forLanguageTag(tag);
    return isSame(name, tag)
        || ((named.getCountry().isEmpty() || tagged.getCountry().isEmpty())
            && maximized(named).getLanguage().equals(maximized(tagged).getLanguage())
            && maximized(named).getScript().equals(maximized(tagged).getScript()));
  }

  private static ULocale locale(String name) {
    int modifier = name.indexOf('@');
    String plain = modifier < 0 ? name : name.substring(0, modifier);
    String script = modifier < 0 ? "" : MODIFIERS.getOrDefault(name.substring(modifier + 1), "");
    int charset = plain.indexOf('.');
    String[] parts = (charset < 0 ? plain : plain.substring(0, charset)).split("[_-]", 2);
    String tag = parts[0];
    if (script.length() == 4) {
      tag += "-" + script;
    }
    if (parts.length == 2) {
      tag += "-" + parts[1].replace('_', '-');
    }
    return ULocale.forLanguageTag(script.length() > 4 ? tag + "-" + script : tag);
  }

  private static ULocale maximized(ULocale locale) {
    return ULocale.addLikelySubtags(locale);
  }
}
