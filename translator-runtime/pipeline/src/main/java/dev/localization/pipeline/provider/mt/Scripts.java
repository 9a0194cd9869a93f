package dev.localization.pipeline.provider.mt;

import com.ibm.icu.util.ULocale;

/** In which script a language is written, said or understood. */
public final class Scripts {
  private Scripts() {}

  /** The script, such as {@code Hant} for {@code zh-TW}. */
  public static String of(ULocale language) {
    return ULocale.addLikelySubtags(language).getScript();
  }

  /** Whether a language is written as its bare name says: {@code zh-TW} is not, as {@code zh}. */
  public static boolean isUsual(ULocale language) {
    return of(language).equals(of(new ULocale(language.getLanguage())));
  }
}
