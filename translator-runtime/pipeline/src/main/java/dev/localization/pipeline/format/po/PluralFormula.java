package dev.localization.pipeline.format.po;

import dev.localization.pipeline.segment.PluralCategories;
import dev.localization.pipeline.segment.PluralForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;

/**
 * Which form a number takes: the field {@code Plural-Forms} of a header.
 *
 * @param text as the header has it
 * @param indexes the index of the form of each number from 0 to {@value #LAST_NUMBER}
 * @param count how many forms there are, 1 to {@value #MOST}
 */
public record PluralFormula(String text, List<Integer> indexes, int count) {
  /** As far as {@code msgfmt -c} looks at a formula, too. */
  private static final int LAST_NUMBER = 1_000;

  private static final int MOST = 20;

  // Those of gettext's plural-table.c first, then what CLDR's rules come to for the languages that
  // the table lacks or counts more coarsely than CLDR does (as Weblate and Mozilla spell them).
  private static final List<PluralFormula> KNOWN =
      List.of(
          known(1, "0"),
          known(2, "(n != 1)"),
          known(2, "(n > 1)"),
          known(
              3,
              "(n%10==1 && n%100!=11 ? 0 :"
                  + " n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2)"),
          known(3, "(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2)"),
          known(3, "(n==1) ? 0 : (n>=2 && n<=4) ? 1 : 2"),
          known(3, "(n%10==1 && n%100!=11 ? 0 : n%10>=2 && (n%100<10 || n%100>=20) ? 1 : 2)"),
          known(3, "n==1 ? 0 : (n==0 || (n%100 > 0 && n%100 < 20)) ? 1 : 2"),
          known(4, "(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3)"),
          known(
              6,
              "(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 :"
                  + " n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5)"),
          known(3, "(n==1 ? 0 : n==2 ? 1 : 2)"),
          known(2, "(n%10!=1 || n%100==11)"),
          known(5, "(n==1 ? 0 : n==2 ? 1 : n>=3 && n<=6 ? 2 : n>=7 && n<=10 ? 3 : 4)"),
          known(6, "(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : n==6 ? 4 : 5)"),
          known(4, "(n==1 || n==11 ? 0 : n==2 || n==12 ? 1 : n>2 && n<20 ? 2 : 3)"),
          known(
              5,
              "(n==1 ? 0 : n==2 ? 1 : n==0 || (n%100>=3 && n%100<=10) ? 2 :"
                  + " n%100>=11 && n%100<=19 ? 3 : 4)"),
          known(2, "(n>3 && (n%10==4 || n%10==6 || n%10==9))"),
          known(3, "(n==0 ? 0 : n==1 ? 1 : 2)"),
          known(3, "(n<=1 ? 0 : n<=10 ? 1 : 2)"),
          known(2, "(n>1 && (n<11 || n>99))"));

  private static PluralFormula known(int count, String expression) {
    return parse("nplurals=%d; plural=%s;".formatted(count, expression)).orElseThrow();
  }

  /**
   * The usual formula of a language: the first known one that tells the same numbers apart as CLDR
   * does, whole numbers up to {@value #LAST_NUMBER}. Empty when there is none.
   *
   * @param language BCP 47 tag
   */
  static Optional<PluralFormula> of(String language) {
    List<String> categories = categories(language);
    return KNOWN.stream().filter(formula -> formula.splitsAs(categories)).findFirst();
  }

  /** Reads {@code nplurals=…; plural=…;}. Empty when it is wrong, or a form is out of range. */
  public static Optional<PluralFormula> parse(String text) {
    String[] parts = text.split(";", 3);
    if (parts.length < 2 || (parts.length == 3 && !parts[2].isBlank())) {
      return Optional.empty();
    }
    Optional<String> count = assigned("nplurals", parts[0]);
    Optional<LongUnaryOperator> rule =
        assigned("plural", parts[1]).flatMap(PluralExpression::parse);
    if (rule.isEmpty() || count.isEmpty() || !count.get().matches("[1-9]\\d?")) {
      return Optional.empty();
    }
    int forms = Integer.parseInt(count.get());
    return forms > MOST ? Optional.empty() : tabulated(text, forms, rule.get());
  }

  private static Optional<String> assigned(String name, String assignment) {
    int equals = assignment.indexOf('=');
    return equals > 0 && assignment.substring(0, equals).strip().equals(name)
        ? Optional.of(assignment.substring(equals + 1).strip())
        : Optional.empty();
  }

  private static Optional<PluralFormula> tabulated(String text, int count, LongUnaryOperator rule) {
    List<Integer> indexes = new ArrayList<>();
    for (int n = 0; n <= LAST_NUMBER; n++) {
      try {
        long index = rule.applyAsLong(n);
        if (index < 0 || index >= count) {
          return Optional.empty();
        }
        indexes.add((int) index);
      } catch (ArithmeticException divisionByZero) {
        return Optional.empty();
      }
    }
    return Optional.of(new PluralFormula(text, List.copyOf(indexes), count));
  }

  /** What each form is for in a language, by index; the text's number is yet unknown. */
  public List<PluralForm> forms(String language) {
    List<String> categories = categories(language);
    return IntStream.range(0, count)
        .mapToObj(
            index ->
                new PluralForm(
                    PluralForm.Kind.CARDINAL,
                    category(index, categories),
                    "",
                    indexes.stream().filter(i -> i == index).count() == 1))
        .toList();
  }

  // The category that most numbers of a form have; "other" for a form that no number takes.
  private String category(int index, List<String> categories) {
    Map<String, Integer> votes = new HashMap<>();
    String winner = "other";
    for (int n = 0; n <= LAST_NUMBER; n++) {
      if (indexes.get(n) == index
          && votes.merge(categories.get(n), 1, Integer::sum) > votes.getOrDefault(winner, 0)) {
        winner = categories.get(n);
      }
    }
    return winner;
  }

  private boolean splitsAs(List<String> categories) {
    Map<String, Integer> indexOf = new HashMap<>();
    for (int n = 0; n <= LAST_NUMBER; n++) {
      Integer before = indexOf.putIfAbsent(categories.get(n), indexes.get(n));
      if (before != null && !before.equals(indexes.get(n))) {
        return false;
      }
    }
    return indexOf.size() == count && indexOf.values().stream().distinct().count() == count;
  }

  private static List<String> categories(String language) {
    PluralCategories rules = PluralCategories.of(language, PluralForm.Kind.CARDINAL);
    List<String> categories = new ArrayList<>();
    for (int n = 0; n <= LAST_NUMBER; n++) {
      categories.add(rules.select(n));
    }
    return categories;
  }
}
