package dev.localization.pipeline.format.subtitle;

import static dev.localization.pipeline.format.Documents.TO_FRENCH;
import static dev.localization.pipeline.format.Documents.found;
import static dev.localization.pipeline.format.Documents.merge;
import static dev.localization.pipeline.format.Documents.plan;
import static dev.localization.pipeline.format.Documents.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.document.Unit;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VttCodecTest {
  private static final String BEGIN = "WEBVTT\n\n00:01.000 --> 00:02.000\n";

  @Test
  void only_the_text_of_cues_is_translated() throws Exception {
    String source =
        """
        WEBVTT A title
        Kind: captions

        NOTE Not for translation

        STYLE
        ::cue { color: red }

        REGION
        id:fred

        intro
        00:00:01.000 --> 00:00:02.000 align:start region:fred
        Who left
        the light on?

        00:03.000 --> 00:04.000

        00:05.000 --> 00:06.000
        Me.
        """;
    assertThat(texts(plan("Vtt", source, TO_FRENCH)))
        .containsExactly(
            Map.entry("0:1 00:00:01.000", "Who left\nthe light on?"),
            Map.entry("2:3 00:05.000", "Me."));
    assertThat(merge("Vtt", source, TO_FRENCH, unit -> "Un\ndeux"))
        .isEqualTo(
            source.replace("Who left\nthe light on?", "Un\ndeux").replace("Me.", "Un\ndeux"));
  }

  @Test
  void the_context_holds_the_note_above_and_the_neighbours() throws Exception {
    String source =
        """
        WEBVTT

        NOTE
        Anna, to
        the ship

        00:01.000 --> 00:02.000
        <v Anna>You?

        00:03.000 --> 00:04.000
        Yes.
        """;
    assertThat(plan("Vtt", source, TO_FRENCH).units())
        .extracting(Unit::context)
        .containsExactly("note: Anna, to the ship; after: Yes.", "before: You?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<v Zoë O'Neil>Hello</v>|⟦1⟧Hello⟦2⟧",
        "<c.yellow.bg_blue>Hello</c>|⟦1⟧Hello⟦2⟧",
        "<lang en-GB>Hello</lang>|⟦1⟧Hello⟦2⟧",
        "<ruby>Hello<rt>you</rt></ruby>|⟦1⟧Hello⟦2⟧you⟦3⟧⟦4⟧",
        "Hello <00:00:19.000>you|Hello ⟦1⟧you",
        "{\\an8}Hello|⟦1⟧Hello",
        "a &lt;b> &mdash; &#8212; c|a ⟦1⟧b> ⟦2⟧ ⟦3⟧ c",
      })
  void markup_is_a_placeholder(String payload, String masked) throws Exception {
    assertThat(plan("Vtt", BEGIN + payload, TO_FRENCH).units().getFirst().segment().masked().text())
        .isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tom &amp; Jerry|Tom & Jerry",
        "AT&T &amp; R&amp;D|AT&T & R&D",
        "a &gt; b --&gt; c|a > b --> c",
        "10&nbsp;000&lrm;&rlm;x|10\u00A0000\u200E\u200Fx",
        "write &amp;lt; or &amp;#38; x|write &amp;lt; or &amp;#38; x",
        "<v R&amp;D>Hi &quot;you&quot;|<v R&amp;D>Hi &quot;you&quot;",
      })
  void references_to_common_characters_are_decoded(String payload, String text) throws Exception {
    assertThat(plan("Vtt", BEGIN + payload, TO_FRENCH).units())
        .extracting(Unit::text)
        .containsExactly(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hi|Tom & Jerry|Tom &amp; Jerry",
        "Hi|I <3 you --> me ---> x > y|I &lt;3 you --&gt; me ---&gt; x > y",
        "Hi|<b>no</b> &eacute; &amp;|&lt;b>no&lt;/b> &amp;eacute; &amp;amp;",
        "<b>Hi</b>|<b>Oui</b> <i>non</i>|<b>Oui</b> &lt;i>non&lt;/i>",
        "Hi &mdash; x|&mdash; & &lt; x|&mdash; &amp; &amp;lt; x",
        "Hi &amp;lt;|&amp;lt; &amp; x|&amp;lt; &amp; x",
        "10&nbsp;x|20\u00A0y|20&nbsp;y",
        "10 x|20\u00A0y|20\u00A0y",
      })
  void a_translation_is_escaped_but_for_the_markup_of_its_source(
      String payload, String translation, String written) throws Exception {
    assertThat(merge("Vtt", BEGIN + payload + "\n", TO_FRENCH, unit -> translation))
        .isEqualTo(BEGIN + written + "\n");
  }

  @Test
  void empty_lines_of_a_translation_do_not_end_the_cue() throws Exception {
    assertThat(
            merge("Vtt", (BEGIN + "Hi").replace("\n", "\r\n"), TO_FRENCH, u -> "\nUn\n\n \rdeux\n"))
        .isEqualTo((BEGIN + "Un\ndeux").replace("\n", "\r\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1;00:01.000 --> 00:02.000;Hi|1|does not begin with WEBVTT",
        "WEBVTTX;;00:01.000 --> 00:02.000;Hi|1|does not begin with WEBVTT",
        "WEBVTT;00:01.000 --> 00:02.000;Hi|2|where no times can be",
        "WEBVTT;;NOTE a --> b|3|where no times can be",
        "WEBVTT;;STYLE;::cue {};00:01.000 --> 00:02.000|5|where no times can be",
        "WEBVTT;;00:01.000 --> 00:02.000;Hi;00:03.000 --> 00:04.000;Ho|5|where no times can be",
        "WEBVTT;;00:01.000 --> 00:02.000;Hi;;there|6|no times",
        "WEBVTT;;1;2;00:01.000 --> 00:02.000|3|no times",
        "WEBVTT;;00:01,000 --> 00:02,000;Hi|3|cannot be read",
        "WEBVTT;;00:01.000 --> 00:60.000;Hi|3|cannot be read",
        "WEBVTT;;00:01.000 --> 00:02.000x;Hi|3|cannot be read",
        "WEBVTT;;00:01.000 --> 00:02.000;Hi;I <3 you|5|does not end",
        "WEBVTT;;00:01.000 --> 00:02.000;2 < 3 <b>x</b>|4|does not end",
      })
  void what_is_not_webvtt_is_refused_with_line_reason_and_fix(
      String source, int line, String reason) {
    assertThatThrownBy(() -> plan("Vtt", source.replace(';', '\n'), TO_FRENCH))
        .isInstanceOfSatisfying(
            InvalidDocumentException.class,
            e -> {
              assertThat(e.line()).isEqualTo(line);
              assertThat(e.reason()).contains(reason);
            });
  }

  @Test
  void the_reader_decodes_on_its_own_and_refuses_what_is_no_cue() throws Exception {
    assertThat(
            found(
                in ->
                    VttReader.read(BEGIN + "a &amp; b &amp;lt; &lt; --&gt;<v R&amp;D>&nbsp;", in)))
        .containsExactly(Map.entry("1 00:01.000", "a & b &amp;lt; &lt; --><v R&amp;D>\u00A0"));
    assertThatThrownBy(() -> found(in -> VttReader.read("Hi", in)))
        .isInstanceOf(MergeGateException.class);
    assertThatThrownBy(() -> found(in -> VttReader.read(BEGIN + "a\nb --> c", in)))
        .isInstanceOf(MergeGateException.class)
        .hasMessage("the merged document has no cue at: b --> c");
  }

  @Test
  void twenty_thousand_cues_and_one_very_long_one_are_read_in_linear_time() throws Exception {
    String source =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "00:01.000 --> 00:02.000\nText number " + i)
            .collect(Collectors.joining("\n\n", "WEBVTT\n\n", "\n"));
    assertThat(merge("Vtt", source, TO_FRENCH, unit -> "Texte" + unit.text().substring(4)))
        .isEqualTo(source.replace("Text number", "Texte number"));
    String odd = "&<b>>&#".repeat(100_000);
    assertThat(merge("Vtt", BEGIN + "x" + odd, TO_FRENCH, unit -> unit.text() + "y"))
        .startsWith(BEGIN + "x&amp;<b>>&amp;#&amp;");
  }
}
