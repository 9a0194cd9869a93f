package dev.localization.pipeline.format.html;

import static dev.localization.pipeline.format.Documents.TO_JAPANESE;
import static dev.localization.pipeline.format.Documents.codec;
import static dev.localization.pipeline.format.Documents.found;
import static dev.localization.pipeline.format.Documents.texts;
import static dev.localization.pipeline.format.Documents.translated;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.DocumentPlan;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.Slot;
import dev.localization.pipeline.document.SourceText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HtmlPropertyTest {
  private static final HtmlFormat FORMAT = new HtmlFormat();

  @Property(tries = 5_000, seed = "42")
  void the_independent_reader_sees_what_the_scanner_sees(@ForAll("soup") String soup)
      throws Exception {
    SourceText source = new SourceText(soup, UTF_8);
    Optional<List<Slot>> slots = slots(source);
    if (slots.isPresent()) {
      Map<String, String> seen = new LinkedHashMap<>();
      slots.get().forEach(slot -> seen.put(slot.key(), expected(slot)));
      assertThat(found(in -> FORMAT.read(source, TO_JAPANESE, in))).as(soup).isEqualTo(seen);
    }
  }

  private static String expected(Slot slot) {
    return slot.kind() == Slot.Kind.COMPANION ? "value:en" : slot.seen();
  }

  @Property(tries = 2_000, seed = "42")
  void any_soup_comes_through_whole(@ForAll("soup") String soup) throws Exception {
    byte[] source = soup.getBytes(UTF_8);
    if (slots(new SourceText(soup, UTF_8)).isPresent()) {
      DocumentPlan plan = codec("Html").plan(source, TO_JAPANESE);

      assertThat(codec("Html").merge(source, TO_JAPANESE, texts(plan))).isEqualTo(source);
    }
  }

  @Property(tries = 5_000, seed = "42")
  void any_translation_is_read_as_it_was_meant(
      @ForAll("soup") String soup, @ForAll("translations") String translation) throws Exception {
    byte[] source = soup.getBytes(UTF_8);
    if (slots(new SourceText(soup, UTF_8)).isPresent()) {
      DocumentPlan plan = codec("Html").plan(source, TO_JAPANESE);

      byte[] merged =
          codec("Html").merge(source, TO_JAPANESE, translated(plan, unit -> translation + "я"));

      DocumentPlan again = codec("Html").plan(merged, TO_JAPANESE);
      assertThat(again.expectedKeys()).isEqualTo(plan.expectedKeys());
      assertThat(again.units()).allMatch(unit -> unit.text().contains("я"));
    }
  }

  private static Optional<List<Slot>> slots(SourceText source) {
    try {
      return Optional.of(FORMAT.scan(source, TO_JAPANESE, DocumentLimits.DEFAULT).slots());
    } catch (InvalidDocumentException refused) {
      return Optional.empty();
    }
  }

  @Provide
  Arbitrary<String> soup() {
    return Arbitraries.of(
            "word",
            "Two words",
            " ",
            "\n  ",
            "\r\n",
            "\t",
            "é😀",
            "7",
            "&amp;",
            "&lt;b&gt;",
            "&nbsp;",
            "&copy",
            "&copy=1",
            "&#38;",
            "&#x3c;",
            "&#13;",
            "&#32;",
            "&bogus;",
            "&",
            "&#",
            "<",
            ">",
            "< ",
            "</>",
            "</ x>",
            "<3",
            "\"",
            "'",
            "=",
            "/",
            "{",
            "}",
            "{{ x }}",
            "{{{x}}}",
            "{% if a < b %}",
            "{# c #}",
            "<%= a > b %>",
            "<?php echo '<p>'; ?>",
            "<? x ?>",
            "{{",
            "}}",
            "<b>",
            "</b>",
            "<i class=x>",
            "</i>",
            "<a href=\"?a=1&copy=2\" title='Go &amp; see'>",
            "</a>",
            "<br>",
            "<br/>",
            "<img src=x alt=\"A cat\">",
            "<img alt=>",
            "<img alt='{{ y }} cat' title=Cat>",
            "<p>",
            "</p>",
            "<P TITLE = Hint>",
            "<div class=notranslate>",
            "</div>",
            "<div>",
            "<span translate=no>",
            "<span translate=\"yes\">",
            "</span>",
            "<li>",
            "<ul>",
            "</ul>",
            "<code>",
            "</code>",
            "<pre>",
            "</pre>",
            "<!-- c -->",
            "<!-->",
            "<!-- -- --!>",
            "<!x>",
            "<![CDATA[ x<b> ]]>",
            "<!DOCTYPE html>",
            "<script>if (a<b) '<p>'</script>",
            "<script><!-- <script> </script> --></script>",
            "<style>a>b{}</style>",
            "<title>A &amp; <b></title>",
            "<textarea>\n a\n\n b </textarea>",
            "<svg>",
            "</svg>",
            "<svg><title>Disk</title><path/><text>A <tspan>B</tspan></text></svg>",
            "<math>",
            "</math>",
            "<foreignObject>",
            "</foreignObject>",
            "<option label=Choice value=1>",
            "<button>",
            "</button>",
            "<input type=submit value='Send'>",
            "<x-y z>",
            "</x-y>",
            "<h1>",
            "</h1>",
            "<html lang=en>",
            "<a\nb='1'\nc d=e/>",
            "<b a=1 a=2>",
            "<table>",
            "<tr>",
            "<td>",
            "</table>",
            "<meta name=description content='Of us'>",
            "<iframe><p>x</iframe>",
            "<a {{ b }} title='x {{ c }}'>",
            "<{{ tag }}>",
            "</{{ tag }}>")
        .list()
        .ofMaxSize(14)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> translations() {
    return Arbitraries.of(
            "a",
            " ",
            "  ",
            "\n",
            "\r\n",
            "\t",
            "\"",
            "'",
            "&",
            "&lt;",
            "&amp;",
            "&nbsp;",
            "\u00A0",
            "\u2028",
            "<",
            ">",
            "<b>",
            "</b>",
            "<b1>",
            "</b1>",
            "<i2>",
            "</i2>",
            "<a1>",
            "</a1>",
            "<a1 title=\"x\">",
            "<img1/>",
            "<img2 alt=\"<\"/>",
            "<img1 alt=\"y &quot;\"/>",
            "<br1/>",
            "<x1/>",
            "<x2/>",
            "<code1/>",
            "<span1/>",
            "<!-- -->",
            "<script>",
            "{{ x }}",
            "{{",
            "}}",
            "{%",
            "%}",
            "{",
            "}",
            "<?php",
            "?>",
            "]]>",
            "\u0007",
            "\uFFFE",
            "\uFDD0",
            "😀",
            "\ud800",
            "=",
            "/",
            ";",
            "#38;",
            "⟦1⟧")
        .list()
        .ofMaxSize(10)
        .map(parts -> String.join("", parts));
  }
}
