package dev.localization.pipeline.format.html;

import static dev.localization.pipeline.format.Documents.TO_FRENCH;
import static dev.localization.pipeline.format.Documents.codec;
import static dev.localization.pipeline.format.Documents.merge;
import static dev.localization.pipeline.format.Documents.plan;
import static dev.localization.pipeline.format.Documents.texts;
import static dev.localization.pipeline.format.Documents.translated;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Unit;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlCodecTest {
  private static final PlanOptions TO_ARABIC = new PlanOptions("en", "ar");

  @Test
  void the_content_of_each_block_is_a_text() throws Exception {
    String source =
        """
        <title>Shop</title>
        <div>Loose <p>One</p> text <ul><li>Two<li>Three</ul></div>
        <table><tr><th>Head<td>Cell</table>
        <button>Go</button> after
        """;

    assertThat(texts(plan("Html", source, TO_FRENCH)))
        .containsExactly(
            Map.entry("0:title[1]", "Shop"),
            Map.entry("1:div[1]", "Loose"),
            Map.entry("2:p[1]", "One"),
            Map.entry("3:div[2]", "text"),
            Map.entry("4:li[1]", "Two"),
            Map.entry("5:li[2]", "Three"),
            Map.entry("6:th[1]", "Head"),
            Map.entry("7:td[1]", "Cell"),
            Map.entry("8:button[1]", "Go"),
            Map.entry("9:text[1]", "after"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>Read <a href='/x'>this</a>!</p>|Read <a1>this</a1>!",
        "<p>One<br>two<br/>three</p>|One<br1/>two<br2/>three",
        "<p><b>All <i>of</i> it</b></p>|<b1>All <i2>of</i2> it</b1>",
        "<p>Run <code>a &lt; <b>b</b></code> now</p>|Run <code1/> now",
        "<p>Press <kbd>Enter</kbd>, <var>x</var>, <samp>y</samp></p>|Press <kbd1/>, <var2/>, <samp3/>",
        "<p>By <b translate=no>Acme</b> and <i class='a notranslate'>Co</i></p>|By <b1/> and <i2/>",
        "<p>Hi <!-- who? -->{{ name }}, {% if x < 3 %}few{% endif %}</p>|"
            + "Hi <x1/><x2/>, <x3/>few<x4/>",
        "<p>Hi <%= a > b %><?php echo '>' ?> {{{ raw }}} {# no #}</p>|Hi <x1/> <x2/> <x3/>",
        "<p>Fish &amp; chips &eacute;&#233;&#xE9;&copy; &lt;b&gt; &amp;lt;</p>|"
            + "Fish & chips ééé© &lt;b> &amp;lt;",
        "<p>Icon <svg><path d='M0'/></svg> here</p>|Icon <svg1/> here",
        "<p>Two  spaces and <b> inner </b> ones</p>|Two spaces and <b1> inner </b1> ones",
        "<p>Odd <x-y2 z>one</x-y2></p>|Odd <x-y2.1>one</x-y2.1>",
        "<title>A <b> is text</title>|A &lt;b> is text",
      })
  void tags_and_code_are_named_and_characters_decoded(String source, String text) throws Exception {
    assertThat(plan("Html", source, TO_FRENCH).units())
        .extracting(Unit::text)
        .containsExactly(text);
  }

  @Test
  void a_tag_without_its_partner_ends_a_text() throws Exception {
    String source = "<p>Not <b>closed<p>here</b> but <i>there</i> is</p>";

    assertThat(plan("Html", source, TO_FRENCH).units())
        .extracting(Unit::text)
        .containsExactly("Not", "closed", "here", "but <i1>there</i1> is");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<pre>Text <b>and</b> more</pre>",
        "<script>say('<p>Hello</p>')</script><style>p:after { content: 'Hello' }</style>",
        "<script><!-- <script>'Hello'</script> --></script>",
        "<div translate='no'>Hello <p>you</p></div><p class=notranslate title=Hello>you",
        "<!-- <p>Hello</p> --><![if !IE]>",
        "<iframe>Hello</iframe><xmp><p>Hello</p></xmp>",
        "<svg><path id='Hello'/><style>Hello</style></svg><math><mi>Hello</mi></math>",
        "<a href='Hello' class='Hello' id='Hello' data-x='Hello' download='Hello'></a>",
        "<meta name='viewport' content='Hello'><input type='text' value='Hello'>",
        "<p>42 &nbsp; <img src='x' alt=''> {{ hello }}</p>",
        "<?php echo '<p>Hello</p>';",
        "",
      })
  void what_is_not_for_people_or_not_for_translation_stays(String source) throws Exception {
    assertThat(plan("Html", source, TO_FRENCH).units()).isEmpty();
  }

  @Test
  void a_document_may_allow_again_what_it_forbade_around_it() throws Exception {
    String source =
        "<div translate=no>Kept <p translate=yes>Told</p></div><p translate=no>No<p>Yes";

    assertThat(plan("Html", source, TO_FRENCH).units())
        .extracting(Unit::text)
        .containsExactly("Told", "Yes");
  }

  @Test
  void values_that_people_read_are_texts() throws Exception {
    String source =
        """
        <meta name=Description content="Of us"><meta property="og:title" content='Us'>
        <table summary="Prices"><th abbr="Qty">
        <select aria-label="Size"><option label="Small"></select>
        <div title="Tip" aria-description="More" aria-placeholder="Type" aria-roledescription="Level"
          aria-valuetext="Half"></div>
        """;

    assertThat(plan("Html", source, TO_FRENCH).units())
        .extracting(unit -> unit.key() + " = " + unit.text() + " (" + unit.context() + ")")
        .containsExactly(
            "meta@content[1] = Of us (content of meta)",
            "meta@content[2] = Us (content of meta)",
            "table@summary[1] = Prices (summary of table)",
            "th@abbr[1] = Qty (abbr of th)",
            "select@aria-label[1] = Size (aria-label of select)",
            "option@label[1] = Small (label of option)",
            "div@title[1] = Tip (title of div)",
            "div@aria-description[1] = More (aria-description of div)",
            "div@aria-placeholder[1] = Type (aria-placeholder of div)",
            "div@aria-roledescription[1] = Level (aria-roledescription of div)",
            "div@aria-valuetext[1] = Half (aria-valuetext of div)");
  }

  @Test
  void values_in_a_text_are_texts_of_their_own() throws Exception {
    String source =
        "<p>See <img src='a' alt='A \"cat\"'> and <a title=Go href=x>more</a>"
            + " <input type=submit value='Send {{ it }}' placeholder=\"Now\"></p>";

    assertThat(texts(plan("Html", source, TO_FRENCH)))
        .containsExactly(
            Map.entry("0:p[1]", "See <img1/> and <a2>more</a2> <input3/>"),
            Map.entry("0:p[1]#img1@alt", "A \"cat\""),
            Map.entry("0:p[1]#a2@title", "Go"),
            Map.entry("0:p[1]#input3@value", "Send <x1/>"),
            Map.entry("0:p[1]#input3@placeholder", "Now"));
    assertThat(
            merge(
                "Html",
                source,
                TO_FRENCH,
                unit ->
                    switch (unit.text()) {
                      case "Go" -> "L'\"x\"";
                      case "Send <x1/>" -> "<x1/> l'envoi";
                      case "Now" -> "l'\"x\"";
                      case "A \"cat\"" -> "l'\"x\"";
                      default -> "<a2>plus</a2> <input3/> <img1/>";
                    }))
        .isEqualTo(
            "<p><a title=\"L'&quot;x&quot;\" href=x>plus</a>"
                + " <input type=submit value='{{ it }} l&#39;envoi' placeholder=\"l'&quot;x&quot;\">"
                + " <img src='a' alt='l&#39;\"x\"'></p>");
  }

  @Test
  void a_text_and_the_values_in_it_are_translated_independently() throws Exception {
    byte[] source = "<p>A  &eacute; <img alt='B'> c\n d</p>".getBytes(UTF_8);

    assertThat(merged(source, Map.of("0:p[1]#img1@alt", "Ж")))
        .isEqualTo("<p>A  &eacute; <img alt='Ж'> c\n d</p>");
    assertThat(merged(source, Map.of("0:p[1]", "<img1/> Ж", "0:p[1]#img1@alt", " ")))
        .isEqualTo("<p><img alt='B'> Ж</p>");
  }

  private static String merged(byte[] source, Map<String, String> translations) throws Exception {
    return new String(codec("Html").merge(source, TO_FRENCH, translations), UTF_8);
  }

  @Test
  void the_words_of_a_picture_are_texts() throws Exception {
    String source =
        "<p>Save <svg aria-label=Disk><title>\n A disk </title><text>Old</text></svg></p>";

    assertThat(plan("Html", source, TO_FRENCH).units())
        .extracting(unit -> unit.text() + " (" + unit.context() + ")")
        .containsExactly(
            "Save <svg1/> ()",
            "Disk (aria-label of svg)",
            "A disk (title of svg)",
            "Old (text of svg)");
    assertThat(merge("Html", source, TO_FRENCH, unit -> unit.text().replace("isk", "<&>")))
        .isEqualTo(
            "<p>Save <svg aria-label=\"D&lt;&amp;&gt;\"><title>\n A d&lt;&amp;&gt; </title>"
                + "<text>Old</text></svg></p>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<p>Hi</p>|a < b & \"c\" 'd' > e|<p>a &lt; b &amp; \"c\" 'd' &gt; e</p>",
        "<p>Hi</p>|&lt;b> <b>no</b> &eacute; &amp;amp;|"
            + "<p>&lt;b&gt; &lt;b&gt;no&lt;/b&gt; &amp;eacute; &amp;amp;</p>",
        "<p>Hi</p>|` {{ x }} {% y %} {{{ `|<p>&#123;{ x }&#125; &#123;% y %&#125; &#123;&#123;{</p>",
        "<p>Hi {{ x }}</p>|{<x1/>}|<p>&#123;{{ x }}}</p>",
        "<p>⏎  Hi⏎</p>|`  Un⏎ deux  `|<p>⏎  Un deux⏎</p>",
        "<p><b>Hi</b> <i>you</i></p>|<i2>toi</i2> <b1>salut</b1>|<p><i>toi</i> <b>salut</b></p>",
        "<p><b>Hi</b> you</p>|<b1>salut|<p>&lt;b1&gt;salut</p>",
        "<p><b>Hi</b> <i>you</i></p>|<b1>a <i2>b</b1> c</i2>|"
            + "<p>&lt;b1&gt;a <i>b&lt;/b1&gt; c</i></p>",
        "<p>Hi<br>you</p>|a<br1/>b<br1/>c|<p>a<br>b&lt;br1/&gt;c</p>",
        "<p>10&nbsp;km</p>|20\u00A0km\u202F!|<p>20&nbsp;km\u202F!</p>",
        "<p>10 km</p>|20\u00A0km|<p>20\u00A0km</p>",
        "<p>Soft&shy;ly &#8203;</p>|Wei\u00ADch \u200B|<p>Wei&shy;ch &#8203;</p>",
        "<p title=Hi></p>|`a \"b\" 'c'\td⏎`|<p title=\"a &quot;b&quot; 'c'&#9;d&#10;\"></p>",
        "<p title='Hi'></p>|a \"b\" 'c'|<p title='a \"b\" &#39;c&#39;'></p>",
        "<title>Hi</title>|</title><b>|<title>&lt;/title&gt;&lt;b&gt;</title>",
        "<textarea>⏎Hi⏎</textarea>|`a\r⏎  b `|<textarea>⏎a⏎  b⏎</textarea>",
        "<input type=button value=Go/>|Los|<input type=button value=\"Los\">",
        "<p>Hi</p>|\u0007|<p>Hi</p>",
      })
  void a_translation_is_shown_and_nothing_in_it_obeyed(
      String source, String translation, String expected) throws Exception {
    byte[] bytes = lines(source).getBytes(UTF_8);
    Map<String, String> texts =
        translated(codec("Html").plan(bytes, TO_FRENCH), unit -> lines(translation));

    assertThat(merged(bytes, texts)).isEqualTo(lines(expected));
  }

  private static String lines(String text) {
    return text.replace('⏎', '\n');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<html lang=en>|<html lang=\"ar\">",
        "<HTML LANG='EN-us' dir=ltr>|<HTML LANG='ar' dir=\"rtl\">",
        "<html lang=\"fr\" dir=\"auto\">|<html lang=\"fr\" dir=\"auto\">",
        "<html>|<html>",
      })
  void the_document_names_the_target_language_once_it_is_translated(String from, String to)
      throws Exception {
    assertThat(merge("Html", from + "<p>Hi", TO_ARABIC, unit -> "ж")).isEqualTo(to + "<p>ж");
    assertThat(merge("Html", from + "<p>Hi", TO_ARABIC, Unit::text)).isEqualTo(from + "<p>Hi");
  }

  @Test
  void a_translation_that_pushes_the_encoding_out_of_sight_is_not_written() throws Exception {
    byte[] source =
        ("<title>Caf\u00e9</title>" + " ".repeat(900) + "<meta charset=windows-1252><p>Hi</p>")
            .getBytes(Charset.forName("windows-1252"));
    Map<String, String> translations =
        translated(
            codec("Html").plan(source, TO_FRENCH),
            unit -> unit.text() + " \u00e9t\u00e9".repeat(50));

    assertThatThrownBy(() -> codec("Html").merge(source, TO_FRENCH, translations))
        .isInstanceOf(MergeGateException.class)
        .hasMessageContaining("is not UTF-8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<meta charset=iso-8859-1>|windows-1252",
        "<META content='text/html; charset=windows-1251' http-equiv=content-type>|windows-1251",
        "<!-- <meta charset=koi8-r> --><meta charset=\"Shift_JIS\">|windows-31j",
        "<meta charset=utf-8>|UTF-8",
        "<meta charset=utf-16>|UTF-8",
        "<p></p>|UTF-8",
      })
  void the_encoding_is_the_declared_one_and_has_references_for_what_it_lacks(
      String meta, String charset) throws Exception {
    Charset encoding = Charset.forName(charset);
    byte[] source = (meta + "<p>Hi</p>").getBytes(encoding);

    byte[] merged =
        codec("Html")
            .merge(
                source,
                TO_FRENCH,
                translated(codec("Html").plan(source, TO_FRENCH), u -> "ж € 😀 ü · ¥"));

    String text = new String(merged, encoding);
    assertThat(text).startsWith(meta + "<p>").doesNotContain("?", "\uFFFD");
    assertThat(HtmlReferences.decode(text, false)).isEqualTo(meta + "<p>ж € 😀 ü · ¥</p>");
    assertThat(text.contains("&#")).isEqualTo(!charset.equals("UTF-8"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>⏎<a href='x|line 2: the tag <a does not end; end it with >",
        "<p>⏎⏎<!-- x|line 3: a comment does not end; end it with -->",
        "<script>⏎'</p>'|line 1: <script> does not end; end it with </script>",
        "x⏎<title>y|line 2: <title> does not end; end it with </title>",
        "<p>a\u0007</p>|line 1: U+0007 is no character of a document; remove it",
        "<p>⏎&#xfdd0;|line 2: &#xfdd0 stands for no character of a document; remove it",
        "<meta charset=klingon>|the declared encoding klingon is not supported;"
            + " save the document as UTF-8, and declare it",
        "<?xml version='1.0'?><a>⏎<b></a>|line 2: </a> closes <b>; close elements in reverse order",
        "<?xml version='1.0'?><a/>|line 1: the document is XML, but not XHTML;"
            + " add xmlns=\"http://www.w3.org/1999/xhtml\" to its html element, or remove the XML"
            + " declaration",
        "<?xml version='1.0'?><!DOCTYPE html [<!ENTITY x 'y'>]><html/>|line 1: the document"
            + " declares a document type or an entity; remove the declaration",
      })
  void what_browsers_would_lose_is_refused(String source, String message) throws Exception {
    byte[] bytes = lines(source).getBytes(UTF_8);
    assertThatThrownBy(() -> codec("Html").plan(bytes, TO_FRENCH))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessage(message);
  }

  @Test
  void bytes_that_are_not_in_the_declared_encoding_are_refused() {
    byte[] source =
        "<meta charset=shift_jis><p>\u00FF\u00A0".getBytes(Charset.forName("ISO-8859-1"));

    assertThatThrownBy(() -> codec("Html").plan(source, TO_FRENCH))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessage(
            "the bytes are not in the declared encoding shift_jis;"
                + " save the document as UTF-8, and declare it");
  }

  @Test
  void xhtml_is_read_as_xml() throws Exception {
    String source =
        """
        <?xml version="1.0"?>
        <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "x.dtd">
        <html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en">
        <head><title/><script src="x"/></head>
        <body><p>One&nbsp;<br/><![CDATA[<b> & c]]> <a id="x"/>end</p></body></html>
        """;

    assertThat(plan("Html", source, TO_FRENCH).units())
        .extracting(Unit::text)
        .containsExactly("One\u00A0<br1/>&lt;b> & c <a2/>end");
    assertThat(merge("Html", source, TO_FRENCH, unit -> "<a2/>Un\u00A0<br1/> <x> &"))
        .isEqualTo(
            source
                .replace("\"en\"", "\"fr\"")
                .replaceFirst("<p>.*</p>", "<p><a id=\"x\"/>Un&nbsp;<br/> &lt;x&gt; &amp;</p>"));
  }

  @Test
  void well_formed_documents_of_the_namespace_need_no_declaration() throws Exception {
    String html = "<html xmlns=\"http://www.w3.org/1999/xhtml\"><title/><p>Hi</p></html>";

    assertThat(plan("Html", html, TO_FRENCH).units()).extracting(Unit::text).containsExactly("Hi");
    assertThatThrownBy(() -> plan("Html", html.replace("</p>", ""), TO_FRENCH))
        .hasMessageContaining("<title> does not end");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<!DOCTYPE html><p>|true",
        "<html><p>|true",
        "<!-- x --><!doctype HTML>|true",
        "<?xml version='1.0'?><html xmlns='x'/>|true",
        "<resources/>|false",
        "<htmlx>|false",
        "Hello <html>|false",
      })
  void a_document_without_a_telling_name_is_known_by_its_beginning(String text, boolean isHtml) {
    assertThat(new HtmlFormat().recognises(text)).isEqualTo(isHtml);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<b>",
        "</b>",
        "<p>x",
        "<svg>",
        "<b></i>",
        "<!-->",
        "<!--x-->",
        "{{",
        "{{ x }}",
        "{%",
        "<%",
        "<? x ?>",
        "&",
        "&#32;",
        "<a b=c>",
        "<a b",
        "<i><div>",
        "<code>",
        "<span translate=no>",
        "<script></script>",
        "<table>",
        " ",
        "<",
        "</",
        "<!",
        "<p title=x>",
        "]]>",
        "<li>",
        "x</>"
      })
  void a_long_document_takes_no_long_time(String part) {
    takesNoLongTime(part.repeat(50_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!--", "<![CDATA[", "<?x", "<![CDATA[x]]>", "&nbsp;", "<a>", "<a></a>"})
  void nor_does_a_long_document_of_xhtml(String part) {
    String begin = "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>x";
    takesNoLongTime(begin + part.repeat(50_000) + "</html>");
  }

  private static void takesNoLongTime(String document) {
    byte[] source = document.getBytes(UTF_8);

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          try {
            codec("Html")
                .merge(
                    source, TO_FRENCH, Map.of("0:text[1]", "ж", "0:p[1]", "ж", "0:html[1]", "ж"));
          } catch (InvalidDocumentException refused) {
            assertThat(refused.fix()).isNotEmpty();
          }
        });
  }
}
