package dev.localization.pipeline.format.qt;

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

class QtCodecTest {
  private static final String UNFINISHED = "<translation type=\"unfinished\">";

  @Test
  void an_unfinished_message_is_translated_and_finished() throws Exception {
    assertThat(french(message("<source>A</source>\n" + UNFINISHED + "Old</translation>"), "É"))
        .isEqualTo(message("<source>A</source>\n<translation>É</translation>"));
    assertThat(french(message("<source>A</source><translation type='unfinished' />"), "É"))
        .isEqualTo(message("<source>A</source><translation>É</translation>"));
    assertThat(french(message("<source>A</source><translation></translation>"), "É"))
        .isEqualTo(message("<source>A</source><translation>É</translation>"));
  }

  @Test
  void a_missing_translation_stands_behind_the_comments() throws Exception {
    assertThat(
            french(
                message("\n  <source>A</source>\n  <comment>c</comment>\n  <userdata>u</userdata>"),
                "É"))
        .isEqualTo(
            message(
                "\n  <source>A</source>\n  <comment>c</comment>\n  <translation>É</translation>"
                    + "\n  <userdata>u</userdata>"));
  }

  @Test
  void a_context_may_be_named_behind_its_messages() throws Exception {
    String source = message("<source>A</source><translation></translation>");
    String behind =
        source.replace("<name>C</name>", "").replace("</context>", "<name>C</name></context>");
    assertThat(behind).isNotEqualTo(source).contains("<name>C</name></context>");
    assertThat(french(behind, "É"))
        .isEqualTo(behind.replace("<translation></", "<translation>É</"));
  }

  @Test
  void finished_messages_and_those_that_are_gone_stay() throws Exception {
    for (String type : List.of("", " type='vanished'", " type='obsolete'")) {
      String stays = "<source>A</source><translation" + type + ">É</translation>";
      assertThat(units(message(stays))).isEmpty();
    }
  }

  @Test
  void text_is_written_as_qt_writes_it() throws Exception {
    assertThat(french(message("<source>A &amp;amp; b</source>"), "\"l'été\" & <b>]]>\r\n"))
        .contains("<translation>&quot;l&apos;été&quot; &amp; &lt;b&gt;]]&gt;&#13;\n</translation>");
  }

  @Test
  void bytes_and_arguments_are_protected() throws Exception {
    String source = "<source>a<byte value='x1b'/>b %1 %L2 %n 50% &amp;File &lt;b&gt;</source>";
    assertThat(units(message(source)).getFirst().text())
        .isEqualTo("a<byte value=\"x1b\"/>b %1 %L2 %n 50% &File <b>");
    assertThat(units(message(source)).getFirst().segment().masked().text())
        .isEqualTo("a⟦1⟧b ⟦2⟧ ⟦3⟧ ⟦4⟧ 50% &File ⟦5⟧");
    assertThat(french(message(source), u -> u.text() + "<byte value=\"x7\"/>"))
        .contains(
            "<translation>a<byte value=\"x1b\"/>b %1 %L2 %n 50% &amp;File &lt;b&gt;"
                + "&lt;byte value=&quot;x7&quot;/&gt;</translation>");
  }

