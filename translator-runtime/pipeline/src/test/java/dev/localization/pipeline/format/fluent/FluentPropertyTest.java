package dev.localization.pipeline.format.fluent;

import static dev.localization.pipeline.format.Documents.TO_JAPANESE;
import static dev.localization.pipeline.format.Documents.TO_RUSSIAN;
import static dev.localization.pipeline.format.Documents.codec;
import static dev.localization.pipeline.format.Documents.found;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.Unit;
import dev.localization.pipeline.format.Documents;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FluentPropertyTest {
  @Property(tries = 500, seed = "42")
  void identity_gives_the_same_bytes(@ForAll("documents") String source) throws Exception {
    assertThat(Documents.merge("Fluent", source, TO_JAPANESE, Unit::text)).isEqualTo(source);
  }

  @Property(tries = 500, seed = "42")
  void any_translation_is_read_back(
      @ForAll("documents") String source, @ForAll("texts") String translation) throws Exception {
    String text = translation + "é";
    String merged = Documents.merge("Fluent", source, TO_RUSSIAN, unit -> text);

    Map<String, String> read = found(in -> FluentReader.read(merged, in));
    for (Unit unit : Documents.plan("Fluent", source, TO_RUSSIAN).units()) {
      assertThat(read).containsEntry(unit.key(), FluentEncoder.seen(text));
    }
  }

  @Property(tries = 500, seed = "42")
  void text_without_a_placeable_is_read_back_to_the_letter(@ForAll("words") String text)
      throws Exception {
    String merged = Documents.merge("Fluent", "key = Word\n", TO_RUSSIAN, unit -> text + "é");

    assertThat(found(in -> FluentReader.read(merged, in))).containsEntry("key", text + "é");
  }

  @Property(tries = 500, seed = "42")
  void one_change_changes_one_pattern(@ForAll("documents") String source) throws Exception {
    for (Unit unit : Documents.plan("Fluent", source, TO_JAPANESE).units()) {
      if (unit.key().contains("[")) {
        continue;
      }
      String merged =
          Documents.merge("Fluent", source, TO_JAPANESE, u -> u.equals(unit) ? "Un" : u.text());
      Map<String, String> expected = found(in -> FluentReader.read(source, in));
      expected.put(unit.key(), "Un");
      assertThat(found(in -> FluentReader.read(merged, in))).containsExactlyEntriesOf(expected);
    }
  }

  @Property(tries = 2000, seed = "42")
  void scanner_and_reader_take_the_same_documents(@ForAll("noise") String source) throws Exception {
    try {
      var plan = codec("Fluent").plan(source.getBytes(UTF_8), TO_JAPANESE);
      assertThat(found(in -> FluentReader.read(source, in)).keySet())
          .containsExactlyElementsOf(plan.expectedKeys());
    } catch (InvalidDocumentException refused) {
      assertThat(refused.reason()).isNotBlank();
    }
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of(
            List.of(
                "a", "Word", " ", "\n", "\r\n", "\t", "{", "}", "[", "*", ".", "\"", "\\", "😀"))
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts))
        // "{a}" is a reference to a message.
        .filter(text -> FluentEncoder.seen(text).equals(text));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            List.of(
                "a",
                "Word",
                " ",
                "  ",
                "\n",
                "\r\n",
                "\t",
                "{",
                "}",
                "[",
                "*",
                ".",
                "#",
                "=",
                "{ $n }",
                "{\"{\"}",
                "{ -t }",
                "{ F($x, a: 1,) }",
                "😀",
                "\u2028",
                "שלום",
                "<b>"))
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> noise() {
    return Arbitraries.of(
            List.of(
                "a",
                " = ",
                "\n",
                "    ",
                "{",
                "}",
                "$n",
                " -> ",
                "*[other] x",
                "[one] y",
                "-t",
                ".b",
                "#",
                "# c\n",
                "\"s\"",
                "\\",
                "F(",
                ")",
                ",",
                "1",
                "\r\n",
                "\t",
                "key = v\n",
                "f = { $n ->\n [one] y\n *[other] x\n }\n",
                "é",
                "\uFEFF"))
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> documents() {
    Arbitrary<String> line =
        Arbitraries.of("Word", "two words", "{ $n } of them", "end {\"\"}", "  deeper", "é");
    Arbitrary<String> inline = line.map(String::strip);
    Arbitrary<String> block =
        line.list().ofMinSize(1).ofMaxSize(3).map(l -> "\n    " + String.join("\n\n    ", l));
    Arbitrary<String> choice =
        Combinators.combine(inline, inline, Arbitraries.of("one", "0", "male"))
            .as((a, b, key) -> "{ $n ->\n    [%s] %s\n   *[other] %s\n }".formatted(key, a, b));
    Arbitrary<String> sentence =
        Combinators.combine(inline, choice, inline).as((a, b, c) -> a + " " + b + " " + c);
    Arbitrary<String> pattern = Arbitraries.oneOf(inline, block, choice, sentence);
    Arbitrary<String> entry =
        Combinators.combine(pattern, pattern, Arbitraries.of("", "# c\n", "\n\n", "-"))
            .as((a, b, before) -> before + "key# = " + a + "\n    .attr =" + b + "\n");
    return Combinators.combine(entry.list().ofMaxSize(4), Arbitraries.of("\n", "\r\n"))
        .as(
            (entries, lineEnd) -> {
              StringBuilder out = new StringBuilder();
              for (int i = 0; i < entries.size(); i++) {
                out.append(entries.get(i).replace("key#", "key" + i));
              }
              return out.toString().replace("\n", lineEnd);
            });
  }
}
