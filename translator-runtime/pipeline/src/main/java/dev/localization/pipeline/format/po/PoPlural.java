package dev.localization.pipeline.format.po;

import dev.localization.pipeline.segment.Masker;
import dev.localization.pipeline.segment.Placeholder;
import dev.localization.pipeline.segment.PluralForm;
import dev.localization.pipeline.segment.Syntax;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A source text that counts: one thing, and several. */
final class PoPlural {
  private static final Pattern INTEGER =
      Pattern.compile("%(?:\\(\\w++\\)|\\d++\\$)?+[-#+0,]*+\\d*+(?:hh|h|ll|l|q|j|z)?+[diu]|%L?n");
  private static final Pattern COUNT =
      Pattern.compile("\\W*+(?:n|count|num|number|total|0)\\W*+", Pattern.CASE_INSENSITIVE);

  private final String one;
  private final String several;
  private final String number;

  /**
   * A text in both of its forms.
   *
   * @param one as {@code msgid} has it
   * @param several as {@code msgid_plural} has it
   * @param syntaxes of their placeholders
   */
  PoPlural(String one, String several, Set<Syntax> syntaxes) {
    this.one = one;
    this.several = several;
    this.number = number(one, several, syntaxes);
  }

  /** What a form is translated from: the singular may not name the number, which others need. */
  String text(PluralForm form) {
    boolean sayable = form.argumentOptional() || number.isEmpty() || one.contains(number);
    return form.category().equals("one") && sayable ? one : several;
  }

  /** The form with the placeholder of its number. */
  PluralForm form(PluralForm form) {
    return new PluralForm(
        form.kind(),
        form.category(),
        text(form).contains(number) ? number : "",
        form.argumentOptional());
  }

  private static String number(String one, String several, Set<Syntax> syntaxes) {
    List<String> all =
        Masker.mask(several, syntaxes).placeholders().stream()
            .map(Placeholder::text)
            .filter(text -> !text.startsWith("<") && !text.startsWith("&") && !text.equals("%%"))
            .toList();
    return all.stream()
        .filter(text -> INTEGER.matcher(text).matches() || COUNT.matcher(text).matches())
        .findFirst()
        .or(() -> all.stream().filter(text -> !one.contains(text)).findFirst())
        .orElse(all.size() == 1 ? all.getFirst() : "");
  }
}
