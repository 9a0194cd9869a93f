package dev.localization.pipeline.format.android;

import static dev.localization.pipeline.format.Documents.TO_FRENCH;
import static dev.localization.pipeline.format.Documents.codec;
import static dev.localization.pipeline.format.Documents.merge;
import static dev.localization.pipeline.format.Documents.plan;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.localization.pipeline.document.DocumentCodec;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.Unit;
import dev.localization.pipeline.format.Codecs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AndroidCodecTest {
  private static final String XLIFF = "xmlns:x='urn:oasis:names:tc:xliff:document:1.2'";

  @Test
  void strings_arrays_and_plurals_have_keys_of_their_own() throws Exception {
    String source =
        """
        <resources>
          <string name="a">A</string>
          <string name="a" product="tv">A on TV</string>
          <item type="string" name="i">I</item>
          <string-array name="s"><item>S0</item><item>@string/a</item><item>S2</item></string-array>
          <plurals name="p">
            <item quantity="one">P1</item><item quantity="other">P</item>
          </plurals>
          <string name="no" translatable="false">No</string>
          <color name="c">#fff</color>
        </resources>
        """;
    assertThat(plan("Android", source, TO_FRENCH).expectedKeys())
        .startsWith(
            "string/a",
            "string/a@tv",
            "string/i",
            "string-array/s/0",
            "string-array/s/1",
            "string-array/s/2",
            "plurals/p/one",
            "plurals/p/other")
        .endsWith("string/no");
    assertThat(units(source).stream().map(Unit::text).distinct())
        .containsExactly("A", "A on TV", "I", "S0", "S2", "P1", "P");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "It\\'s|It's",
        "say \\\"x\\\"|say \"x\"",
        "a\\nb\\tc|a¶b→c",
        "\\@home|@home",
        "\\?why|?why",
        "\\#one|#one",
        "caf\\u00e9|café",
        "c:\\\\d|c:\\d",
        "odd \\q|odd q",
        "end\\|end",
        "  a   b\t c  |a b c",
        "\"  a   b's \"|  a   b's ",
        "a \"  b  \" c|a   b   c",
        "\\u0020a|^ a^",
        "a&amp;b &lt;c&gt; &#233;|a&b <c> é",
        "a &quot; b|a  b",
        "<![CDATA[<b>it\\'s</b> &amp;]]>|<b>it's</b> &amp;",
        "x <![CDATA[<b>]]> y|x <b> y",
      })
  void the_text_is_what_android_shows(String written, String shown) throws Exception {
    assertThat(units(string(written)))
        .extracting(Unit::text)
        .containsExactly(shown.replace('¶', '\n').replace('→', '\t'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "l'été|l\\'été",
        "dire \"oui\"|dire \\\"oui\\\"",
        "a¶b→c|a\\nb\\tc",
        "@moi|\\@moi",
        "?quoi @toi|\\?quoi @toi",
        "c:\\u0041|c:\\\\u0041",
        "^ a  b ^|\\u0020a \\u0020b\\u0020",
        "a & b <c>|a &amp; b &lt;c&gt;",
        "a]]>b|a]]&gt;b",
      })
  void a_translation_is_written_so_that_android_shows_it(String shown, String written)
      throws Exception {
    String target = shown.replace('¶', '\n').replace('→', '\t');
    assertThat(merge("Android", string("Text"), TO_FRENCH, unit -> target))
        .isEqualTo(string(written));
    assertThat(units(string(written))).extracting(Unit::text).containsExactly(target);
  }

  @Test
  void layout_around_a_text_stays() throws Exception {
    assertThat(merge("Android", string("\n    A\n    b\n  "), TO_FRENCH, unit -> "C d"))
        .isEqualTo(string("\n    C d\n  "));
  }

  @Test
  void cdata_stays_cdata() throws Exception {
    assertThat(
            merge("Android", string(" <![CDATA[<b>Hi</b>]]> "), TO_FRENCH, u -> "<b>l'a</b> ]]>"))
        .isEqualTo(string(" <![CDATA[<b>l\\'a</b> ]]\\u003E]]> "));
    assertThat(merge("Android", string("Hi <![CDATA[<b>x</b>]]>!"), TO_FRENCH, u -> "Ah <b>x</b>"))
        .isEqualTo(string("<![CDATA[Ah <b>x</b>]]>"));
  }

  @Test
  void tags_and_comments_are_kept_as_they_are_written() throws Exception {
    String source = string("Go &amp;  <b class='x' >on</b> &lt;now&gt;<br/><!-- c -->");
    assertThat(units(source))
        .extracting(Unit::text)
        .containsExactly("Go & <b class='x' >on</b> &lt;now><br/><!-- c -->");
    assertThat(
            merge(
                "Android",
                source,
                TO_FRENCH,
                unit -> "<!-- c --><b class='x' >l'on</b> & <i>&lt;<br/> x "))
        .isEqualTo(string("<!-- c --><b class='x' >l\\'on</b> &amp; &lt;i&gt;&lt;<br/> x\\u0020"));
  }

  @Test
  void tags_that_do_not_pair_are_shown() throws Exception {
    assertThat(merge("Android", string("A <b>b</b>"), TO_FRENCH, unit -> "</b>x<b>"))
        .isEqualTo(string("&lt;/b&gt;x&lt;b&gt;"));
    assertThat(merge("Android", string("<b><i>b</i></b>"), TO_FRENCH, unit -> "<b><i>x</b></i>"))
        .isEqualTo(string("&lt;b&gt;<i>x&lt;/b&gt;</i>"));
  }

  @Test
  void blanks_collapse_across_notes_but_not_across_styles() throws Exception {
    assertThat(
            units("<resources " + XLIFF + "><string name='a'>a <x:g> b</x:g></string></resources>"))
        .extracting(Unit::text)
        .containsExactly("a <x:g>b</x:g>");
    assertThat(units(string("a <b> b</b>"))).extracting(Unit::text).containsExactly("a <b> b</b>");
  }

  @Test
  void references_to_resources_stay() throws Exception {
    for (String reference :
        List.of("@string/x", "@android:string/ok", "@null", "?attr/x", "?x", " @+id/x\n")) {
      assertThat(units(string(reference))).as(reference).isEmpty();
    }
    assertThat(units(string("@home now"))).hasSize(1);
    assertThat(units(string("\\@string/x"))).hasSize(1);
  }

  @Test
  void comments_and_notes_on_placeholders_are_context() throws Exception {
    String source =
        """
        <resources xmlns:xliff="urn:oasis:names:tc:xliff:document:1.2">
          <!-- One
               and -->
          <!-- two -->
          <string name="a">A</string> <!-- after -->
          <string name="b">B <xliff:g id="who" example="Ana">%1$s</xliff:g></string>
          <!-- array -->
          <string-array name="c">
            <!-- item -->
            <item>C</item>
            <item>D</item>
          </string-array>
        </resources>
        """;
    assertThat(units(source))
        .extracting(Unit::key, Unit::context)
        .containsExactly(
            tuple("string/a", "One and two after"),
            tuple("string/b", "(%1$s: who, e.g. Ana)"),
            tuple("string-array/c/0", "array item"),
            tuple("string-array/c/1", "array"));
  }

  @Test
  void context_is_cut() throws Exception {
    String source =
        "<resources><!--" + "x".repeat(900) + "--><string name='a'>A</string></resources>";
    assertThat(units(source).getFirst().context()).hasSize(500);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<resources>;<string name='a'>A</string>;<string name='a'>B</string></resources>"
            + "|line 3: the string \"a\" is already defined in line 2! remove one of them",
        "<resources>;<string>A</string></resources>|line 2: a <string> has no name! name it",
        "<resources>;<plurals name='p'>;<item>A</item></plurals></resources>"
            + "|line 3: the quantity of an item is \"\"! write zero, one, two, few, many or other",
        "<resources>;<plurals name='p'><item quantity='one'>A</item>;<item quantity='one'>A</item>"
            + "</plurals></resources>"
            + "|line 3: the quantity \"one\" is already given in line 2! remove one of them",
        "<resources>;<string name='a'>\\u12</string></resources>"
            + "|line 2: \\u needs four hexadecimal digits! write them, or \\\\u",
        "<resources>;<string name='a'>A<?p?></string></resources>"
            + "|line 2: a processing instruction stands in a text! remove it",
        "<html/>|line 1: the root element is <html>, not <resources>! send a file of res/values",
        "<resources>;<string name='a'>A</resources>"
            + "|line 2: </resources> closes <string>! close elements in reverse order",
      })
  void what_is_wrong_is_refused_with_line_reason_and_fix(String source, String message) {
    assertThatThrownBy(() -> plan("Android", source.replace(';', '\n'), TO_FRENCH))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessage(message.replace('!', ';'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<resources><color name='string'>#fff</color><!-- <string name='a'>x</string> --></resources>",
        "<root><string name='a'>A</string></root>",
        "<resourcesx><string name='a'>A</string></resourcesx>",
        "<!-- <resources><string name='a'>x</string></resources> --><html/>",
        "<x><resources><string name='a'>A</string></resources></x>",
        "<resources/>",
        "<",
        "{}"
      })
  void other_xml_is_not_taken_for_it(String xml) {
    assertThat(Codecs.standard().detect("a.xml", xml.getBytes(UTF_8)).map(DocumentCodec::format))
        .isNotEqualTo(java.util.Optional.of("Android"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uFEFF<?xml version='1.0'?>\n<!-- - -- > -->\n<resources><plurals name='a'/></resources>",
        "<resources\nx='1'><string-array name='a'/></resources>",
        "<resources><item type='string' name='a'>A</item></resources>",
        "<resources><string name='a'>not closed</resources>"
      })
  void it_is_known_by_its_content(String xml) {
    assertThat(Codecs.standard().detect("a.xml", xml.getBytes(UTF_8)).map(DocumentCodec::format))
        .contains("Android");
  }

  @Test
  void many_strings_make_the_round_trip_in_time() throws Exception {
    StringBuilder source = new StringBuilder("<resources>\n");
    for (int i = 0; i < 19_999; i++) {
      source.append("<string name=\"s%d\">Text %d <b>x</b></string>\n".formatted(i, i));
    }
    for (int i = 0; i < 180_000; i++) {
      source.append("<string name=\"k").append(i).append("\">%s</string>\n");
    }
    byte[] bytes = source.append("</resources>").toString().getBytes(UTF_8);
    String id = "0:string/s0";
    String merged =
        new String(codec("Android").merge(bytes, TO_FRENCH, java.util.Map.of(id, "L'un")), UTF_8);
    assertThat(merged.equals(source.toString().replace("Text 0 <b>x</b>", "L\\'un"))).isTrue();
  }

  private static List<Unit> units(String source) throws Exception {
    return plan("Android", source, TO_FRENCH).units();
  }

  private static String string(String content) {
    return "<resources><string name=\"a\">" + content + "</string></resources>";
  }
}
