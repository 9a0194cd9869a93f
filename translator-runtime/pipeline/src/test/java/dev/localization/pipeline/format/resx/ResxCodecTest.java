package dev.localization.pipeline.format.resx;

import static dev.localization.pipeline.format.Documents.TO_FRENCH;
import static dev.localization.pipeline.format.Documents.codec;
import static dev.localization.pipeline.format.Documents.merge;
import static dev.localization.pipeline.format.Documents.plan;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.Unit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResxCodecTest {
  @Test
  void only_strings_are_translated_and_all_else_is_still_expected() throws Exception {
    String source =
        """
        <root>
          <resheader name="version"><value>Two</value></resheader>
          <data name="A"><value>Text</value><comment>Say
             it</comment></data>
          <data name="B" type="System.Drawing.Bitmap"><value>Path</value></data>
          <data name="C" mimetype="text/x"><value>Blob</value></data>
          <data name="D"><value/></data>
          <data name="E"/>
          <metadata name="M"><value>Meta</value></metadata>
        </root>
        """;
    assertThat(units(source))
        .extracting(Unit::id, Unit::text, Unit::context)
        .containsExactly(tuple("0:A", "Text", "Say it"));
    assertThat(plan("Resx", source, TO_FRENCH).expectedKeys())
        .containsExactly("A", "B", "C", "D", "E");
    assertThat(merge("Resx", source, TO_FRENCH, unit -> "Texte"))
        .isEqualTo(source.replace("Text<", "Texte<"));
  }

  @Test
  void properties_of_a_designer_stay_only_where_there_is_one() throws Exception {
    String names = "<data name='a.Name'><value>Name</value></data>";
    String designed =
        "<data name='&gt;&gt;a.Type'><value>Type</value></data>"
            + "<data name='a.Text'><value>Label</value></data>"
            + "<data name='Size'><value>Large</value></data>";
    assertThat(units("<root>" + names + "</root>")).extracting(Unit::key).containsExactly("a.Name");
    assertThat(units("<root>" + names + designed + "</root>"))
        .extracting(Unit::key)
        .containsExactly("a.Text", "Size");
  }

  @Test
  void placeholders_of_dotnet_and_tags_are_masked() throws Exception {
    assertThat(units(data("Pay {0:C} &lt;b>now&lt;/b>")).getFirst().segment().masked().text())
        .isEqualTo("Pay ⟦1⟧ ⟦2⟧now⟦3⟧");
  }

  @Test
  void text_is_exact_and_is_written_exactly() throws Exception {
    assertThat(units(data("  a &lt;b&gt; &#169;&#13;\n\tc ")).getFirst().text())
        .isEqualTo("  a <b> ©\r\n\tc ");
    assertThat(merge("Resx", data("Text"), TO_FRENCH, unit -> " \"l'été\" & <b>]]>\r\n\tx "))
        .isEqualTo(data(" \"l'été\" &amp; &lt;b&gt;]]&gt;&#13;\n\tx "));
  }

  @Test
  void line_ends_are_those_of_the_document() throws Exception {
    String source = data("One\r\ntwo");
    assertThat(units(source).getFirst().text()).isEqualTo("One\ntwo");
    assertThat(merge("Resx", source, TO_FRENCH, unit -> "Un\ndeux")).isEqualTo(data("Un\r\ndeux"));
  }

  @Test
  void cdata_stays_cdata() throws Exception {
    assertThat(merge("Resx", data("<![CDATA[<b>x</b>]]>"), TO_FRENCH, unit -> "<i>&]]>\ry"))
        .isEqualTo(data("<![CDATA[<i>&]]]]><![CDATA[>]]>&#13;<![CDATA[y]]>"));
    assertThat(units(data("a <![CDATA[<b>]]>")).getFirst().text()).isEqualTo("a <b>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<root>;<data name='a'><value>A</value></data>;<data name='a'/></root>"
            + "|line 3: the name \"a\" is already defined in line 2! remove one of them",
        "<root>;<data/></root>|line 2: a <data> has no name! name it",
        "<root>;<data name='a'><value/><value/></data></root>"
            + "|line 2: \"a\" has more than one <value>! remove all but one",
        "<root><data name='a'><value><b/></value></data></root>"
            + "|line 1: a <value> holds other elements! write &lt~ for the character <",
        "<resources/>|line 1: the root element is <resources>, not <root>! send a .resx file",
        "<root>|line 1: <root> is not closed! close it",
      })
  void what_is_wrong_is_refused_with_line_reason_and_fix(String source, String message) {
    assertThatThrownBy(() -> plan("Resx", source.replace(';', '\n'), TO_FRENCH))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessage(message.replace('!', ';').replace('~', ';'));
  }

  @Test
  void many_entries_make_the_round_trip() throws Exception {
    StringBuilder source = new StringBuilder("<root>\n");
    for (int i = 0; i < 200_000; i++) {
      source.append("<data name='n").append(i).append("'><value>").append(i);
      source.append("</value></data>\n");
    }
    source.append("<data name='a'><value>Text</value></data></root>");
    byte[] merged =
        codec("Resx")
            .merge(source.toString().getBytes(UTF_8), TO_FRENCH, Map.of("200000:a", "Texte"));
    assertThat(new String(merged, UTF_8).equals(source.toString().replace("Text", "Texte")))
        .isTrue();
  }

  private static List<Unit> units(String source) throws Exception {
    return plan("Resx", source, TO_FRENCH).units();
  }

  private static String data(String value) {
    return "<root><data name=\"a\"><value>" + value + "</value></data></root>";
  }
}
