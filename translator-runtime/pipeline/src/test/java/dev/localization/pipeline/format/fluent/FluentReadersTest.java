package dev.localization.pipeline.format.fluent;

import static dev.localization.pipeline.format.Documents.merge;
import static dev.localization.pipeline.format.Documents.plan;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Unit;
import dev.localization.pipeline.format.Node;
import dev.localization.pipeline.segment.PluralCategories;
import dev.localization.pipeline.segment.PluralForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Merged resources, read by Fluent's own parser and shown by its own bundle. */
class FluentReadersTest {
  private static final Path CORPUS = Path.of("src/test/resources/corpus/Fluent");
  private static final List<Integer> NUMBERS = List.of(0, 1, 2, 3, 5, 11, 21, 22, 100, 102);
  private static Node node;

  private record Request(String language, List<String> resources, List<Integer> numbers) {}

  @BeforeAll
  static void node() throws Exception {
    node = Node.require("text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr", "ru", "ar", "ja"})
  void every_merged_resource_is_parsed_without_junk(String language) throws Exception {
    List<String> merged = new ArrayList<>();
    for (Path file : corpus()) {
      merged.add(
          merge(
              "Fluent",
              withoutByteOrderMark(Files.readString(file, UTF_8)),
              new PlanOptions("en", language),
              FluentReadersTest::shout));
    }

    JsonNode answers = node.ask("fluent.mjs", new Request(language, merged, List.of(1)));

    for (int i = 0; i < merged.size(); i++) {
      assertThat(answers.get(i).get("junk")).as(merged.get(i)).isEmpty();
      assertThat(answers.get(i).get("errors")).as(merged.get(i)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr", "ru", "ar", "ja"})
  void a_plural_says_the_form_of_every_number(String language) throws Exception {
    PlanOptions options = new PlanOptions("en", language);
    for (String file : List.of("main", "plurals", "variants-layout", "windows")) {
      String source = Files.readString(CORPUS.resolve(file + ".ftl"), UTF_8);
      String merged =
          merge(
              "Fluent",
              source,
              options,
              unit ->
                  unit.plural().kind() == PluralForm.Kind.NONE
                      ? "‹none›"
                      : "‹" + unit.plural().category() + "›");

      JsonNode texts =
          node.ask("fluent.mjs", new Request(language, List.of(merged), NUMBERS))
              .get(0)
              .get("texts");

      List<Unit> plurals =
          plan("Fluent", source, options).units().stream()
              .filter(unit -> unit.plural().kind() != PluralForm.Kind.NONE)
              .toList();
      assertThat(plurals).isNotEmpty();
      for (Unit unit : plurals) {
        String id = unit.key().replaceFirst("\\[.*", "");
        PluralCategories categories = PluralCategories.of(language, unit.plural().kind());
        for (int i = 0; i < NUMBERS.size(); i++) {
          int number = NUMBERS.get(i);
          boolean isExact = number == 0 && id.equals("messages");
          // This bundle knows no ordinals, and "1.0" is counted otherwise than 1.
          if (!isExact && !List.of("place", "score").contains(id)) {
            assertThat(texts.get(id).get(i).asText())
                .as("%s %s %d", language, id, number)
                .isEqualTo("‹" + categories.select(number) + "›");
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ 5 and }",
        "[bracket",
        "*star",
        ".dot",
        " space ",
        "\"quoted\\\"",
        "a\n[b\n*c\n.d\n}e",
        "a\n\n  b\n   \nc ",
        "\n\nafter breaks\n",
        "{ not a placeable",
        "}",
        "\ttab",
        "a\r\nb",
        "# no comment",
        "key = value",
        "-term = x",
        "{\"",
      })
  void the_bundle_says_exactly_the_text_that_was_written(String text) throws Exception {
    for (String source :
        List.of(
            "key = Word\n", "key =\n    Word\n    more\n", "key = { $n ->\n   *[a] Word\n }\n")) {
      String merged = merge("Fluent", source, new PlanOptions("en", "de"), unit -> text);

      JsonNode answer =
          node.ask("fluent.mjs", new Request("de", List.of(merged), List.of(1))).get(0);

      assertThat(answer.get("junk")).isEmpty();
      assertThat(answer.get("texts").get("key").get(0).asText()).isEqualTo(text);
    }
  }

  static List<Path> corpus() throws IOException {
    try (var files = Files.list(CORPUS)) {
      return files.sorted().toList();
    }
  }

  // Whoever decodes a file takes it off; the parser knows none.
  private static String withoutByteOrderMark(String resource) {
    return resource.startsWith("\uFEFF") ? resource.substring(1) : resource;
  }

  private static String shout(Unit unit) {
    var masked = unit.segment().masked();
    return masked.unmask("Ü’\"'&<ж> }{ " + masked.text() + "\n[☂\n .");
  }
}
