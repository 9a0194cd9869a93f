package dev.localization.pipeline.format.json;

import static dev.localization.pipeline.format.Documents.TO_FRENCH;
import static dev.localization.pipeline.format.Documents.merge;
import static dev.localization.pipeline.format.Documents.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Unit;
import org.junit.jupiter.api.Test;

class JsonDialectTest {
  private static final String CHROME =
      """
      {
        "greeting": {
          "message": "Hello $USER$, you have $1",
          "description": "On the first page",
          "placeholders": {"user": {"content": "$1", "example": "Cira"}}
        }
      }
      """;
  private static final String ANGULAR =
      """
      {"locale": "en-US", "translations": {"42": "Hello {$NAME}", "43": "{N, plural, =0 {none} other {some}}"}}
      """;
  private static final String ARB =
      """
      {
        "@@locale": "en",
        "title": "It's {count, plural, one{one item} other{{count} items}}",
        "@title": {"description": "Above the cart", "placeholders": {"count": {"type": "int"}}},
        "plain": "Don't panic",
        "item_one": "no plural of i18next",
        "item_other": "nor this"
      }
      """;

  @Test
  void of_an_extensions_messages_only_the_message_is_translated() throws Exception {
    var units = plan("Json", CHROME, TO_FRENCH).units();

    assertThat(units).extracting(Unit::key).containsExactly("/greeting/message");
    assertThat(units).extracting(Unit::context).containsExactly("On the first page");
    assertThat(units.getFirst().segment().masked().text()).isEqualTo("Hello ⟦1⟧, you have ⟦2⟧");
    assertThat(merge("Json", CHROME, TO_FRENCH, unit -> "Salut $USER$ : $1"))
        .isEqualTo(CHROME.replace("Hello $USER$, you have $1", "Salut $USER$ : $1"));
  }

  @Test
  void of_what_formatjs_extracts_only_the_default_message_is_translated() throws Exception {
    String extract =
        """
        {
          "a1/b=": {
            "defaultMessage": "{n, plural, one {# file} other {# files}} of <b>{name}</b>",
            "description": "Above the list",
            "file": "src/List.tsx",
            "start": 10
          },
          "c2": {"defaultMessage": "It's '{here}'"}
        }
        """;

    assertThat(plan("Json", extract, TO_FRENCH).units())
        .extracting(Unit::key)
        .containsOnly("/a1~1b=/defaultMessage", "/c2/defaultMessage");
    assertThat(plan("Json", extract, TO_FRENCH).units().getFirst().context())
        .startsWith("Above the list");
    assertThat(merge("Json", extract, TO_FRENCH, unit -> "x " + unit.text()))
        .contains("\"x It's '{'here'}'\"", "\"src/List.tsx\"", "\"Above the list\"");
    assertThat(
            plan(
                    "Json",
                    extract.replace("\"c2\": {\"defaultMessage\"", "\"c2\": {\"message\""),
                    TO_FRENCH)
                .units())
        .extracting(Unit::key)
        .contains("/c2/message", "/a1~1b=/description");
  }

  @Test
  void a_document_that_only_resembles_one_is_translated_wholly() throws Exception {
    String other = "{\"a\": {\"message\": \"Hello there\", \"hint\": \"Say it\"}}";

    assertThat(plan("Json", other, TO_FRENCH).units())
        .extracting(Unit::key)
        .containsExactly("/a/message", "/a/hint");
  }

  @Test
  void of_angulars_files_only_the_translations_are_translated() throws Exception {
    var units = plan("Json", ANGULAR, TO_FRENCH).units();

    assertThat(units).extracting(Unit::key).containsOnly("/translations/42", "/translations/43");
    assertThat(units.getFirst().segment().masked().text()).isEqualTo("Hello ⟦1⟧");
    assertThat(merge("Json", ANGULAR, TO_FRENCH, Unit::text)).startsWith("{\"locale\": \"en-US\"");
  }

  @Test
  void a_locale_follows_the_translations() throws Exception {
    PlanOptions brazil = new PlanOptions("en", "pt-BR");

    assertThat(merge("Json", ANGULAR, brazil, unit -> "Olá " + unit.text()))
        .startsWith("{\"locale\": \"pt-BR\"");
    assertThat(merge("Arb", ARB, brazil, unit -> "Olá " + unit.text()))
        .startsWith("{\n  \"@@locale\": \"pt_BR\",\n");
    assertThat(merge("Arb", ARB, brazil, Unit::text)).isEqualTo(ARB);
  }

  @Test
  void resource_bundles_hold_messages_and_what_is_said_about_them() throws Exception {
    var units = plan("Arb", ARB, TO_FRENCH).units();

    assertThat(units).extracting(Unit::key).doesNotContain("/@@locale", "/@title/description");
    assertThat(units)
        .filteredOn(unit -> unit.key().equals("/title"))
        .allSatisfy(unit -> assertThat(unit.context()).startsWith("Above the cart"));
    assertThat(units).extracting(Unit::text).contains("Don't panic", "nor this");
    assertThat(merge("Arb", ARB, TO_FRENCH, unit -> unit.text().replace("Don't", "Keine")))
        .contains("\"plain\": \"Keine panic\"");
  }
}
