package dev.localization.pipeline.format.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.SourceText;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlScannerTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  @Test
  void each_part_is_found_where_it_stands() throws Exception {
    String xml =
        "\uFEFF<?xml version='1.0'?>\n<r a=\"1&amp;2\" >x<!--c--><b/><![CDATA[<&]]></r >\n";

    XmlElement root = root(xml);

    assertThat(xml.substring(root.start(), root.end())).startsWith("<r a").endsWith("</r >");
    assertThat(xml.substring(root.contentStart(), root.contentEnd()))
        .isEqualTo("x<!--c--><b/><![CDATA[<&]]>");
    XmlAttribute attribute = root.attributes().getFirst();
    assertThat(xml.substring(attribute.valueStart(), attribute.valueEnd())).isEqualTo("1&amp;2");
    assertThat(root.attribute("a")).contains("1&2");
    assertThat(root.children())
        .extracting(node -> xml.substring(node.start(), node.end()))
        .containsExactly("x", "<!--c-->", "<b/>", "<![CDATA[<&]]>");
    assertThat(root.text()).isEqualTo("x<&");
    assertThat(root.elements("b").findFirst().orElseThrow().isEmptyTag()).isTrue();
  }

  @Test
  void references_and_line_ends_are_decoded() throws Exception {
    XmlElement root = root("<r a='x\r\ny\tz&#10;'>a\r\nb\rc&#13;&#x1F600;&lt;&gt;&quot;&apos;</r>");

    assertThat(root.text()).isEqualTo("a\nb\nc\r😀<>\"'");
    assertThat(root.attribute("a")).contains("x y z\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "<a>;<b>;</a>|3|</a> closes <b>; close elements in reverse order",
        "<a>;<b>|2|<b> is not closed; close it",
        "</a>|1|</a> closes nothing; close elements in reverse order",
        "<a/>;<b/>|2|there is a second root element; remove it",
        "<a/>;x|2|there is text outside the root element; remove it",
        "<a x=1/>|1|the value of x is not in quotes; quote it",
        "<a x/>|1|the attribute x has no value; write x=\"…\"",
        "<a x='1'y='2'/>|1|an attribute is not set off by a space; add a space",
        "<a;x='1' x='2'/>|2|the attribute x stands twice; remove one",
        "<a x='<'/>|1|the value of x holds <; write &lt;",
        "<a ='1'/>|1|the name of an attribute is missing; name it, or end the tag",
        "<a b='1|1|the value of b is not in quotes; quote it",
        "<a|1|the tag <a does not end; end it with >",
        "<a / >|1|the tag <a does not end; end it with >",
        "<a></a b>|1|the tag </a does not end; end it with >",
        "<a></>|1|a name is missing after </; name the element that ends",
        "<a>1 < 2</a>|1|a name is missing after <; write &lt; for the character <",
        "<a>;]]></a>|2|]]> stands in text; write ]]&gt;",
        "<a>;AT&T</a>|2|an ampersand begins no reference; write &amp; for the character &",
        "<a>a & b;c</a>|1|an ampersand begins no reference; write &amp; for the character &",
        "<a>;&nbsp~</a>|2|the entity &nbsp~ is not declared; write &amp; for the character &",
        "<a>&#0~</a>|1|the reference &#0~ stands for no character; write &amp; for the character &",
        "<a>&#xD800~</a>|1|the reference &#xD800~ stands for no character; write &amp; for the character &",
        "<a>&#+65~</a>|1|the reference &#+65~ stands for no character; write &amp; for the character &",
        "<a>&#X41~</a>|1|the reference &#X41~ stands for no character; write &amp; for the character &",
        "<!-- a -- b --><a/>|1|a comment does not end with -->, or holds --; mend the comment",
        "<a><!-- </a>|1|a comment does not end with -->, or holds --; mend the comment",
        "<a><![CDATA[ </a>|1|a CDATA section does not end; end it with ]]>",
        "<![CDATA[x]]><a/>|1|a CDATA section stands outside the root element; remove it",
        "<a><?pi </a>|1|a processing instruction does not end; end it with ?>",
        "<a/>;<?xml version='1.0'?>|2|an XML declaration does not begin the document; move it to the very beginning",
        "<?xml version='1.1'?><a/>|1|the document is XML 1.1; write it as XML 1.0, version=\"1.0\"",
        "<?xml version='1.0' encoding='latin1'?><a/>|1|the document declares the encoding latin1; save it as UTF-8, and declare utf-8",
        "<?xml encoding='utf-8'?><a/>|1|the XML declaration is malformed; write <?xml version=\"1.0\" encoding=\"utf-8\"?>",
        "<!DOCTYPE a><a/>|1|the document declares a document type or an entity; remove the declaration",
        "<a><!ENTITY x 'y'></a>|1|the document declares a document type or an entity; remove the declaration",
        "<a><x:b/></a>|1|the prefix of <x:b> is not declared; mend the namespaces",
        "<a x:b='1'/>|1|the prefix of x:b is not declared; mend the namespaces",
        "<a xmlns:x=''/>|1|the declaration xmlns:x is not allowed; mend the namespaces",
        "<a:b:c/>|1|the name a:b:c is no qualified name; use one colon at most",
      })
  void what_is_not_well_formed_is_refused_with_line_reason_and_fix(
      String xml, int line, String message) {
    assertThatThrownBy(() -> root(unescaped(xml)))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessage("line " + line + ": " + message.replace('~', ';'));
  }

  private static String unescaped(String xml) {
    return xml.replace(';', '\n').replace('~', ';');
  }

  @ParameterizedTest
  @ValueSource(strings = {"<a>\u0001</a>", "<a b='\u0001'/>", "<a><!--\u0001--></a>"})
  void control_characters_are_refused(String xml) {
    assertThatThrownBy(() -> root(xml))
        .hasMessage("line 1: U+0001 is no character of XML; remove it");
    assertThatThrownBy(() -> root("<a><![CDATA[\uFFFE]]></a>"))
        .hasMessage("line 1: U+FFFE is no character of XML; remove it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n", "<!-- only -->"})
  void a_document_without_an_element_is_refused(String xml) {
    assertThatThrownBy(() -> root(xml)).hasMessage("the document has no element; send XML");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE TS><TS/>",
        "<!DOCTYPE TS ><TS/>",
        "<?xml version=\"1.0\"?>\n<!-- > -->\n<!DOCTYPE plist SYSTEM \"a>b\"><plist/>",
        "<!DOCTYPE plist PUBLIC '-//A//DTD P 1.0//EN' \"http://localhost/p.dtd\"><plist/>"
      })
  void a_document_type_may_be_named_where_the_format_has_one(String xml) throws Exception {
    assertThat(
            XmlScanner.rootWithDoctype(new SourceText(xml, UTF_8), DocumentLimits.DEFAULT).text())
        .isEmpty();
    assertThat(XmlReader.read(xml).getDocumentElement().getTextContent()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
        "<!DOCTYPE a SYSTEM 'x' [<!ENTITY b 'c'>]><a>&b;</a>",
        "<!DOCTYPE a><!DOCTYPE a><a/>",
        "<a/><!DOCTYPE a>",
        "<a><!DOCTYPE a></a>",
        "<!DOCTYPE a SYSTEM><a/>",
        "<!DOCTYPE a SYSTEM 'x'",
        "<!DOCTYPE><a/>",
        "<!ENTITY a 'b'><a/>"
      })
  void a_document_type_that_declares_anything_is_refused(String xml) {
    assertThatThrownBy(
            () -> XmlScanner.rootWithDoctype(new SourceText(xml, UTF_8), DocumentLimits.DEFAULT))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("document type");
  }

  @Test
  void nesting_is_bounded() throws Exception {
    int depth = DocumentLimits.DEFAULT.maxDepth();
    String deepest = "<a>".repeat(depth) + "<b/>" + "</a>".repeat(depth);

    assertThat(root(deepest).text()).isEmpty();
    assertThat(XmlReader.read(deepest).getDocumentElement().getTagName()).isEqualTo("a");
    assertThatThrownBy(() -> root("<a>\n" + "<a>".repeat(1_000_000)))
        .hasMessage("line 2: elements nest deeper than 100 levels; flatten them");
  }

  @Test
  void the_reader_takes_all_that_the_limits_allow() throws Exception {
    String deepest = "<a>".repeat(500) + "<b/>" + "</a>".repeat(500);
    StringBuilder wide = new StringBuilder("<a");
    for (int i = 0; i < XmlScanner.MOST_ATTRIBUTES; i++) {
      wide.append(" a").append(i).append("=''");
    }

    assertThat(XmlReader.read(deepest)).isNotNull();
    assertThat(XmlReader.read(wide + "/>").getDocumentElement().getAttributes().getLength())
        .isEqualTo(root(wide + "/>").attributes().size());
    assertThatThrownBy(() -> root(wide + " more=''/>"))
        .hasMessage("line 1: an element has more than 1000 attributes; split it");
    assertThatThrownBy(() -> root("<" + "a".repeat(1_001) + "/>"))
        .hasMessage("line 1: a name is longer than 1000; shorten it");
  }

  @Test
  void many_children_are_read_anew_as_they_are() throws Exception {
    String child = "<x:s n='%d'>t<!--c--><?p?><![CDATA[<]]><b/></x:s>";
    StringBuilder xml = new StringBuilder("<r xmlns:x='u' xmlns='v'>");
    for (int i = 0; i < 100; i++) {
      xml.append(child.formatted(i)).append(i % 2 == 0 ? "&lt;" : "<!--d-->");
    }
    XmlElement root = root(xml + "</r>");

    assertThat(root.children()).isInstanceOf(XmlNodes.class).hasSize(200);
    int n = 0;
    for (XmlElement element : root.eachElement("x:s")) {
      assertThat(xml.substring(element.start(), element.end())).isEqualTo(child.formatted(n));
      assertThat(element.namespace()).isEqualTo("u");
      assertThat(element.elements("b").findFirst().orElseThrow().namespace()).isEqualTo("v");
      assertThat(element.text()).isEqualTo("t<");
      n++;
    }
    assertThat(n).isEqualTo(100);
    assertThat(root.text()).isEqualTo("t<<t<".repeat(50));
  }

  @Test
  void many_children_stand_in_one_of_many() throws Exception {
    String xml = "<a>x</a>";
    for (int level = 0; level < 8; level++) {
      xml = "<a>" + "<b/>".repeat(70) + xml + "</a>";
    }
    XmlElement element = root(xml);
    for (int level = 0; level < 8; level++) {
      assertThat(element.children()).hasSize(71);
      element = (XmlElement) element.children().getLast();
    }
    assertThat(element.text()).isEqualTo("x");
  }

  @Test
  void two_hundred_thousand_elements_are_read_by_both() throws Exception {
    String xml = "<r>" + "<s n='a'>Tom &amp; J &lt;</s>\n".repeat(200_000) + "</r>";

    assertThat(root(xml).elements("s").count()).isEqualTo(200_000);
    assertThat(XmlReader.read(xml).getElementsByTagName("s").getLength()).isEqualTo(200_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x<b/>",
        "&amp;<b/>",
        "<!---->",
        "<![CDATA[]]>",
        "<b a='1'/>",
        "]]<b/>",
        "<?p?>",
        "\u00e9\r"
      })
  void the_time_grows_with_the_length(String part) {
    String xml = "<r>" + part.repeat(8_000_000 / part.length() / 4) + "</r>";

    Assertions.assertTimeoutPreemptively(SOON, () -> root(xml));
  }

  @Test
  void namespaces_nest() throws Exception {
    XmlElement root =
        root("<a xmlns='u' xmlns:x='v'><x:b xmlns:y='w' y:c='1' x:c='2'/><x:d xml:lang='e'/></a>");

    assertThat(root.elements()).extracting(XmlElement::name).containsExactly("x:b", "x:d");
    assertThatThrownBy(() -> root("<a><b xmlns:y='w'/><y:c/></a>"))
        .hasMessageContaining("the prefix of <y:c> is not declared");
    assertThatThrownBy(() -> root("<a xmlns:x='u' xmlns:y='u' x:b='' y:b=''/>"))
        .hasMessageContaining("the attribute y:b stands twice");
  }

  @Test
  void what_is_encoded_is_decoded_as_it_was() throws Exception {
    String odd = "a<b>&amp;\"'\r\n\t]]> 😀";
    String xml =
        "<r a=\"%s\">%s</r>"
            .formatted(XmlReferences.encodeAttribute(odd), XmlReferences.encodeText(odd));
    String cdata = "<r><![CDATA[" + XmlReferences.encodeCdata("x]]>y]]]]>") + "]]></r>";

    assertThat(root(xml).attribute("a")).contains(odd);
    assertThat(root(xml).text()).isEqualTo(odd);
    assertThat(XmlReader.read(xml).getDocumentElement().getTextContent()).isEqualTo(odd);
    assertThat(root(cdata).text()).isEqualTo("x]]>y]]]]>");
    assertThat(XmlReader.read(cdata).getDocumentElement().getTextContent()).isEqualTo("x]]>y]]]]>");
  }

  @Test
  void the_parts_of_an_element_have_names_for_their_kinds() throws Exception {
    assertThat(root("<a>x<![CDATA[y]]></a>").children())
        .extracting(node -> ((XmlText) node).text(), node -> ((XmlText) node).cdata())
        .containsExactly(tuple("x", false), tuple("y", true));
  }

  private static XmlElement root(String xml) throws InvalidDocumentException {
    return XmlScanner.root(new SourceText(xml, UTF_8), DocumentLimits.DEFAULT);
  }
}
