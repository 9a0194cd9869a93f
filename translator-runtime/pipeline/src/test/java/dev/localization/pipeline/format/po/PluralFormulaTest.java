package dev.localization.pipeline.format.po;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import dev.localization.pipeline.segment.PluralForm;
import java.util.Arrays;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PluralFormulaTest {
  // As msginit writes them (gettext's plural-table.c).
  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "ja@nplurals=1; plural=0;@other",
        "de@nplurals=2; plural=(n != 1);@one other",
        "es@nplurals=2; plural=(n != 1);@one other",
        "fr@nplurals=2; plural=(n > 1);@one other",
        "pt-BR@nplurals=2; plural=(n > 1);@one other",
        "pt-PT@nplurals=2; plural=(n != 1);@one other",
        "ru@nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 ||"
            + " n%100>=20) ? 1 : 2);@one few many",
        "pl@nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 :"
            + " 2);@one few many",
        "cs@nplurals=3; plural=(n==1) ? 0 : (n>=2 && n<=4) ? 1 : 2;@one few other",
        "sl@nplurals=4; plural=(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3);@one"
            + " two few other",
        "ro@nplurals=3; plural=n==1 ? 0 : (n==0 || (n%100 > 0 && n%100 < 20)) ? 1 : 2;@one few"
            + " other",
        "ar@nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 :"
            + " n%100>=11 ? 4 : 5);@zero one two few many other",
        "cy@nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : n==6 ? 4 : 5);@zero"
            + " one two few many other",
      })
  void common_languages_have_the_formula_of_gettext(
      String language, String formula, String categories) {
    PluralFormula found = PluralFormula.of(language).orElseThrow();
    assertThat(found.text()).isEqualTo(formula);
    assertThat(found.forms(language))
        .extracting(PluralForm::category)
        .containsExactly(categories.split(" "));
  }

  @Test
  void every_language_of_cldr_has_one_but_three() {
    var without = new TreeSet<String>();
    Arrays.stream(ULocale.getAvailableLocales())
        .filter(locale -> PluralFormula.of(locale.toLanguageTag()).isEmpty())
        .forEach(locale -> without.add(locale.getLanguage()));
    assertThat(without).containsExactly("br", "gv", "kw");
  }

  @Test
  void a_form_has_the_category_of_most_of_its_numbers() {
    PluralFormula old = PluralFormula.parse("nplurals=2; plural=n != 1").orElseThrow();
    assertThat(old.forms("he")).extracting(PluralForm::category).containsExactly("one", "other");
    assertThat(old.forms("fr"))
        .extracting(PluralForm::argumentOptional)
        .containsExactly(true, false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nplurals=2",
        "nplurals=0; plural=0;",
        "nplurals=1; plural=n;",
        "nplurals=2; plural=n %;",
        "nplurals=2; plural=n / 0;",
        "nplurals=2; plural=0 - 1;",
        "nplurals=2; plural=(n != 1;",
        "nplurals=2; plural=n ? 1;",
        "nplurals=2; plural=m;",
        "nplurals=99; plural=0;",
        "nplurals=2; plural=0; more",
      })
  void what_is_no_formula_is_none(String text) {
    assertThat(PluralFormula.parse(text)).isEmpty();
  }

  @Test
  void nesting_without_end_is_no_formula() {
    for (String part : new String[] {"(", "!", "n?", "n?n:", "-"}) {
      assertThat(PluralFormula.parse("nplurals=2; plural=" + part.repeat(200_000))).isEmpty();
    }
    assertThat(PluralExpression.parse("n?n:".repeat(200) + "n")).isEmpty();
    assertThat(PluralExpression.parse("!".repeat(900) + "n")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "n+1*2,7,9",
    "(n+1)*2,7,16",
    "n-1-1,7,5",
    "n/2%3,7,0",
    "n==7&&!(n<7)||n>9,7,1",
    "n<=6?1:n>=7?2:3,7,2",
    "!n,0,1"
  })
  void expressions_mean_what_they_mean_in_c(String expression, long n, long value) {
    assertThat(PluralExpression.parse(expression).orElseThrow().applyAsLong(n)).isEqualTo(value);
  }
}
