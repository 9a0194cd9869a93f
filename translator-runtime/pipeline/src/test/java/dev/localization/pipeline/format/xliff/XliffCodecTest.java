package dev.localization.pipeline.format.xliff;

import static dev.localization.pipeline.format.Documents.TO_FRENCH;
import static dev.localization.pipeline.format.Documents.codec;
import static dev.localization.pipeline.format.Documents.merge;
import static dev.localization.pipeline.format.Documents.plan;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Unit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XliffCodecTest {
  private static final String FILE = "<file original='f' source-language='en' target-language='fr'";

  @Test
  void a_missing_target_stands_behind_the_source_as_the_source_stands() throws Exception {
    assertThat(french(unit("\n\t <source>A</source>\n\t <note>n</note>\n\t"), "É"))
        .isEqualTo(unit("\n\t <source>A</source>\n\t <target>É</target>\n\t <note>n</note>\n\t"));
    assertThat(french(unit("<source>A</source>"), "É"))
        .isEqualTo(unit("<source>A</source><target>É</target>"));
    assertThat(french(unit("\r\n<source>A\r\nb</source>"), "É\nb"))
        .isEqualTo(unit("\r\n<source>A\r\nb</source>\r\n<target>É\r\nb</target>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<target/>", "<target></target>", "<target> \n</target>"})
  void an_empty_target_is_filled(String target) throws Exception {
    assertThat(french(unit("<source>A</source>" + target), "É"))
        .isEqualTo(unit("<source>A</source><target>É</target>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"new", "needs-translation", "needs-l10n"})
  void a_target_that_is_out_of_date_is_replaced_and_then_translated(String state) throws Exception {
    String old = "<target state='" + state + "' state-qualifier='fuzzy-match' id='t'>E</target>";
    assertThat(french(unit("<source>A</source>" + old), "É"))
        .isEqualTo(unit("<source>A</source><target state='translated' id='t'>É</target>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "needs-adaptation",
        "needs-review-adaptation",
        "needs-review-l10n",
        "needs-review-translation",
        "translated",
        "final",
        "signed-off",
        "x-own"
      })
  void any_other_target_stays(String state) throws Exception {
    String target = "<target state='%s'>E</target>".formatted(state);
    assertThat(units(unit("<source>A</source>" + target))).isEmpty();
    assertThat(units(unit("<source>A</source><target>E</target>"))).isEmpty();
    String approved = unit("<source>A</source><target state='new'>E</target>");
    assertThat(units(approved.replace("<trans-unit", "<trans-unit approved='yes'"))).isEmpty();
  }

  @Test
  void the_texts_of_a_binary_unit_are_translated() throws Exception {
    String inner = "<bin-source><external-file href='a'/></bin-source>";
    String source = unit("<source/>").replace("</body>", "<bin-unit id='b'>" + inner);
    String end = "<trans-unit id='t'><source>A</source>%s</trans-unit></bin-unit></body></file>";
    assertThat(french(source.replace("</file>", end.formatted("")), "É"))
        .isEqualTo(source.replace("</file>", end.formatted("<target>É</target>")));
  }

  @Test
  void new_targets_have_a_state_where_others_have() throws Exception {
    String other = "<source>B</source><target state='final'>B</target>";
    String source = unit(other).replace("</body>", "<trans-unit id='2'><source>A</source>");
    assertThat(french(source.replace("</file>", "</trans-unit></body></file>"), "É"))
        .contains("<source>A</source><target state=\"translated\">É</target>");
  }

  @Test
  void a_code_is_a_short_tag_and_comes_back_letter_by_letter() throws Exception {
    String source =
        "a <g id='1' ctype=\"x > y\">b</g><x id=\"2\" equiv-text='&lt;br>'/>"
            + "<bpt id='3'>&lt;b {</bpt>c<ept  id='3'>}</ept ><ph id='4'>%<sub>s</sub></ph>";
    assertThat(units(unit("<source>" + source + "</source>")).getFirst().text())
        .isEqualTo("a <g id=\"1\">b</g><x id=\"2\"/><bpt id=\"3\"/>c<ept id=\"3\"/><ph id=\"4\"/>");
    assertThat(french(unit("<source>" + source + "</source>"), unit -> unit.text() + " & <i>"))
        .isEqualTo(
            unit(
                "<source>%s</source><target>%s &amp; &lt;i&gt;</target>"
                    .formatted(source, source)));
    assertThat(masked(source)).isEqualTo("a ⟦1⟧b⟦2⟧⟦3⟧⟦4⟧c⟦5⟧⟦6⟧");
  }

  @Test
  void codes_that_differ_and_characters_that_look_like_codes_are_told_apart() throws Exception {
    assertThat(text("<x id='1'/><x id='1'/><x id='1' ctype='lb'/>a"))
        .isEqualTo("<x id=\"1\"/><x id=\"1\"/><x id=\"1-2\"/>a");
    assertThat(text("&lt;g id=\"1\"> <g id=\"1\">a</g>"))
        .isEqualTo("<g id=\"1\"> <g. id=\"1\">a</g.>");
    assertThat(text("<mrk mtype='protected'>ACME <g id='1'>x</g></mrk> a")).isEqualTo("<mrk/> a");
  }

  @Test
  void tags_that_do_not_pair_are_shown() throws Exception {
    assertThat(french(unit("<source><g id='1'>a</g></source>"), "</g>x<g id=\"1\"><q/>"))
        .contains("<target>&lt;/g&gt;x&lt;g id=\"1\"&gt;&lt;q/&gt;</target>");
  }

  @Test
  void segments_of_a_unit_keep_their_markers() throws Exception {
    String segmented =
        "<source>A. B.</source><seg-source><mrk mid='0' mtype='seg'>A.</mrk> B.</seg-source>";
    assertThat(french(unit(segmented + "<target><mrk mid='0' mtype='seg'/></target>"), Unit::text))
        .isEqualTo(unit(segmented + "<target><mrk mid='0' mtype='seg'>A.</mrk> B.</target>"));
  }

  @Test
  void cdata_is_answered_with_cdata() throws Exception {
    assertThat(french(unit("<source><![CDATA[a <b>&]]></source>"), "<b>x]]>"))
        .contains("<target><![CDATA[<b>x]]]]><![CDATA[>]]></target>");
  }

  @Test
  void notes_are_context_and_what_is_not_for_translation_is_only_expected() throws Exception {
    String source =
        "<xliff version='1.2'><file original='a' source-language='en'><body>"
            + "<group translate='no'><trans-unit id='1'><source>No</source></trans-unit>"
            + "<trans-unit id='2' translate='yes'><source>Yes</source><note>One\n two</note>"
            + "<note>Three</note><alt-trans><target>x</target></alt-trans></trans-unit></group>"
            + "</body></file><file original='a' source-language='en'><body>"
            + "<trans-unit id='1'><source>Again</source></trans-unit></body></file></xliff>";
    assertThat(units(source))
        .extracting(Unit::key, Unit::text, Unit::context)
        .containsExactly(tuple("a/2", "Yes", "One two; Three"), tuple("a#2/1", "Again", ""));
    assertThat(plan("Xliff", source, TO_FRENCH).expectedKeys())
        .containsExactly("a/@target-language", "a/1", "a/2", "a#2/@target-language", "a#2/1");
  }

  @Test
  void the_target_language_is_written_once_a_text_is() throws Exception {
    String source = unit("<source>A</source>").replace(" target-language='fr'", "");
    assertThat(french(source, "É"))
        .contains("<file original='f' source-language='en' target-language=\"fr\">");
    assertThat(french(unit("<source>A</source>").replace("='fr'", "=''"), "É"))
        .contains("target-language='fr'");
    assertThat(new String(codec("Xliff").merge(source.getBytes(UTF_8), TO_FRENCH, Map.of()), UTF_8))
        .isEqualTo(source);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr_CA|fr|fr",
        "FR|fr-CA|fr",
        "zh_CN|zh-Hans|zh",
        "pt-PT|pt-BR|pt",
      })
  void a_language_is_compared_without_its_region(String declared, String asked, String ignored)
      throws Exception {
    String source = unit("<source>A</source>").replace("'fr'", "'" + declared + "'");
    assertThat(plan("Xliff", source, new PlanOptions("en-GB", asked)).units()).hasSize(1);
  }

  @Test
  void a_document_in_another_language_is_refused() {
    String one = unit("<source>A</source>");
    assertThatThrownBy(() -> plan("Xliff", one, new PlanOptions("en", "de")))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessage(
            "line 1: target-language is \"fr\", but the target language is de;"
                + " correct target-language, or send the document for de");
    assertThatThrownBy(() -> plan("Xliff", one, new PlanOptions("nl", "fr")))
        .hasMessageContaining("source-language is \"en\", but the source language is nl");
    String two = segment("", "<source>A</source>");
    assertThatThrownBy(() -> plan("Xliff", two, new PlanOptions("en", "de")))
        .hasMessageContaining("trgLang is \"fr\", but the target language is de");
    assertThatThrownBy(() -> plan("Xliff", two, new PlanOptions("nl", "fr")))
        .hasMessageContaining("srcLang is \"en\", but the source language is nl");
  }

  @Test
  void a_segment_is_translated_where_it_stands() throws Exception {
    assertThat(french(segment("", "\n  <source>A</source>\n"), "É"))
        .isEqualTo(
            segment(" state=\"translated\"", "\n  <source>A</source>\n  <target>É</target>\n"));
    assertThat(
            french(
                segment(
                    " state='initial' subState='mt:x' id='s'",
                    "<source>A</source><target order='1'>E</target>"),
                "É"))
        .isEqualTo(
            segment(
                " state='translated' id='s'", "<source>A</source><target order='1'>É</target>"));
    for (String state : List.of("", " state='translated'", " state='reviewed'", " state='final'")) {
      assertThat(units(segment(state, "<source>A</source><target>E</target>"))).isEmpty();
    }
  }

  @Test
  void each_segment_is_a_text_and_what_lies_between_stays() throws Exception {
    String source =
        segment(
            " id='s'",
            "<source>A</source></segment><ignorable><source> </source></ignorable>"
                + "<segment><source>B <cp hex='0007'/><pc id='1'>c</pc></source>");
    assertThat(units(source))
        .extracting(Unit::key, Unit::text)
        .containsExactly(
            tuple("f/u/s", "A"), tuple("f/u/#2", "B <cp id=\"0007\"/><pc id=\"1\">c</pc>"));
    assertThat(french(source, unit -> unit.text().toLowerCase(java.util.Locale.ROOT)))
        .contains("<target>a</target>")
        .contains("<ignorable><source> </source></ignorable>")
        .contains("<target>b <cp hex='0007'/><pc id='1'>c</pc></target>");
  }

  @Test
  void a_code_that_is_repeated_in_more_plural_forms_gets_an_id_of_its_own() throws Exception {
    String source =
        segment("", "<source>{n, plural, one {a <ph id='1'/>} other {as <ph id='2'/>}}</source>")
            .replace(" trgLang='fr'", "");
    String merged = merge("Xliff", source, new PlanOptions("en", "ru"), Unit::text);
    assertThat(merged).contains("few {as <ph id='2'/>}").contains("many {as <ph id='2-copy2'/>}");
    assertThat(merged).contains("other {as <ph id='2-copy3'/>}");
  }

  @Test
  void white_space_is_treated_as_in_the_source() throws Exception {
    assertThat(french(segment("", "<source xml:space='preserve'> A </source>"), " É "))
        .contains("<target xml:space=\"preserve\"> É </target>");
  }

  @Test
  void trg_lang_is_written_and_notes_are_context() throws Exception {
    String source =
        segment("", "<source>A</source>")
            .replace(" trgLang='fr'", "")
            .replace("<segment>", "<notes><note>Say it</note></notes><segment>");
    assertThat(units(source)).extracting(Unit::context).containsExactly("Say it");
    assertThat(french(source, "É")).contains("srcLang='en' trgLang=\"fr\">");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<trans-unit><source>a</source></trans-unit>|line 2: a <trans-unit> has no id! give it one",
        "<trans-unit id='1'/>|line 2: \"1\" has no <source>! give it one",
        "<trans-unit id='1'><source/><source/></trans-unit>"
            + "|line 2: a <trans-unit> has more than one <source>! remove all but one",
        "<trans-unit id='1'><target/><source/></trans-unit>"
            + "|line 2: the <target> of \"1\" precedes its source! move it behind",
        "<trans-unit id='1'><source>a</source></trans-unit>;"
            + "<trans-unit id='1'><source>a</source></trans-unit>"
            + "|line 3: \"f/1\" is already in line 2! give each unit of a file its own id",
        "<trans-unit id='1'><source><b>a</b></source></trans-unit>|line 2: <b> stands in a"
            + " <source>! use an inline element of XLIFF, or write &lt~ for the character <",
        "<trans-unit id='1'>|line 3: </body> closes <trans-unit>! close elements in reverse order",
      })
  void what_is_wrong_is_refused_with_line_reason_and_fix(String units, String message) {
    String source =
        "<xliff version='1.2'><file original='f' source-language='en'><body>\n"
            + units.replace(';', '\n')
            + "\n</body></file></xliff>";
    assertThatThrownBy(() -> plan("Xliff", source, TO_FRENCH))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessage(message.replace('!', ';').replace('~', ';'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<xliff/>",
        "<xliff version='3.0'/>",
        "<x version='1.2'/>",
        "<x:xliff xmlns:x='urn:oasis:names:tc:xliff:document:1.2' version='1.2'/>"
      })
  void other_versions_are_refused(String source) {
    assertThatThrownBy(() -> plan("Xliff", source, TO_FRENCH))
        .hasMessage(
            "line 1: the document is not XLIFF 1.2 or 2.x;"
                + " begin it with <xliff version=\"1.2\"> or <xliff version=\"2.0\">");
  }

  @Test
  void the_namespace_tells_the_version_where_there_is_no_attribute() throws Exception {
    assertThat(
            plan(
                    "Xliff",
                    "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' srcLang='en'/>",
                    TO_FRENCH)
                .expectedKeys())
        .containsExactly("@trgLang");
  }

  @Test
  void a_declared_document_type_is_refused() {
    assertThatThrownBy(() -> plan("Xliff", "<!DOCTYPE xliff><xliff version='1.2'/>", TO_FRENCH))
        .isInstanceOf(InvalidDocumentException.class);
  }

  @Test
  void many_units_make_the_round_trip() throws Exception {
    StringBuilder source = new StringBuilder("<xliff version='1.2'>" + FILE + "><body>\n");
    for (int i = 0; i < 100_000; i++) {
      source.append("<trans-unit id='").append(i).append("'><source>1</source></trans-unit>\n");
    }
    source.append("<trans-unit id='a'><source>A</source></trans-unit></body></file></xliff>");
    byte[] merged =
        codec("Xliff")
            .merge(source.toString().getBytes(UTF_8), TO_FRENCH, Map.of("100001:f/a", "É"));
    assertThat(new String(merged, UTF_8))
        .isEqualTo(source.toString().replace("A</source>", "A</source><target>É</target>"));
  }

  private static String masked(String content) throws Exception {
    return units(unit("<source>" + content + "</source>")).getFirst().segment().masked().text();
  }

  private static String text(String content) throws Exception {
    return units(unit("<source>" + content + "</source>")).getFirst().text();
  }

  private static List<Unit> units(String source) throws Exception {
    return plan("Xliff", source, TO_FRENCH).units();
  }

  private static String french(String source, String translation) throws Exception {
    return french(source, unit -> translation);
  }

  private static String french(String source, Function<Unit, String> translator) throws Exception {
    return merge("Xliff", source, TO_FRENCH, translator);
  }

  private static String unit(String content) {
    return "<xliff version='1.2'>%s><body><trans-unit id='1'>%s</trans-unit></body></file></xliff>"
        .formatted(FILE, content);
  }

  private static String segment(String attributes, String content) {
    return "<xliff version='2.0' srcLang='en' trgLang='fr'><file id='f'><unit id='u'><segment%s>%s</segment></unit></file></xliff>"
        .formatted(attributes, content);
  }
}
