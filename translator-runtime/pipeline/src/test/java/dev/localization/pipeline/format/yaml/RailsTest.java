package dev.localization.pipeline.format.yaml;

import static dev.localization.pipeline.format.Documents.TO_FRENCH;
import static dev.localization.pipeline.format.Documents.TO_JAPANESE;
import static dev.localization.pipeline.format.Documents.TO_RUSSIAN;
import static dev.localization.pipeline.format.Documents.codec;
import static dev.localization.pipeline.format.Documents.merge;
import static dev.localization.pipeline.format.Documents.plan;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.localization.pipeline.document.DocumentPlan;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Unit;
import dev.localization.pipeline.segment.PluralForm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RailsTest {
  private static final PlanOptions DE = new PlanOptions("en", "de");
  private static final PlanOptions TO_ARABIC = new PlanOptions("en", "ar");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "en:|fr|fr:",
        "\"en\":|fr|\"fr\":",
        "'en':|fr|'fr':",
        "en-GB:|pt-BR|pt-BR:",
        "en_US:|pt-BR|pt_BR:",
        "en:|no|\"no\":",
        "EN:|fr|fr:",
      })
  void the_language_at_the_root_becomes_the_targets(String root, String target, String written)
      throws Exception {
    PlanOptions options = new PlanOptions("en", target);
    String source = "# Locale\n" + root + " # here\n  title: Pay\n";

    assertThat(merge("Yaml", source, options, unit -> "Tiltak"))
        .isEqualTo("# Locale\n" + written + " # here\n  title: Tiltak\n");
    assertThat(plan("Yaml", source, options).expectedKeys()).containsExactly("", "/title");
  }

  @Test
  void nothing_translated_leaves_the_language_as_it_is() throws Exception {
    byte[] source = "en:\n  title: Pay\n".getBytes(UTF_8);

    assertThat(codec("Yaml").merge(source, TO_RUSSIAN, Map.of())).isEqualTo(source);
  }

  @Test
  void a_root_that_is_no_language_or_not_alone_stays() throws Exception {
    for (String root : List.of("app:", "de:", "en: 1\ntitle:")) {
      String source = root + "\n  title: Pay\n";

      assertThat(merge("Yaml", source, TO_FRENCH, unit -> "Payer"))
          .isEqualTo(source.replace("Pay", "Payer"));
    }
  }

  @Test
  void several_languages_in_one_document_are_refused() {
    assertThatThrownBy(() -> plan("Yaml", "en:\n  a: One\nde:\n  a: Eins\n", TO_FRENCH))
        .hasMessage(
            "the document holds several languages: en, de; split it into one document a language");
  }

  @Test
  void forms_that_the_target_needs_follow_the_last_one_in_the_layout_of_their_siblings()
      throws Exception {
    String source =
        """
        en:
          files:
            # One.
            one: "%{count} file"
            other: "%{count} files"   # any number
          flow: { 'one': 'a thing', 'other': '%{count} things' }
          end: The end
        """;

    assertThat(merge("Yaml", source, TO_RUSSIAN, RailsTest::labelled))
        .isEqualTo(
            """
            ru:
              files:
                # One.
                one: "‹one› %{count} file"
                other: "‹other› %{count} files"   # any number
                few: "‹few› %{count} files"
                many: "‹many› %{count} files"
              flow: { 'one': '‹one› %{count} things', 'other': '‹other› %{count} things', 'few': '‹few› %{count} things', 'many': '‹many› %{count} things' }
              end: ‹› The end
            """);
  }

  @Test
  void arabic_has_six_forms_and_japanese_one() throws Exception {
    String source = "en:\r\n  n:\r\n    one: One\r\n    other: \"%{count} of them\"";

    assertThat(merge("Yaml", source, TO_ARABIC, unit -> unit.plural().category() + " %{count}"))
        .isEqualTo(
            "ar:\r\n  n:\r\n    one: one %{count}\r\n    other: \"other %{count}\""
                + "\r\n    zero: \"zero %{count}\"\r\n    two: \"two %{count}\""
                + "\r\n    few: \"few %{count}\"\r\n    many: \"many %{count}\"");
    assertThat(merge("Yaml", source, TO_JAPANESE, unit -> "件"))
        .isEqualTo("ja:\r\n  n:\r\n    one: 件\r\n    other: \"件\"");
  }

  @Test
  void a_form_knows_its_category_and_its_number() throws Exception {
    DocumentPlan plan =
        plan("Yaml", "en: {n: {zero: None, one: One, other: '%{count} left'}}", TO_RUSSIAN);

    assertThat(plan.units())
        .extracting(Unit::plural)
        .containsExactly(
            new PluralForm(PluralForm.Kind.CARDINAL, "zero", "", true),
            new PluralForm(PluralForm.Kind.CARDINAL, "one", "%{count}", false),
            new PluralForm(PluralForm.Kind.CARDINAL, "other", "%{count}", false),
            new PluralForm(PluralForm.Kind.CARDINAL, "few", "%{count}", false),
            new PluralForm(PluralForm.Kind.CARDINAL, "many", "%{count}", false));
  }

  @Test
  void forms_are_written_all_together_or_not_at_all() throws Exception {
    String source = "n:\n  one: One file\n  other: Files\n";

    assertThat(merge("Yaml", source, TO_FRENCH, u -> u.text().equals("Files") ? "" : "Un fichier"))
        .contains("one: One file\n  other: Files\n");
  }

  @Test
  void a_form_that_is_spelt_alike_does_not_hold_up_the_others() throws Exception {
    String source = "n:\n  one: \"1 kil\\u006f\"\n  other: \"%{count} kilos\"\n";

    assertThat(
            merge("Yaml", source, DE, u -> u.text().equals("1 kilo") ? u.text() : "%{count} Kilo"))
        .isEqualTo("n:\n  one: \"1 kil\\u006f\"\n  other: \"%{count} Kilo\"\n");
  }

  @Test
  void a_block_gets_its_forms_on_a_line_of_their_own() throws Exception {
    String source =
        """
        n:
          one: |
            One
          other: |
            %{count}
            files
        end: 1
        """;

    assertThat(merge("Yaml", source, TO_FRENCH, unit -> unit.text().replace("files", "fichiers")))
        .isEqualTo(
            """
            n:
              one: |
                %{count}
                fichiers
              other: |
                %{count}
                fichiers
              many: "%{count}\\nfichiers\\n"
            end: 1
            """);
  }

  @Test
  void keys_that_only_look_like_a_plural_get_no_forms() throws Exception {
    for (String source :
        List.of(
            "a:\n  other: Other means\n",
            "a:\n  one: First\n  two: Second\n",
            "a:\n  one: First\n  other: Second\n  third: Third\n",
            "a:\n  one: First\n  other: Second\n  few: {b: Third}\n",
            "a:\n  ? one\n  : First\n  ? other\n  : Second\n",
            "a:\n  one: |+\n    First\n\n  other: |+\n    Second\n\n")) {
      assertThat(plan("Yaml", source, TO_RUSSIAN).units())
          .as(source)
          .allMatch(unit -> unit.plural().equals(PluralForm.NONE));
    }
  }

  @Test
  void settings_of_rails_stay() throws Exception {
    String source =
        """
        en:
          date:
            order:
              - :year
              - month
          i18n:
            plural:
              rule: code
            transliterate:
              rule:
                ä: ae
          number:
            format:
              delimiter: comma
              round_mode: default
            currency:
              format:
                unit: USD
                format: "%u %n"
          title: Text
        """;

    assertThat(plan("Yaml", source, TO_FRENCH).units())
        .extracting(Unit::text)
        .containsExactly("Text");
    assertThat(plan("Yaml", "app:\n  b: :year\n", TO_FRENCH).units()).hasSize(1);
  }

  @Test
  void directives_of_a_date_are_placeholders_that_may_be_turned_round() throws Exception {
    String source =
        "en:\n  date:\n    formats:\n      long: \"%B %-d at noon\"\n      s: \"%b %d\"\n";
    Unit unit = plan("Yaml", source, TO_FRENCH).units().getFirst();

    assertThat(plan("Yaml", source, TO_FRENCH).units()).hasSize(1);
    assertThat(unit.segment().masked().text()).isEqualTo("⟦1⟧ ⟦2⟧ at noon");
    assertThat(
            merge("Yaml", source, TO_FRENCH, u -> u.segment().masked().unmask("à midi le ⟦2⟧ ⟦1⟧")))
        .contains("long: \"à midi le %-d %B\"");
  }

  @Test
  void placeholders_of_ruby_and_symfony_are_masked() throws Exception {
    String source = "a: \"%{name}, %<sum>.2f, %count% and <b>%s</b>\"\n";

    assertThat(plan("Yaml", source, TO_FRENCH).units().getFirst().segment().masked().text())
        .isEqualTo("⟦1⟧, ⟦2⟧, ⟦3⟧ and ⟦4⟧⟦5⟧⟦6⟧");
  }

  private static String labelled(Unit unit) {
    return "‹" + unit.plural().category() + "› " + unit.text();
  }
}