  @Test
  void what_is_said_about_a_message_is_context() throws Exception {
    String source =
        message(
            "<source>A</source><comment>c</comment><extracomment>e\n e</extracomment>"
                + "<translatorcomment>t</translatorcomment>");
    assertThat(units(source))
        .extracting(Unit::key, Unit::context)
        .containsExactly(tuple("C/A/c", "C; c; e e; t"));
    assertThat(units(source.replace("<message>", "<message id='i'>")))
        .extracting(Unit::key)
        .containsExactly("i");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|one other",
        "fr|one other",
        "ja|other",
        "hu|other",
        "ru|one few many",
        "ar|zero one two few many other",
        "lv|one other zero",
        "es|one other",
        "pt-BR|one other",
        "pl|one few many",
        "sl|one two few other",
        "xx|other"
      })
  void forms_are_those_of_qt_in_its_order(String language, String categories) throws Exception {
    String source =
        message("<source>%n x</source>" + UNFINISHED + "</translation>")
            .replace("<message>", "<message numerus='yes'>");
    assertThat(plan("Qt", source, new PlanOptions("en", language)).units())
        .extracting(unit -> unit.plural().category())
        .containsExactly(categories.split(" ", -1));
    assertThat(plan("Qt", source, new PlanOptions("en", language)).units())
        .allMatch(unit -> unit.plural().argument().equals("%n"));
  }

  @ParameterizedTest
  @CsvSource({"de,0", "de,1", "ru,0", "ru,1", "ru,2", "ar,0", "ar,2", "ar,6", "ja,0", "ja,1"})
  void forms_are_filled_and_missing_ones_added(String language, int existing) throws Exception {
    int count = QtNumerus.forms(language).size();
    String source = plural(UNFINISHED, existing, "");
    assertThat(
            merge("Qt", source, new PlanOptions("en", language), unit -> "t")
                .replace(" language=\"" + language + "\"", ""))
        .isEqualTo(plural("<translation>", count, "t"));
  }

  @Test
  void a_finished_form_stays_and_an_unfinished_plural_is_written_as_a_whole() throws Exception {
    PlanOptions german = new PlanOptions("en", "de");
    assertThat(plan("Qt", plural("<translation>", 2, "t"), german).units()).isEmpty();
    assertThat(plan("Qt", plural("<translation>", 1, "t"), german).units())
        .extracting(Unit::key)
        .containsExactly("C/%n x[1]");
    byte[] unfinished = plural(UNFINISHED, 2, "t").getBytes(UTF_8);
    assertThat(codec("Qt").merge(unfinished, german, Map.of("1:C/%n x[0]", "e")))
        .isEqualTo(unfinished);
    assertThat(merge("Qt", plural(UNFINISHED, 2, ""), new PlanOptions("en", "ja"), u -> "t"))
        .contains("<translation>\n            <numerusform>t</numerusform>\n")
        .contains("<numerusform></numerusform>\n        </translation>");
  }

  @Test
  void wordings_of_several_lengths_stay() throws Exception {
    String source =
        "<source>A</source><translation variants='yes' type='unfinished'><lengthvariant>a"
            + "</lengthvariant></translation>";
    assertThat(units(message(source))).isEmpty();
    assertThat(plan("Qt", message(source), TO_FRENCH).expectedKeys()).contains("C/A");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "-|fr-CA|language=\"fr_CA\"",
        "''|fr|language='fr'",
        "en_US|fr|language='fr'",
        "fr_FR|fr|language='fr_FR'",
        "fr|fr-CA|language='fr'"
      })
  void the_language_is_written_unless_it_is_the_one_asked_for(
      String declared, String asked, String written) throws Exception {
    String attribute = declared == null ? "" : " language='" + declared + "'";
    String source = message("<source>A</source>").replace("<TS>", "<TS" + attribute + ">");
    assertThat(merge("Qt", source, new PlanOptions("en", asked), unit -> "É"))
        .startsWith("<TS " + written + ">");
  }

  @Test
  void translations_into_another_language_are_refused() {
    String source =
        message("<source>A</source><translation>Ä</translation>")
            .replace("<TS>", "<TS language='de_AT'>");
    assertThatThrownBy(() -> plan("Qt", source, TO_FRENCH))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessage(
            "line 1: language is \"de_AT\", but the target language is fr;"
                + " correct language, or send the document for fr");
    assertThatThrownBy(
            () -> plan("Qt", source.replace("<TS", "<TS sourcelanguage='nl'"), TO_FRENCH))
        .hasMessageContaining("sourcelanguage is \"nl\", but the source language is en");
  }

  @Test
  void only_the_plain_document_type_is_allowed() throws Exception {
    assertThat(units("<!DOCTYPE TS>" + message("<source>A</source>"))).hasSize(1);
    for (String type :
        List.of(
            "<!DOCTYPE TS SYSTEM 'ts.dtd'>", "<!DOCTYPE TS [<!ENTITY a 'b'>]>", "<!DOCTYPE x>")) {
      assertThatThrownBy(() -> plan("Qt", type + message(""), TO_FRENCH))
          .isInstanceOf(InvalidDocumentException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"<TS/>", "<?xml version='1.0'?>\n<!DOCTYPE TS>\n<TS version='2.1'>"})
  void its_content_tells_it(String content) {
    assertThat(codec("Qt").recognises(content)).isTrue();
    assertThat(codec("Qt").recognises("const a: Array<TS> = []")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<message><source>a</source></message>;<message><source>a</source></message>|line 3: the"
            + " message \"C/a\" is already in line 2! remove one of them, or give it a comment",
        "<message><source/><source/></message>"
            + "|line 2: a <message> has more than one <source>! remove all but one",
        "<message><source><b>a</b></source></message>"
            + "|line 2: <b> stands in a <source>! write &lt~ for the character <",
        "<message><source>&lt~byte value=\"x1b\"/></source></message>"
            + "|line 2: a source holds <byte value=…/> as characters! reword it"
      })
  void what_is_wrong_is_refused_with_line_reason_and_fix(String messages, String message) {
    String source =
        "<TS><context><name>C</name>\n"
            + messages.replace(';', '\n').replace('~', ';')
            + "\n</context></TS>";
    assertThatThrownBy(() -> plan("Qt", source, TO_FRENCH))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessage(message.replace('!', ';').replace('~', ';'));
  }

  @Test
  void another_root_is_refused() {
    assertThatThrownBy(() -> plan("Qt", "<ts/>", TO_FRENCH))
        .hasMessage("line 1: the root element is <ts>, not <TS>; send a translation source of Qt");
  }

  @Test
  void many_messages_make_the_round_trip() throws Exception {
    StringBuilder source = new StringBuilder("<TS language='fr'><context><name>C</name>\n");
    for (int i = 0; i < 100_000; i++) {
      source.append("<message><source>").append(i).append("</source></message>\n");
    }
    source.append("<message><source>A</source></message></context></TS>");
    byte[] merged =
        codec("Qt").merge(source.toString().getBytes(UTF_8), TO_FRENCH, Map.of("100001:C/A", "É"));
    assertThat(new String(merged, UTF_8))
        .isEqualTo(
            source
                .toString()
                .replace("A</source>", "A</source>\n<translation>É</translation>")
                .replace("</source>\n<translation>", "</source><translation>"));
  }

  private static List<Unit> units(String source) throws Exception {
    return plan("Qt", source, TO_FRENCH).units();
  }

  private static String french(String source, String translation) throws Exception {
    return french(source, unit -> translation);
  }

  private static String french(String source, Function<Unit, String> translator) throws Exception {
    return merge("Qt", source, TO_FRENCH, translator).replace(" language=\"fr\"", "");
  }

  private static String message(String content) {
    return "<TS><context><name>C</name><message>" + content + "</message></context></TS>";
  }

  private static String plural(String translation, int forms, String text) {
    String form = "\n            <numerusform>" + text + "</numerusform>";
    return "<TS><context><name>C</name><message numerus=\"yes\">\n        <source>%n x</source>\n        "
        + translation
        + form.repeat(forms)
        + (forms == 0 ? "" : "\n        ")
        + "</translation></message></context></TS>";
  }
}
