package dev.localization.pipeline.format.resx;

import static dev.localization.pipeline.format.Documents.TO_FRENCH;
import static dev.localization.pipeline.format.Documents.codec;
import static dev.localization.pipeline.format.Documents.texts;
import static dev.localization.pipeline.format.Documents.translated;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.pipeline.document.DocumentPlan;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ResxPropertyTest {
  @Property(tries = 1_000, seed = "42")
  void identity_gives_the_same_bytes(@ForAll("values") List<String> values) throws Exception {
    byte[] source = document(values);
    DocumentPlan plan = codec("Resx").plan(source, TO_FRENCH);
    assertThat(codec("Resx").merge(source, TO_FRENCH, texts(plan))).isEqualTo(source);
  }

  @Property(tries = 1_000, seed = "42")
  void any_translation_is_read_as_it_was_meant(
      @ForAll("values") List<String> values, @ForAll("translations") String translation)
      throws Exception {
    byte[] source = document(values);
    DocumentPlan plan = codec("Resx").plan(source, TO_FRENCH);

    byte[] merged =
        codec("Resx").merge(source, TO_FRENCH, translated(plan, unit -> translation + "x"));

    assertThat(texts(codec("Resx").plan(merged, TO_FRENCH)))
        .containsAllEntriesOf(translated(plan, unit -> translation + "x"));
  }

  private static byte[] document(List<String> values) {
    StringBuilder out = new StringBuilder("<root>");
    for (int i = 0; i < values.size(); i++) {
      out.append("\n<data name='").append(i).append("'><value>").append(values.get(i));
      out.append("</value></data>");
    }
    return out.append("</root>").toString().getBytes(UTF_8);
  }

  @Provide
  Arbitrary<List<String>> values() {
    return Arbitraries.of(
            "a",
            " ",
            "\n",
            "\r\n",
            "&lt;",
            "&amp;",
            "&#13;",
            "é😀",
            "{0}",
            "<![CDATA[<b>]]>",
            "<![CDATA[]]]]>",
            "<!-- -->",
            "<?p?>",
            "'",
            "\"")
        .list()
        .ofMaxSize(5)
        .map(parts -> String.join("", parts))
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  @Provide
  Arbitrary<String> translations() {
    return Arbitraries.of(
            "a", " ", "\n", "\r", "\r\n", "\t", "<", ">", "&", "&amp;", "]]>", "]", "<b>", "\"",
            "'", "{0}", "{", "\u00A0", "\u2028", "\u0085", "😀", "<!--", "-->")
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }
}
