package dev.localization.pipeline.format.qt;

import static dev.localization.pipeline.format.Documents.codec;
import static dev.localization.pipeline.format.Documents.translated;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.pipeline.document.DocumentPlan;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.format.xml.XmlReader;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.NodeList;

class QtPropertyTest {
  @Property(tries = 500, seed = "42")
  void without_a_translation_it_stays(
      @ForAll("contents") List<String> contents, @ForAll("languages") String language)
      throws Exception {
    byte[] source = document(contents);
    assertThat(codec("Qt").merge(source, new PlanOptions("en", language), Map.of()))
        .isEqualTo(source);
  }

  @Property(tries = 1_000, seed = "42")
  void any_translation_is_read_as_it_was_meant(
      @ForAll("contents") List<String> contents,
      @ForAll("languages") String language,
      @ForAll("translations") String translation)
      throws Exception {
    PlanOptions options = new PlanOptions("en", language);
    byte[] source = document(contents);
    DocumentPlan plan = codec("Qt").plan(source, options);

    byte[] merged = codec("Qt").merge(source, options, translated(plan, u -> translation + "x"));

    NodeList translations =
        XmlReader.read(new String(merged, UTF_8)).getElementsByTagName("translation");
    int written = 0;
    for (int i = 0; i < translations.getLength(); i++) {
      var element = (org.w3c.dom.Element) translations.item(i);
      NodeList forms = element.getElementsByTagName("numerusform");
      for (int f = 0; f < forms.getLength() && !element.hasAttribute("type"); f++) {
        written += forms.item(f).getTextContent().equals(translation + "x") ? 1 : 0;
      }
      written +=
          element.getTextContent().equals(translation + "x") && forms.getLength() == 0 ? 1 : 0;
    }
    assertThat(written).isEqualTo(plan.units().size());
    assertThat(codec("Qt").plan(merged, options).units()).isEmpty();
  }

  private static byte[] document(List<String> contents) {
    StringBuilder out = new StringBuilder("<!DOCTYPE TS><TS><context><name>C</name>");
    for (int i = 0; i < contents.size(); i++) {
      out.append(i % 2 == 0 ? "<message>" : "<message numerus='yes'>\n ");
      out.append("<source>").append(i).append(contents.get(i)).append("</source>\n ");
      out.append("<translation type='unfinished'>");
      out.append(i % 4 == 3 ? "<numerusform>a</numerusform>" : "").append("</translation>");
      out.append("</message>");
    }
    return out.append("</context></TS>").toString().getBytes(UTF_8);
  }

  @Provide
  Arbitrary<String> languages() {
    return Arbitraries.of("de", "ru", "ar", "ja");
  }

  @Provide
  Arbitrary<List<String>> contents() {
    return Arbitraries.of(
            "word",
            " ",
            "\n",
            "&lt;b&gt;",
            "&amp;",
            "é😀",
            "%1",
            "%n",
            "<byte value='x1b'/>",
            "<![CDATA[<b>]]>",
            "<!-- c -->",
            "&quot;")
        .list()
        .ofMaxSize(5)
        .map(parts -> String.join("", parts))
        .list()
        .ofMinSize(1)
        .ofMaxSize(5);
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
            "%1",
            "\u00A0",
            "\u2028",
            "\u0085",
            "😀",
            "<!--",
            "-->",
            "</translation>")
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }
}
