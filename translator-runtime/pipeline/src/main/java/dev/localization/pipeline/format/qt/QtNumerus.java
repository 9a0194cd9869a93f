package dev.localization.pipeline.format.qt;

import com.ibm.icu.util.ULocale;
import dev.localization.pipeline.format.po.PluralFormula;
import dev.localization.pipeline.segment.PluralForm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The plural forms of Qt, which differ from CLDR's in number and order: Hungarian and Turkish have
 * one, Spanish two, Latvian its zero last. Of a language that Qt does not know it takes one form
 * only.
 *
 * @see <a
 *     href="https://code.qt.io/cgit/qt/qttools.git/tree/src/linguist/shared/numerus.cpp">numerus.cpp
 *     </a>
 */
final class QtNumerus {
  private static final String ONE_FORM = "nplurals=1; plural=0;";

  private static final Map<String, String> RULES = new HashMap<>();

  static {
    rule(
        "nplurals=2; plural=n!=1;",
        "aa ab af sq am as ay az ba eu bn bg ca kw co da nl en eo et fo fi fur fy gl ka de el kl gu",
        "ha he hi ia ie it kn ks kk km rw ky ku lo la ln lb mg ml mr mn ne nso nb no nn oc or ps pt",
        "pa qu rm rn sn sd si so st es sw ss sv tg ta te to ts tn tk ug ur uz vo wo xh yi zu");
    rule("nplurals=2; plural=n>1;", "hy br fr fil pt-BR ti wa");
    rule("nplurals=3; plural=n%10==1 && n%100!=11 ? 0 : n!=0 ? 1 : 2;", "lv");
    rule("nplurals=2; plural=n%10==1 && n%100!=11 ? 0 : 1;", "is");
    rule("nplurals=3; plural=n==1 ? 0 : n==2 ? 1 : 2;", "dv iu ik ga gv mi se sm sa");
    rule("nplurals=4; plural=n==1 || n==11 ? 0 : n==2 || n==12 ? 1 : n>=3 && n<=19 ? 2 : 3;", "gd");
    rule("nplurals=3; plural=n==1 ? 0 : n>=2 && n<=4 ? 1 : 2;", "sk cs");
    rule("nplurals=3; plural=n%10==1 ? 0 : n%10==2 ? 1 : 2;", "mk");
    rule(
        "nplurals=3; plural=n%10==1 && n%100!=11 ? 0"
            + " : n%10!=0 && (n%100<10 || n%100>19) ? 1 : 2;",
        "lt");
    rule(
        "nplurals=3; plural=n%10==1 && n%100!=11 ? 0"
            + " : n%10>=2 && n%10<=4 && (n%100<10 || n%100>19) ? 1 : 2;",
        "bs be hr ru sr uk");
    rule(
        "nplurals=3; plural=n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>19) ? 1 : 2;",
        "pl");
    rule("nplurals=3; plural=n==1 ? 0 : n==0 || (n%100>=1 && n%100<=19) ? 1 : 2;", "ro");
    rule("nplurals=4; plural=n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3;", "sl");
    rule(
        "nplurals=4; plural=n==1 ? 0 : n==0 || (n%100>=1 && n%100<=10) ? 1"
            + " : n%100>=11 && n%100<=19 ? 2 : 3;",
        "mt");
    rule("nplurals=5; plural=n==0 ? 0 : n==1 ? 1 : n>=2 && n<=5 ? 2 : n==6 ? 3 : 4;", "cy");
    rule(
        "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2"
            + " : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5;",
        "ar");
  }

  private QtNumerus() {}

  private static void rule(String formula, String... languages) {
    for (String language : List.of(String.join(" ", languages).split(" "))) {
      RULES.put(language, formula);
    }
  }

  /** The forms of a BCP 47 language tag, in Qt's order; the text's number is yet unknown. */
  static List<PluralForm> forms(String language) {
    ULocale locale = ULocale.forLanguageTag(language);
    String regional = locale.getLanguage() + "-" + locale.getCountry();
    String formula =
        RULES.getOrDefault(regional, RULES.getOrDefault(locale.getLanguage(), ONE_FORM));
    return PluralFormula.parse(formula).orElseThrow().forms(language);
  }
}
