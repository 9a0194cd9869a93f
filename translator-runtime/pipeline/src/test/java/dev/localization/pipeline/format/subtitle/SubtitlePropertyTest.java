package dev.localization.pipeline.format.subtitle;

import static dev.localization.pipeline.format.Documents.TO_JAPANESE;
import static dev.localization.pipeline.format.Documents.merge;
import static dev.localization.pipeline.format.Documents.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.pipeline.document.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SubtitlePropertyTest {
  private static final Pattern REFERENCE = Pattern.compile("&(?:lt|amp);");

  @Property(tries = 500, seed = "42")
  void a_document_comes_through_whole_and_one_text_changes_alone(
      @ForAll("documents") Document document, @ForAll("texts") String translation)
      throws Exception {
    List<Unit> units = plan(document.format, document.text, TO_JAPANESE).units();
    assertThat(merge(document.format, document.text, TO_JAPANESE, Unit::text))
        .isEqualTo(document.text);
    for (Unit changed : units) {
      String merged =
          merge(
              document.format,
              document.text,
              TO_JAPANESE,
              unit -> unit.id().equals(changed.id()) ? translation + "я" : unit.text());
      List<String> before = new ArrayList<>(units.stream().map(Unit::text).toList());
      List<Unit> after = plan(document.format, merged, TO_JAPANESE).units();
      int place = units.indexOf(changed);
      Unit found = after.get(place);
      assertThat(document.format.equals("Srt") ? found.text() : shown(found.text(), found.text()))
          .isEqualTo(expected(document.format, translation + "я", changed.text()));
      before.set(place, after.get(place).text());
      assertThat(after).extracting(Unit::text).isEqualTo(before);
    }
  }

  private static String expected(String format, String translation, String source) {
    String lines = String.join("\n", translation.lines().filter(line -> !line.isBlank()).toList());
    return format.equals("Srt") ? lines.replace("-->", "→") : shown(lines, source);
  }

  /** What is seen on the screen, where only the references that a source holds are such. */
  private static String shown(String text, String source) {
    return REFERENCE
        .matcher(text)
        .replaceAll(
            reference ->
                !source.contains(reference.group())
                    ? reference.group()
                    : reference.group().equals("&lt;") ? "<" : "&");
  }

  record Document(String format, String text) {}

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "a",
            "7",
            "1",
            " ",
            "\n",
            "\r\n",
            "\r",
            "-",
            "--",
            ">",
            "-->",
            "<",
            "<i>",
            "</i>",
            "&",
            "amp;",
            "lt;",
            ";",
            "#",
            "00:00:01,000",
            "{\\an8}",
            "\u00A0",
            "\u200E",
            "NOTE",
            "😀")
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<Document> documents() {
    Arbitrary<String> lines =
        Arbitraries.of(
                "Word", "42", " ", "-- ", "&amp;", "&lt;", "<i>", "{\\an8}", "&", "lt;", "é",
                "NOTE")
            .list()
            .ofMinSize(1)
            .ofMaxSize(4)
            .map(parts -> "x" + String.join("", parts));
    Arbitrary<List<String>> cues =
        lines.list().ofMinSize(1).ofMaxSize(3).map(l -> String.join("\n", l)).list().ofMaxSize(4);
    return Combinators.combine(
            cues,
            Arbitraries.of("\n", "\r\n", "\r"),
            Arbitraries.of("", "\uFEFF"),
            Arbitraries.of("", "\n", "\n\n\n"),
            Arbitraries.of(true, false))
        .as((texts, end, mark, rest, srt) -> document(texts, end, mark, rest, srt));
  }

  private static Document document(
      List<String> cues, String end, String mark, String rest, boolean srt) {
    String point = srt ? "," : ".";
    String times = "00:00:01" + point + "000 --> 00:00:02" + point + "000\n";
    Stream<String> blocks = cues.stream().map(cue -> (srt ? "5\n" : "") + times + cue);
    String text =
        Stream.concat(srt ? Stream.of() : Stream.of("WEBVTT"), blocks)
            .reduce((one, two) -> one + "\n\n" + two)
            .orElse("");
    return new Document(srt ? "Srt" : "Vtt", mark + (text + rest).replace("\n", end));
  }
}
