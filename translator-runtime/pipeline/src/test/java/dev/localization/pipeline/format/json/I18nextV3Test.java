package dev.localization.pipeline.format.json;

import static dev.localization.pipeline.format.Documents.TO_JAPANESE;
import static dev.localization.pipeline.format.Documents.TO_RUSSIAN;
import static dev.localization.pipeline.format.Documents.merge;
import static dev.localization.pipeline.format.Documents.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Unit;
import dev.localization.pipeline.segment.PluralCategories;
import dev.localization.pipeline.segment.PluralForm;
import java.util.List;
import org.junit.jupiter.api.Test;

class I18nextV3Test {
  private static final String INBOX =
      """
      {
        "mail": "One message",
        "mail_plural": "{{count}} messages",
        "title": "Inbox"
      }
      """;

  @Test
  void two_forms_stay_two() throws Exception {
    assertThat(merge("Json", INBOX, to("de"), I18nextV3Test::labelled))
        .isEqualTo(
            """
            {
              "mail": "one: One message",
              "mail_plural": "other: {{count}} messages",
              "title": ": Inbox"
            }
            """);
  }

  @Test
  void more_forms_are_numbered_and_added_after_the_last() throws Exception {
    assertThat(merge("Json", INBOX, TO_RUSSIAN, I18nextV3Test::labelled))
        .isEqualTo(
            """
            {
              "mail": ": One message",
              "mail_plural": ": {{count}} messages",
              "mail_0": "one: {{count}} messages",
              "mail_1": "few: {{count}} messages",
              "mail_2": "many: {{count}} messages",
              "title": ": Inbox"
            }
            """);
  }

  @Test
  void a_form_for_one_number_is_translated_from_the_singular() throws Exception {
    assertThat(plan("Json", INBOX, to("ar")).units())
        .extracting(
            Unit::key, Unit::text, u -> u.plural().label(), u -> u.plural().argumentOptional())
        .startsWith(
            tuple("/mail", "One message", "", false),
            tuple("/mail_plural", "{{count}} messages", "", false),
            tuple("/mail_0", "{{count}} messages", "zero", true),
            tuple("/mail_1", "One message", "one", true),
            tuple("/mail_2", "{{count}} messages", "two", true),
            tuple("/mail_3", "{{count}} messages", "few", false),
            tuple("/mail_4", "{{count}} messages", "many", false),
            tuple("/mail_5", "{{count}} messages", "other", false));
  }

  @Test
  void a_single_form_is_numbered_too() throws Exception {
    assertThat(merge("Json", INBOX, TO_JAPANESE, unit -> ""))
        .isEqualTo(
            """
            {
              "mail": "One message",
              "mail_plural": "{{count}} messages",
              "mail_0": "{{count}} messages",
              "title": "Inbox"
            }
            """);
  }

  @Test
  void a_singular_that_stands_for_zero_too_has_to_say_the_number() throws Exception {
    for (String language : List.of("tr", "fr", "pt-BR")) {
      assertThat(plan("Json", INBOX, to(language)).units().getFirst())
          .extracting(Unit::text, u -> u.plural().argumentOptional())
          .containsExactly("{{count}} messages", false);
    }
    assertThat(plan("Json", INBOX, to("pt-PT")).units().getFirst().text()).isEqualTo("One message");
  }

  @Test
  void a_language_that_v3_does_not_know_has_the_bare_key_for_every_number() throws Exception {
    assertThat(plan("Json", INBOX, to("zu")).units())
        .extracting(Unit::key, Unit::text, u -> u.plural().label())
        .startsWith(
            tuple("/mail", "{{count}} messages", "other"),
            tuple("/mail_plural", "{{count}} messages", ""));
  }

  @Test
  void forms_that_are_there_already_are_translated_in_place() throws Exception {
    String source =
        "{\"a_2\": \"{{count}} c\", \"a\": \"{{count}} a\", \"a_0\": {},"
            + " \"a_plural\": \"{{count}} b\"}";
    assertThat(merge("Json", source, TO_RUSSIAN, I18nextV3Test::labelled))
        .isEqualTo(
            "{\"a_2\": \"many: {{count}} c\", \"a\": \": {{count}} a\", \"a_0\": {},"
                + " \"a_plural\": \": {{count}} b\", \"a_1\": \"few: {{count}} b\"}");
  }

  @Test
  void a_suffix_alone_is_no_plural() throws Exception {
    String source =
        "{\"\": \"o\", \"_plural\": \"a\", \"noun_plural\": \"b\", \"step_0\": \"c\","
            + " \"step_1\": \"d\","
            + " \"x\": {\"noun\": \"e\"},"
            + " \"n\": 1, \"n_plural\": \"f\"}";
    assertThat(merge("Json", source, TO_RUSSIAN, Unit::text)).isEqualTo(source);
    assertThat(plan("Json", source, TO_RUSSIAN).units())
        .allSatisfy(unit -> assertThat(unit.plural()).isEqualTo(PluralForm.NONE));
  }

  @Test
  void both_notations_may_stand_side_by_side() throws Exception {
    String source =
        "{\"b_one\": \"{{count}} a\", \"b_other\": \"{{count}} b\","
            + " \"b\": \"{{count}} c\", \"b_plural\": \"{{count}} d\"}";
    assertThat(plan("Json", source, to("cs")).expectedKeys())
        .containsExactly(
            "/b_one", "/b_other", "/b_few", "/b_many", "/b", "/b_plural", "/b_0", "/b_1", "/b_2");
  }

  @Test
  void the_second_of_two_forms_is_other_wherever_cldr_has_one() {
    for (String language : I18nextV3Rules.languages()) {
      List<I18nextV3Rules.Rule> rules = I18nextV3Rules.of(language);
      if (rules.size() < 3) {
        assertThat(
                PluralCategories.of(language, PluralForm.Kind.CARDINAL)
                    .select(rules.getLast().sample()))
            .as(language)
            .isEqualTo("other");
      }
    }
  }

  private static PlanOptions to(String language) {
    return new PlanOptions("en", language);
  }

  private static String labelled(Unit unit) {
    return unit.plural().label() + ": " + unit.text();
  }
}
