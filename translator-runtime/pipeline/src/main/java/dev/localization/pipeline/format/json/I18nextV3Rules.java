package dev.localization.pipeline.format.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How i18next's JSON format v3 counts. Its rules are older than CLDR's and differ from them:
 * Turkish has the singular for 0 too, Persian has one form.
 */
final class I18nextV3Rules {
  // A form is a number of it, with "+" when it has others. 6 is CLDR's "other" wherever there are
  // one or two forms; samples of the rest have the category that fits most numbers of their form.
  private static final Map<String, List<String>> FORMS = forms();

  // The only ones with two forms that are numbered.
  private static final Set<String> NUMBERED_PAIRS = Set.of("jv", "or");

  // A language that v3 does not know has the bare key for every number.
  private static final List<Rule> UNKNOWN = List.of(new Rule("", 6, false));

  private I18nextV3Rules() {}

  /**
   * A form of a language.
   *
   * @param suffix what follows the key
   * @param sample a number that has the form
   * @param isSingleNumber whether no other number has it
   */
  record Rule(String suffix, int sample, boolean isSingleNumber) {}

  /** Every language with a rule, by BCP 47 tag. */
  static Set<String> languages() {
    return Set.copyOf(FORMS.keySet());
  }

  /** The forms of a language (BCP 47), in the order of their numbers. */
  static List<Rule> of(String language) {
    String primary = language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    String rule = FORMS.containsKey(language) ? language : primary;
    return FORMS.containsKey(rule)
        ? rules(FORMS.get(rule), NUMBERED_PAIRS.contains(rule))
        : UNKNOWN;
  }

  private static List<Rule> rules(List<String> forms, boolean isNumberedPair) {
    List<Rule> rules = new ArrayList<>();
    for (String form : forms) {
      boolean hasOthers = form.endsWith("+");
      String sample = hasOthers ? form.substring(0, form.length() - 1) : form;
      boolean isNumbered = forms.size() != 2 || isNumberedPair;
      String suffix = isNumbered ? "_" + rules.size() : rules.isEmpty() ? "" : "_plural";
      rules.add(new Rule(suffix, Integer.parseInt(sample), !hasOthers));
    }
    return rules;
  }

  private static Map<String, List<String>> forms() {
    Map<String, List<String>> forms = new HashMap<>();
    put(forms, "6+", "ay bo cgg fa ht id ja jbo ka km ko ky lo ms sah su th tt ug vi wo zh");
    put(
        forms,
        "1 6+",
        "af an ast az bg bn ca da de dev el en eo es et eu fi fo fur fy gl gu ha hi hu hy ia it"
            + " kk kn ku lb mai ml mn mr nah nap nb ne nl nn no nso or pa pap pms ps pt-PT rm sco"
            + " se si so son sq sv sw ta te tk ur yo");
    put(forms, "1+ 6+", "ach ak am arn br fil fr gun is ln mfe mg mi mk oc pt tg ti tl tr uz wa");
    put(forms, "0 6+", "jv");
    put(forms, "0 1 6+", "mnk");
    put(forms, "1+ 2+ 5+", "be bs cnr dz hr ru sr uk");
    put(forms, "1 2+ 5+", "cs csb pl sk");
    put(forms, "1+ 2+ 10+", "lt");
    put(forms, "1+ 2+ 0", "lv");
    put(forms, "1 2+ 20+", "ro");
    put(forms, "1 2 4+ 8+", "cy");
    put(forms, "1+ 2+ 3+ 20+", "gd");
    put(forms, "1 2 20+ 21+", "he iw");
    put(forms, "1 2 3 4+", "kw");
    put(forms, "1 3+ 11+ 20+", "mt");
    put(forms, "5+ 1+ 2+ 3+", "sl");
    put(forms, "1 2 3+ 7+ 11+", "ga");
    put(forms, "0 1 2 3+ 11+ 100+", "ar");
    return Map.copyOf(forms);
  }

  private static void put(Map<String, List<String>> all, String forms, String languages) {
    for (String language : List.of(languages.split(" ", -1))) {
      all.put(language, List.of(forms.split(" ", -1)));
    }
  }
}
