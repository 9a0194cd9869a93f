package dev.localization.pipeline.format.android;

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

class AndroidPluralsTest {
  private static final PlanOptions TO_ARABIC = new PlanOptions("en", "ar");
  private static final PlanOptions TO_GERMAN = new PlanOptions("en", "de");
  private static final String DAYS =
      """
      <resources>
          <!-- time left -->
          <plurals name="days">
              <item quantity="one">One day</item>
              <item  quantity='other' >%1$d days</item>
          </plurals>
          <string name="a">A</string>
      </resources>
      """;

  @Test
  void russian_gets_few_and_many_after_the_last_form() throws Exception {
    assertThat(
            merge("Android", DAYS, TO_RUSSIAN, unit -> unit.plural().label() + " " + unit.text()))
        .isEqualTo(
            """
            <resources>
                <!-- time left -->
                <plurals name="days">
                    <item quantity="one">one %1$d days</item>
                    <item  quantity='other' >other %1$d days</item>
                    <item  quantity='few' >few %1$d days</item>
                    <item  quantity='many' >many %1$d days</item>
                </plurals>
                <string name="a">\\u0020A</string>
            </resources>
            """);
  }

  @Test
  void arabic_gets_six_forms_and_a_second_plan_finds_them() throws Exception {
    DocumentPlan plan = plan("Android", DAYS, TO_ARABIC);
    String merged = merge("Android", DAYS, TO_ARABIC, unit -> "ع " + unit.text());
    assertThat(plan("Android", merged, TO_ARABIC).expectedKeys()).isEqualTo(plan.expectedKeys());
    assertThat(plan.expectedKeys())
        .containsExactly(
            "plurals/days/one",
            "plurals/days/other",
            "plurals/days/zero",
            "plurals/days/two",
            "plurals/days/few",
            "plurals/days/many",
            "string/a");
  }

  @Test
  void nothing_vanishes_for_a_language_without_plurals() throws Exception {
    assertThat(plan("Android", DAYS, TO_JAPANESE).expectedKeys())
        .containsExactly("plurals/days/one", "plurals/days/other", "string/a");
    assertThat(merge("Android", DAYS, TO_JAPANESE, Unit::text)).isEqualTo(DAYS);
  }

  @Test
  void the_number_may_be_left_out_only_where_the_form_means_one_number() throws Exception {
    assertThat(plan("Android", DAYS, TO_GERMAN).units())
        .extracting(Unit::text, u -> u.plural().argument(), u -> u.plural().argumentOptional())
        .startsWith(tuple("One day", "", true), tuple("%1$d days", "%1$d", false));
    assertThat(plan("Android", DAYS, TO_FRENCH).units().getFirst().text()).isEqualTo("%1$d days");
  }

  @Test
  void a_form_without_translation_is_added_in_the_words_of_other() throws Exception {
    assertThat(merge("Android", DAYS, TO_RUSSIAN, unit -> ""))
        .contains("'few' >%1$d days</item>", "One day");
  }

  @Test
  void added_forms_are_written_as_other_is() throws Exception {
    String cdata =
        "<resources><plurals name='p'><item quantity='one'>1</item><item quantity='other'>"
            + "<![CDATA[<b>%d</b> days]]></item></plurals></resources>";
    assertThat(merge("Android", cdata, TO_RUSSIAN, unit -> unit.text() + "'"))
        .contains("<item quantity='few'><![CDATA[<b>%d</b> days\\']]></item>");
    String markup = cdata.replace("<![CDATA[", "").replace("]]>", "");
    assertThat(merge("Android", markup, TO_RUSSIAN, unit -> unit.text() + "<"))
        .contains("<item quantity='few'><b>%d</b> days&lt;</item>");
  }

  @Test
  void references_and_what_is_not_for_translation_get_no_forms() throws Exception {
    String source =
        "<resources><plurals name='p'><item quantity='other'>@string/x</item></plurals>"
            + "<plurals name='q' translatable='false'><item quantity='other'>x</item></plurals>"
            + "</resources>";
    assertThat(merge("Android", source, TO_RUSSIAN, unit -> "x")).isEqualTo(source);
  }

  @Test
  void an_empty_last_item_is_no_obstacle() throws Exception {
    String source =
        """
        <resources><plurals name='p'>
         <item quantity='other'>x</item>
         <item quantity='one' /></plurals></resources>""";
    assertThat(merge("Android", source, TO_RUSSIAN, unit -> "я"))
        .isEqualTo(
            """
            <resources><plurals name='p'>
             <item quantity='other'>я</item>
             <item quantity='one' />
             <item quantity='few'>я</item>
             <item quantity='many'>я</item></plurals></resources>""");
  }
}
