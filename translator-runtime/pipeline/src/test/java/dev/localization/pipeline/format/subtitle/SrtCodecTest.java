package dev.localization.pipeline.format.subtitle;

import static dev.localization.pipeline.format.Documents.TO_FRENCH;
import static dev.localization.pipeline.format.Documents.codec;
import static dev.localization.pipeline.format.Documents.found;
import static dev.localization.pipeline.format.Documents.merge;
import static dev.localization.pipeline.format.Documents.plan;
import static dev.localization.pipeline.format.Documents.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.document.Unit;
import dev.localization.pipeline.format.Codecs;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SrtCodecTest {
  private static final String TWO_CUES =
      """
      1
      00:00:01,000 --> 00:00:02,000
      Who left
      the light on?

      2
      00:00:03,000 --> 00:00:04,000
      Me.
      """;

  @Test
  void a_unit_is_the_text_of_a_cue_with_its_line_breaks() throws Exception {
    assertThat(texts(plan("Srt", TWO_CUES, TO_FRENCH)))
        .containsExactly(
            Map.entry("0:1 00:00:01,000", "Who left\nthe light on?"),
            Map.entry("1:2 00:00:03,000", "Me."));
  }

  @Test
  void its_context_is_what_the_cues_before_and_after_say() throws Exception {
    String source = TWO_CUES + "\n3\n00:00:05,000 --> 00:00:06,000\n{\\an8}<i>Or\nyou?</i>\n";
    assertThat(plan("Srt", source, TO_FRENCH).units())
        .extracting(Unit::context)
        .containsExactly(
            "after: Me.", "before: Who left the light on?; after: Or you?", "before: Me.");
  }

  @Test
  void a_long_neighbour_is_cut_and_no_character_in_half() throws Exception {
    String source = TWO_CUES.replace("Me.", "x".repeat(118) + "😀😀");
    assertThat(plan("Srt", source, TO_FRENCH).units().getFirst().context())
        .isEqualTo("after: " + "x".repeat(118) + "…");
  }

  @Test
  void a_translation_may_break_its_lines_elsewhere() throws Exception {
    assertThat(
            merge(
                "Srt", TWO_CUES, TO_FRENCH, unit -> unit.text().equals("Me.") ? "C'est\nmoi." : ""))
        .isEqualTo(TWO_CUES.replace("Me.", "C'est\nmoi."));
    String windows = TWO_CUES.replace("\n", "\r\n");
    assertThat(
            merge(
                "Srt", windows, TO_FRENCH, unit -> unit.text().equals("Me.") ? "C'est\nmoi." : ""))
        .isEqualTo(windows.replace("Me.", "C'est\r\nmoi."));
  }

  @Test
  void blank_lines_and_arrows_of_a_translation_do_not_end_the_cue() throws Exception {
    String translation = "\n\nMoi\r\n \n\r5\n00:00:03,500 --> 00:00:04,000\nou toi\n\n";
    assertThat(merge("Srt", TWO_CUES, TO_FRENCH, u -> u.text().equals("Me.") ? translation : ""))
        .isEqualTo(TWO_CUES.replace("Me.", "Moi\n5\n00:00:03,500 → 00:00:04,000\nou toi"));
  }

  @Test
  void tags_and_positions_are_placeholders() throws Exception {
    String source =
        "1\n00:00:01,000 --> 00:00:02,000\n{\\an8}<font color=\"#fff\">I {i}<3{/i} {you}</font>\n";
    assertThat(plan("Srt", source, TO_FRENCH).units().getFirst().segment().masked().text())
        .isEqualTo("⟦1⟧⟦2⟧I ⟦3⟧<3⟦4⟧ {you}⟦5⟧");
  }

  @Test
  void text_that_blank_lines_cut_apart_is_several_texts_of_its_cue() throws Exception {
    String source =
        "1\n00:00:01,000 --> 00:00:02,000\nOne\n\nTwo\n \n7\n\n2\n00:00:03,000 --> 00:00:04,000\n";
    assertThat(plan("Srt", source, TO_FRENCH).expectedKeys())
        .containsExactly(
            "1 00:00:01,000", "1.2 00:00:01,000", "1.3 00:00:01,000", "2 00:00:03,000");
    assertThat(merge("Srt", source, TO_FRENCH, unit -> unit.text() + "!"))
        .isEqualTo(source.replace("One", "One!").replace("Two", "Two!"));
  }

  @Test
  void wrong_numbers_and_odd_times_are_left_as_they_are() throws Exception {
    String source =
        "9\n0:00:05.5-->0:00:01,25 X1:1 Y1:2\nOne\n\n-00:00:01,000 --> 00:00:09,000\nTwo";
    assertThat(merge("Srt", source, TO_FRENCH, unit -> "Un"))
        .isEqualTo(source.replace("One", "Un").replace("Two", "Un"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hello|1|a cue has to begin here",
        "1;Hello|1|a cue has to begin here",
        "1;00:00:01,000 -> 00:00:02,000;Hi|1|a cue has to begin here",
        "1;00:00:01,000 --> ;Hi|2|cannot be read",
        "1;00:00:01 --> 00:00:02;Hi|2|cannot be read",
        "1;00:00:01,000 --> 00:00:02,000 Hello;Hi|2|cannot be read",
        "1;00:60:01,000 --> 00:61:02,000;Hi|2|above 59",
        "1;00:00:01,000 --> 00:00:99,000;Hi|2|above 59",
        "1;00:00:01,000 --> 00:00:02,000;Hi;2;00:00:03,000 --> 00:00:04,000;Ho|5|within the text",
        "1;00:00:01,000 --> 00:00:02,000;Hi --> there|3|cannot be read",
      })
  void what_is_not_subrip_is_refused_with_line_reason_and_fix(
      String source, int line, String reason) {
    assertThatThrownBy(() -> plan("Srt", source.replace(';', '\n'), TO_FRENCH))
        .isInstanceOfSatisfying(
            InvalidDocumentException.class,
            e -> {
              assertThat(e.line()).isEqualTo(line);
              assertThat(e.reason()).contains(reason);
            });
  }

  @Test
  void a_document_without_extension_is_known_by_its_first_cue() {
    assertThat(Codecs.standard().detect("film", TWO_CUES.getBytes(StandardCharsets.UTF_8)))
        .map(codec -> codec.format())
        .contains("Srt");
  }

  @Test
  void the_reader_refuses_text_before_the_first_cue_and_missing_times() throws Exception {
    assertThat(found(in -> SrtReader.read("\uFEFF" + TWO_CUES, in)).values())
        .containsExactly("Who left\nthe light on?", "Me.");
    assertThatThrownBy(() -> found(in -> SrtReader.read("Hi\n" + TWO_CUES, in)))
        .isInstanceOf(MergeGateException.class)
        .hasMessageContaining("before its first cue");
    assertThatThrownBy(() -> found(in -> SrtReader.read("1\n -->\nHi", in)))
        .isInstanceOf(MergeGateException.class)
        .hasMessageContaining("cue 1 of the merged document has no times");
  }

  @Test
  void twenty_thousand_cues_make_the_round_trip() throws Exception {
    String source =
        IntStream.range(0, 20_000)
            .mapToObj(i -> i + "\n00:00:01,000 --> 00:00:02,000\nText number " + i)
            .collect(Collectors.joining("\n\n"));
    assertThat(merge("Srt", source, TO_FRENCH, unit -> "Texte" + unit.text().substring(4)))
        .isEqualTo(source.replace("Text number", "Texte number"));
    byte[] endless =
        ("1\n00:00:01,000 --> 00:00:02,000\n" + "a\n".repeat(500_000))
            .getBytes(StandardCharsets.UTF_8);
    assertThat(codec("Srt").plan(endless, TO_FRENCH).units()).hasSize(1);
  }
}
