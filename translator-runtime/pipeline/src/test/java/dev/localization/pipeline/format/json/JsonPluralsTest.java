package dev.localization.pipeline.format.json;

import static dev.localization.pipeline.format.Documents.TO_FRENCH;
import static dev.localization.pipeline.format.Documents.TO_JAPANESE;
import static dev.localization.pipeline.format.Documents.TO_RUSSIAN;
import static dev.localization.pipeline.format.Documents.merge;
import static dev.localization.pipeline.format.Documents.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.localization.pipeline.document.DocumentPlan;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Unit;
import org.junit.jupiter.api.Test;

class JsonPluralsTest {
  private static final String CART =
      """
      {
        "cart": {
          "item_one": "One item",
          "item_other": "{{count}} items",
          "title": "Cart"
        }
      }
      """;

  @Test
  void i18next_keys_get_the_forms_of_the_target_language() throws Exception {
    String merged =
        merge("Json", CART, TO_RUSSIAN, unit -> unit.plural().label() + " " + unit.text());
    assertThat(merged)
        .isEqualTo(
            """
            {
              "cart": {
                "item_one": "one {{count}} items",
                "item_other": "other {{count}} items",
                "item_few": "few {{count}} items",
                "item_many": "many {{count}} items",
                "title": " Cart"
              }
            }
            """);
  }

  @Test
  void the_plan_expects_the_added_keys_and_a_second_plan_finds_them() throws Exception {
    DocumentPlan plan = plan("Json", CART, TO_RUSSIAN);
    String merged = merge("Json", CART, TO_RUSSIAN, unit -> "Т " + unit.text());
    assertThat(plan("Json", merged, TO_RUSSIAN).expectedKeys()).isEqualTo(plan.expectedKeys());
    assertThat(plan.expectedKeys())
        .containsExactly(
            "/cart/item_one",
            "/cart/item_other",
            "/cart/item_few",
            "/cart/item_many",
            "/cart/title");
  }

  @Test
  void forms_without_translation_are_added_with_the_source_text() throws Exception {
    assertThat(merge("Json", CART, TO_RUSSIAN, unit -> ""))
        .contains("\"item_one\": \"One item\"", "\"item_few\": \"{{count}} items\"");
  }

  @Test
  void nothing_vanishes_for_a_language_without_plurals() throws Exception {
    assertThat(plan("Json", CART, TO_JAPANESE).expectedKeys())
        .containsExactly("/cart/item_one", "/cart/item_other", "/cart/title");
    assertThat(merge("Json", CART, TO_JAPANESE, unit -> unit.text())).isEqualTo(CART);
  }

  @Test
  void the_number_may_be_left_out_only_where_the_form_means_one_number() throws Exception {
    assertThat(plan("Json", CART, new PlanOptions("en", "de")).units())
        .extracting(Unit::text, u -> u.plural().argumentOptional())
        .startsWith(tuple("One item", true), tuple("{{count}} items", false));
    assertThat(plan("Json", CART, TO_FRENCH).units().getFirst().text())
        .isEqualTo("{{count}} items");
  }

  @Test
  void a_suffix_alone_is_no_plural() throws Exception {
    String source = "{\"payment_other\": \"Other\", \"row_one\": \"One\", \"_one\": \"x\"}";
    assertThat(merge("Json", source, TO_RUSSIAN, unit -> unit.text())).isEqualTo(source);
  }

  @Test
  void ordinals_have_their_own_forms() throws Exception {
    String source = "{\"p_ordinal_one\": \"{{count}}st\", \"p_ordinal_other\": \"{{count}}th x\"}";
    assertThat(plan("Json", source, new PlanOptions("en", "it")).expectedKeys())
        .containsExactly("/p_ordinal_one", "/p_ordinal_other", "/p_ordinal_many");
  }
}
