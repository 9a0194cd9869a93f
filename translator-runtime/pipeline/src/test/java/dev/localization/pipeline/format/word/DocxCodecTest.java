package dev.localization.pipeline.format.word;

import static dev.localization.pipeline.format.word.Packages.body;
import static dev.localization.pipeline.format.word.Packages.document;
import static dev.localization.pipeline.format.word.Packages.merge;
import static dev.localization.pipeline.format.word.Packages.merged;
import static dev.localization.pipeline.format.word.Packages.texts;
import static dev.localization.pipeline.format.word.Packages.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.localization.pipeline.document.Unit;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocxCodecTest {
  private static final String BOLD = "<w:rPr><w:b/></w:rPr>";
  private static final String PAGE =
      "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>"
          + "<w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>7</w:t></w:r>"
          + "<w:r><w:fldChar w:fldCharType='end'/></w:r>";

  @Test
  void a_paragraph_is_a_unit_and_its_properties_and_revision_ids_stay() throws Exception {
    String source =
        "<w:p w:rsidR='00A1'><w:pPr><w:jc w:val='center'/></w:pPr>"
            + "<w:r w:rsidRPr='00B2'><w:rPr><w:b/></w:rPr><w:t>Hello</w:t></w:r></w:p><w:p/>";
    assertThat(units(document(source)))
        .extracting(Unit::id, Unit::text)
        .containsExactly(tuple("0:word/document.xml#p0", "Hello"));
    assertThat(Packages.CODEC.plan(document(source), Packages.TO_GERMAN).expectedKeys())
        .containsExactly("word/document.xml#p0", "word/document.xml#p1");
    assertThat(merged(source, "Hallo")).isEqualTo(source.replace("Hello", "Hallo"));
  }

  @Test
  void runs_of_one_format_are_one_text_whatever_word_noted_about_their_words() throws Exception {
    String source =
        "<w:p>"
            + "<w:r w:rsidR='1'><w:t>On</w:t></w:r><w:proofErr w:type='spellStart'/>"
            + "<w:r w:rsidR='2'><w:rPr><w:lang w:val='en-US'/></w:rPr><w:t>e te</w:t></w:r>"
            + "<w:r><w:rPr><w:noProof/></w:rPr><w:lastRenderedPageBreak/><w:t>xt</w:t></w:r></w:p>";
    assertThat(texts(source)).containsExactly("One text");
    assertThat(merged(source, "Ein Text"))
        .isEqualTo("<w:p><w:r w:rsidR='1'><w:t>Ein Text</w:t></w:r></w:p>");
  }

  @Test
  void other_formats_are_tags_that_a_translation_may_move() throws Exception {
    String source = "<w:p>" + run("Press ") + run("Save", BOLD) + run(" now") + "</w:p>";
    assertThat(texts(source)).containsExactly("Press <r1>Save</r1> now");
    assertThat(units(document(source)).getFirst().segment().masked().text())
        .isEqualTo("Press ⟦1⟧Save⟦2⟧ now");
    assertThat(merged(source, "<r1>Sichern</r1> jetzt drücken"))
        .isEqualTo("<w:p>" + run("Sichern", BOLD) + run(" jetzt drücken") + "</w:p>");
    assertThat(merged(source, "Ohne Tags")).isEqualTo("<w:p>" + plain("Ohne Tags") + "</w:p>");
  }

  @Test
  void the_format_of_most_characters_needs_no_tag() throws Exception {
    assertThat(texts("<w:p>" + run("Bold and long", BOLD) + run(" x") + "</w:p>"))
        .containsExactly("Bold and long<r1> x</r1>");
  }

  @Test
  void tabs_and_breaks_are_tags_within_their_run() throws Exception {
    String source =
        "<w:p><w:r><w:t>Name:</w:t><w:tab/><w:t>Ann</w:t><w:br/><w:t>x</w:t>"
            + "<w:br w:type='page'/><w:t>y</w:t></w:r></w:p>";
    assertThat(texts(source)).containsExactly("Name:<tab/>Ann<br/>x<x1/>y");
    assertThat(merged(source, "Der Name:<tab/>Anne<br/>x<x1/>y"))
        .isEqualTo(source.replace("Name", "Der Name").replace("Ann<", "Anne<"));
  }

  @Test
  void hyphens_are_characters() throws Exception {
    String source =
        "<w:p><w:r><w:t>Co</w:t><w:noBreakHyphen/><w:t>op euro</w:t><w:softHyphen/>"
            + "<w:t>zone</w:t></w:r></w:p>";
    assertThat(texts(source)).containsExactly("Co\u2011op euro\u00ADzone");
    assertThat(merged(source, "Ko\u2011op Euro\u00ADzone"))
        .isEqualTo(source.replace("Co", "Ko").replace("euro", "Euro"));
  }

  @Test
  void hyperlinks_stand_around_their_texts() throws Exception {
    String source =
        "<w:p>"
            + run("See ")
            + "<w:hyperlink r:id='r9'>"
            + run("the site", BOLD)
            + "</w:hyperlink>"
            + run(" now")
            + "</w:p>";
    assertThat(texts(source)).containsExactly("See <h1>the site</h1> now");
    assertThat(merged(source, "<h1>Die Seite</h1> ansehen"))
        .isEqualTo(
            "<w:p><w:hyperlink r:id='r9'>"
                + run("Die Seite", BOLD)
                + "</w:hyperlink>"
                + run(" ansehen")
                + "</w:p>");
  }

  @Test
  void what_stands_before_or_after_the_characters_is_not_shown() throws Exception {
    String source =
        "<w:p><w:r><w:footnoteRef/></w:r><w:hyperlink w:anchor='a'>"
            + run("All of it")
            + "<w:r><w:tab/></w:r>"
            + PAGE
            + "</w:hyperlink></w:p>";
    assertThat(texts(source)).containsExactly("All of it");
    assertThat(merged(source, "Alles")).isEqualTo(source.replace("All of it", "Alles"));
  }

  @Test
  void a_field_that_word_computes_is_one_piece() throws Exception {
    String source = "<w:p>" + run("Page ") + PAGE + run(" only") + "</w:p>";
    assertThat(texts(source)).containsExactly("Page <x1/> only");
    assertThat(merged(source, "Nur Seite <x1/>!"))
        .isEqualTo("<w:p>" + run("Nur Seite ") + PAGE + plain("!") + "</w:p>");
  }

  @Test
  void a_field_with_text_to_read_stands_around_it() throws Exception {
    String field = PAGE.replace(" PAGE ", " HYPERLINK \"http://x\" ").replace(">7<", ">our site<");
    String source = "<w:p>" + run("Go to ") + field + run(" now") + "</w:p>";
    assertThat(texts(source)).containsExactly("Go to <h1>our site</h1> now");
    assertThat(merged(source, "Auf <h1>unsere Seite</h1> gehen"))
        .isEqualTo(
            source
                .replace("Go to", "Auf")
                .replace("our site", "unsere Seite")
                .replace("now", "gehen"));
  }

  @Test
  void a_field_that_goes_on_in_another_paragraph_keeps_both_ends() throws Exception {
    String toc = PAGE.replace(" PAGE ", " TOC ");
    int result = toc.indexOf("<w:r><w:t>7");
    int end = toc.indexOf("<w:r><w:fldChar w:fldCharType='end'");
    String source =
        "<w:p>"
            + toc.substring(0, result)
            + run("Chapter")
            + "</w:p><w:p>"
            + run("Next")
            + toc.substring(end)
            + "</w:p>";
    assertThat(texts(source)).containsExactly("Chapter", "Next");
    assertThat(body(merge(document(source), unit -> "X" + unit.text())))
        .isEqualTo(source.replace("Chapter", "XChapter").replace("Next", "XNext"));
  }

  @Test
  void insertions_are_translated_and_deletions_stay() throws Exception {
    String source =
        "<w:p>"
            + run("On ")
            + "<w:del w:id='1'><w:r><w:delText>Monday</w:delText></w:r></w:del>"
            + "<w:ins w:id='2'>"
            + run("Tuesday")
            + "</w:ins>"
            + run(" at noon")
            + "</w:p>";
    assertThat(texts(source)).containsExactly("On <x1/><h1>Tuesday</h1> at noon");
    assertThat(merged(source, "Am <x1/><h1>Dienstag</h1> mittags"))
        .isEqualTo(
            source
                .replace("On", "Am")
                .replace("Tuesday", "Dienstag")
                .replace("at noon", "mittags"));
  }

  @Test
  void controls_are_translated_but_not_their_data() throws Exception {
    String open = "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>";
    String list = "<w:sdt><w:sdtPr><w:dropDownList/></w:sdtPr><w:sdtContent>";
    String end = "</w:sdtContent></w:sdt>";
    String source =
        "<w:p>"
            + run("Dear ")
            + open
            + run("name")
            + end
            + list
            + run("Red")
            + end
            + run("!")
            + "</w:p>";
    assertThat(texts(source)).containsExactly("Dear <h1>name</h1><x1/>!");
    assertThat(merged(source, "Liebe <h1>Anna</h1><x1/>!"))
        .isEqualTo(source.replace("Dear", "Liebe").replace("name", "Anna"));
  }

  @Test
  void bookmarks_come_to_hold_more_but_never_less() throws Exception {
    String start = "<w:bookmarkStart w:id='1' w:name='b'/>";
    String end = "<w:bookmarkEnd w:id='1'/>";
    String source = "<w:p>" + run("one ") + start + run("two") + end + run(" three") + "</w:p>";
    assertThat(texts(source)).containsExactly("one two three");
    assertThat(merged(source, "eins zwei"))
        .isEqualTo("<w:p>" + start + plain("eins zwei") + end + "</w:p>");
    String caption = "<w:p>" + start + run("Figure ") + PAGE + end + run(": The tool") + "</w:p>";
    assertThat(merged(caption, "Bild <x1/>: Das Werkzeug"))
        .isEqualTo("<w:p>" + start + run("Bild ") + PAGE + end + run(": Das Werkzeug") + "</w:p>");
  }

  @Test
  void a_range_never_ends_before_it_begins() throws Exception {
    String start = "<w:bookmarkStart w:id='1' w:name='b'/>";
    String end = "<w:bookmarkEnd w:id='1'/>";
    String math = "<m:oMath><m:r/></m:oMath>";
    String source =
        "<w:p>" + run("a ") + start + math + run(" b ") + PAGE + end + run(" c") + "</w:p>";
    assertThat(texts(source)).containsExactly("a <x1/> b <x2/> c");
    String merged = merged(source, "A <x2/> B <x1/> C");
    assertThat(merged.indexOf(start)).isBetween(0, merged.indexOf(end));
  }

  @Test
  void a_text_box_and_the_paragraph_around_it_are_both_translated() throws Exception {
    String box = "<w:txbxContent><w:p>" + run("boxed") + "</w:p></w:txbxContent>";
    String source =
        "<w:p>"
            + run("Before ")
            + "<w:r><mc:AlternateContent><mc:Choice Requires='wps'>"
            + box
            + "</mc:Choice><mc:Fallback><w:pict><v:shape alt='note'>"
            + box
            + "</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
            + run(" after")
            + "</w:p>";
    assertThat(texts(source)).containsExactly("Before <x1/> after", "boxed", "note", "boxed");
    Map<String, String> german =
        Map.of("Before <x1/> after", "Vor <x1/> nach", "boxed", "umrahmt", "note", "Notiz");
    assertThat(body(merge(document(source), unit -> german.get(unit.text()))))
        .isEqualTo(
            source
                .replace("Before", "Vor")
                .replace("after", "nach")
                .replace("boxed", "umrahmt")
                .replace("note", "Notiz"));
  }

  @Test
  void what_is_said_of_a_picture_is_translated() throws Exception {
    String source =
        "<w:p><w:r><w:drawing><wp:docPr id='1' name='P' title='It' descr='A &quot;dot&quot;'/>"
            + "</w:drawing></w:r></w:p>";
    assertThat(units(document(source)))
        .extracting(Unit::key, Unit::text, Unit::context)
        .containsExactly(
            tuple("word/document.xml#alt0.title", "It", "alternative text of a picture"),
            tuple("word/document.xml#alt0.descr", "A \"dot\"", "alternative text of a picture"));
    assertThat(body(merge(document(source), unit -> "l'<" + unit.text())))
        .isEqualTo(source.replace("'It'", "'l&apos;&lt;It'").replace("'A ", "'l&apos;&lt;A "));
  }

  @Test
  void hidden_text_and_protecting_styles_stay() throws Exception {
    String hidden = "<w:rPr><w:vanish/></w:rPr>";
    String internal = "<w:rPr><w:rStyle w:val='tw4winInternal'/></w:rPr>";
    assertThat(
            texts(
                "<w:p>"
                    + run("Run ")
                    + run("mvn", internal)
                    + run(" or ")
                    + run("x", hidden)
                    + run("stop")
                    + "</w:p>"
                    + "<w:p><w:pPr><w:pStyle w:val='DO_NOT_TRANSLATE'/></w:pPr>"
                    + run("Kept")
                    + "</w:p><w:p>"
                    + run("shown", "<w:rPr><w:vanish w:val='0'/></w:rPr>")
                    + "</w:p>"))
        .containsExactly("Run <x1/> or <x2/>stop", "shown");
  }

  @Test
  void nothing_but_characters_is_lost_by_a_translation_that_lost_its_tags() throws Exception {
    String link = "<w:hyperlink r:id='r9'>" + run("site") + "</w:hyperlink>";
    String source = "<w:p>" + run("a ") + link + run(" b ") + PAGE + run(" c") + "</w:p>";
    assertThat(merged(source, "nichts"))
        .isEqualTo(
            "<w:p>" + plain("nichts") + "<w:hyperlink r:id='r9'></w:hyperlink>" + PAGE + "</w:p>");
    assertThat(merged(source, "</h1>x<x1/><x1/><h1>y"))
        .isEqualTo(
            "<w:p>"
                + plain("x")
                + PAGE
                + plain("y")
                + "<w:hyperlink r:id='r9'></w:hyperlink></w:p>");
  }

  @Test
  void characters_that_look_like_tags_are_told_from_tags() throws Exception {
    String source =
        "<w:p>" + run("Write &lt;r1> or ") + run("bold", BOLD) + run(" text") + "</w:p>";
    assertThat(texts(source)).containsExactly("Write <r1> or <r-1>bold</r-1> text");
    assertThat(merged(source, "<r1> oder <r-1>fett</r-1> schreiben"))
        .isEqualTo(
            "<w:p>" + run("&lt;r1&gt; oder ") + run("fett", BOLD) + run(" schreiben") + "</w:p>");
  }

  @Test
  void placeholders_of_templates_are_masked() throws Exception {
    assertThat(
            units(document("<w:p>" + run("Dear {{ name }} on {date} for ${sum}") + "</w:p>"))
                .getFirst()
                .segment()
                .masked()
                .text())
        .isEqualTo("Dear ⟦1⟧ on ⟦2⟧ for ⟦3⟧");
  }

  @Test
  void blanks_at_the_ends_are_preserved() throws Exception {
    assertThat(merged("<w:p><w:r><w:t>Hello</w:t></w:r></w:p>", " Hallo & \"Welt\" "))
        .isEqualTo(
            "<w:p><w:r><w:t xml:space=\"preserve\"> Hallo &amp; \"Welt\" </w:t></w:r></w:p>");
  }

  @Test
  void many_paragraphs_and_long_ones_make_the_round_trip() throws Exception {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 4_000; i++) {
      body.append("<w:p>").append(run("No " + i * 7919L % 104_729)).append("</w:p>");
    }
    body.append("<w:p>");
    for (int i = 0; i < 4_000; i++) {
      body.append("<w:bookmarkStart w:id='").append(i).append("' w:name='n'/>");
      body.append(run("a" + i, i % 2 == 0 ? BOLD : "")).append("<w:r><w:tab/></w:r>");
      body.append("<w:bookmarkEnd w:id='").append(i).append("'/>");
    }
    body.append("</w:p>");
    String merged = body(merge(document(body.toString()), unit -> unit.text().replace("No", "Nr")));
    assertThat(merged.equals(body.toString().replace("No", "Nr"))).isTrue();
  }

  private static String run(String text) {
    return run(text, "");
  }

  private static String run(String text, String properties) {
    String preserve = text.equals(text.strip()) ? "" : " xml:space=\"preserve\"";
    return "<w:r>" + properties + "<w:t" + preserve + ">" + text + "</w:t></w:r>";
  }

  private static String plain(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
  }
}
