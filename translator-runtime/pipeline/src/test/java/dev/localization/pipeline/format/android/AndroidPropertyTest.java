package dev.localization.pipeline.format.android;

import static dev.localization.pipeline.format.Documents.TO_JAPANESE;
import static dev.localization.pipeline.format.Documents.TO_RUSSIAN;
import static dev.localization.pipeline.format.Documents.codec;
import static dev.localization.pipeline.format.Documents.found;
import static dev.localization.pipeline.format.Documents.texts;
import static dev.localization.pipeline.format.Documents.translated;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.pipeline.document.DocumentPlan;
import dev.localization.pipeline.document.Slot;
import dev.localization.pipeline.document.SourceText;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AndroidPropertyTest {
  private static final AndroidFormat FORMAT = new AndroidFormat();

  @Property(tries = 1_000, seed = "42")
  void identity_gives_the_same_bytes(@ForAll("contents") List<String> contents) throws Exception {
    byte[] source = document(contents);
    DocumentPlan plan = codec("Android").plan(source, TO_JAPANESE);
    assertThat(codec("Android").merge(source, TO_JAPANESE, texts(plan))).isEqualTo(source);
  }

  @Property(tries = 1_000, seed = "42")
  void the_independent_reader_sees_the_same_texts(@ForAll("contents") List<String> contents)
      throws Exception {
    SourceText source = new SourceText(new String(document(contents), UTF_8), UTF_8);
    Map<String, String> read = found(in -> FORMAT.read(source, TO_JAPANESE, in));
    for (Slot slot :
        FORMAT
            .scan(source, TO_JAPANESE, dev.localization.pipeline.document.DocumentLimits.DEFAULT)
            .slots()) {
      assertThat(slot.seen()).as(source.text()).isEqualTo(read.get(slot.key()));
    }
  }

  @Property(tries = 2_000, seed = "42")
  void any_translation_is_read_as_it_was_meant(
      @ForAll("contents") List<String> contents, @ForAll("translations") String translation)
      throws Exception {
    byte[] source = document(contents);
    DocumentPlan plan = codec("Android").plan(source, TO_RUSSIAN);

    byte[] merged =
        codec("Android").merge(source, TO_RUSSIAN, translated(plan, unit -> translation + "я"));

    assertThat(codec("Android").plan(merged, TO_RUSSIAN).expectedKeys())
        .isEqualTo(plan.expectedKeys());
  }

  private static byte[] document(List<String> contents) {
    StringBuilder out = new StringBuilder("<resources xmlns:x='u'>\r\n");
    for (int i = 0; i < contents.size(); i++) {
      String content = contents.get(i);
      out.append(
          i % 3 == 2
              ? "<plurals name='%d'>\n<item quantity='other'>%s</item></plurals>"
                  .formatted(i, content)
              : "<string name='%d'>%s</string>".formatted(i, content));
    }
    return out.append("</resources>").toString().getBytes(UTF_8);
  }

  @Provide
  Arbitrary<List<String>> contents() {
    return Arbitraries.of(
            "a",
            "Pay",
            " ",
            "\n ",
            "\r\n",
            "\t",
            "\"",
            "\\",
            "\\'",
            "\\n",
            "\\u00e9",
            "\\@",
            "@",
            "?x",
            "&lt;",
            "&amp;",
            "&amp;lt;",
            "&#32;",
            "&#13;",
            "é😀",
            "%d",
            "<![CDATA[<b> ' ]]>",
            "<![CDATA[ ]]>",
            "<b>",
            "<i a='1' b=\"x>y\">",
            "<x:g id='n'>",
            "<br/>",
            "<!-- -->",
            "'")
        .list()
        .ofMaxSize(8)
        .map(AndroidPropertyTest::closed)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  private static String closed(List<String> parts) {
    StringBuilder out = new StringBuilder();
    StringBuilder ends = new StringBuilder();
    for (String part : parts) {
      out.append(part);
      if (part.startsWith("<") && !part.startsWith("<!") && !part.endsWith("/>")) {
        ends.insert(0, "</" + part.substring(1).split("[ >]", 2)[0] + ">");
      }
    }
    return out.append(ends).toString();
  }

  @Provide
  Arbitrary<String> translations() {
    return Arbitraries.of(
            "a",
            " ",
            "  ",
            "\n",
            "\t",
            "\r",
            "\"",
            "\\",
            "'",
            "@",
            "?",
            "#",
            "&",
            "&lt;",
            "&amp;",
            "<b>",
            "</b>",
            "<i a='1' b=\"x>y\">",
            "</i>",
            "<br/>",
            "<!-- -->",
            "<x:g id='n'>",
            "</x:g>",
            "<",
            ">",
            "]]>",
            "]",
            "\u0007",
            "\uFFFE",
            "\u00A0",
            "\u2028",
            "😀",
            "%d",
            "\\u0041",
            "\ud800")
        .list()
        .ofMaxSize(10)
        .map(parts -> String.join("", parts));
  }
}
