package dev.localization.pipeline.format.xliff;

import static dev.localization.pipeline.format.Documents.TO_FRENCH;
import static dev.localization.pipeline.format.Documents.codec;
import static dev.localization.pipeline.format.Documents.translated;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.pipeline.document.DocumentPlan;
import dev.localization.pipeline.format.xml.XmlContent;
import dev.localization.pipeline.format.xml.XmlReader;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.NodeList;

class XliffPropertyTest {
  @Property(tries = 500, seed = "42")
  void without_a_translation_it_stays(
      @ForAll("contents") List<String> contents, @ForAll boolean second) throws Exception {
    byte[] source = document(contents, second).getBytes(UTF_8);
    assertThat(codec("Xliff").merge(source, TO_FRENCH, Map.of())).isEqualTo(source);
  }

  @Property(tries = 500, seed = "42")
  void a_source_that_is_its_own_translation_is_written_as_it_stands(
      @ForAll("contents") List<String> contents, @ForAll boolean second) throws Exception {
    byte[] source = document(contents, second).getBytes(UTF_8);
    DocumentPlan plan = codec("Xliff").plan(source, TO_FRENCH);

    byte[] merged = codec("Xliff").merge(source, TO_FRENCH, translated(plan, u -> u.text()));

    NodeList targets = XmlReader.read(new String(merged, UTF_8)).getElementsByTagName("target");
    assertThat(targets.getLength()).isEqualTo(plan.units().size());
    for (int i = 0; i < targets.getLength(); i++) {
      var target = (org.w3c.dom.Element) targets.item(i);
      var pair = (org.w3c.dom.Element) target.getParentNode();
      assertThat(XmlContent.of(target))
          .isEqualTo(XmlContent.of(XmlContent.children(pair, "source").getFirst()));
    }
    assertThat(codec("Xliff").plan(merged, TO_FRENCH).units()).isEmpty();
  }

  @Property(tries = 1_000, seed = "42")
  void any_translation_is_read_as_it_was_meant(
      @ForAll("translations") String translation, @ForAll boolean second) throws Exception {
    byte[] source = document(List.of("Some text", "<![CDATA[Other]]>"), second).getBytes(UTF_8);
    DocumentPlan plan = codec("Xliff").plan(source, TO_FRENCH);

    byte[] merged =
        codec("Xliff").merge(source, TO_FRENCH, translated(plan, u -> translation + "x"));

    NodeList targets = XmlReader.read(new String(merged, UTF_8)).getElementsByTagName("target");
    assertThat(targets.item(0).getTextContent()).isEqualTo(translation + "x");
    assertThat(targets.item(1).getTextContent()).isEqualTo(translation + "x");
  }

  private static String document(List<String> contents, boolean second) {
    StringBuilder out =
        new StringBuilder(
            second
                ? "<xliff version='2.0' srcLang='en'><file id='f'><unit id='u'>"
                : "<xliff version='1.2'><file original='f' source-language='en'><body>");
    for (int i = 0; i < contents.size(); i++) {
      String content = second ? second(contents.get(i)) : contents.get(i);
      out.append(second ? "<segment>" : "<trans-unit id='" + i + "'>");
      out.append("\n <source>").append(content).append("</source>");
      out.append(second ? "</segment>" : "</trans-unit>");
    }
    return out.append(second ? "</unit></file></xliff>" : "</body></file></xliff>").toString();
  }

  private static String second(String content) {
    return content
        .replaceAll("<(/?)g\\b", "<$1pc")
        .replace("<x ", "<ph ")
        .replaceAll("<bpt id='2'>.*?</bpt>", "<sc id='2'/>");
  }

  @Provide
  Arbitrary<List<String>> contents() {
    return Arbitraries.of(
            "word",
            " ",
            "\n",
            "&lt;g id=\"1\"&gt;",
            "&amp;",
            "é😀",
            "{0}",
            "<g id='1'>in <x id='2'/></g>",
            "<g id='1'>other</g>",
            "<x id='1'/>",
            "<x id='1' equiv='&gt;'/>",
            "<bpt id='2'>&lt;b&gt;</bpt>",
            "<mrk id='m' mtype='x'>term</mrk>",
            "<mrk translate='no'>kept <g id='3'>x</g></mrk>",
            "<![CDATA[<b>]]>",
            "<!-- c -->")
        .list()
        .ofMaxSize(6)
        .map(parts -> String.join("", parts))
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  @Provide
  Arbitrary<String> translations() {
    return Arbitraries.of(
            "a",
            " ",
            "\n",
            "\r",
            "\r\n",
            "\t",
            "<",
            ">",
            "&",
            "&amp;",
            "]]>",
            "]",
            "<b>",
            "\"",
            "'",
            "{0}",
            "\u00A0",
            "\u2028",
            "\u0085",
            "😀",
            "<!--",
            "-->",
            "</target>",
            "<x id=\"1\"/>")
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }
}
