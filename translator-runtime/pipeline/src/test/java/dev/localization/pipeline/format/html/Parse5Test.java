package dev.localization.pipeline.format.html;

import static dev.localization.pipeline.format.Documents.codec;
import static dev.localization.pipeline.format.Documents.translated;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.DocumentPlan;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Unit;
import dev.localization.pipeline.format.Node;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Merged documents, read by the parser that browsers' JavaScript tools are built on. */
class Parse5Test {
  private static final Path CORPUS = Path.of("src/test/resources/corpus/Html");
  private static final String MARKER = "‹\"'&<ж>›";

  private static Node node;

  @BeforeAll
  static void installs_the_pinned_parser() throws Exception {
    node = Node.require("html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr", "ru", "ar", "ja"})
  void the_tree_stays_and_every_translation_is_shown(String language) throws Exception {
    PlanOptions options = new PlanOptions("en", language);
    List<Pair> pairs = new ArrayList<>();
    List<Integer> texts = new ArrayList<>();
    for (Path file : documents()) {
      byte[] source = Files.readAllBytes(file);
      DocumentPlan plan = codec("Html").plan(source, options);
      byte[] merged = codec("Html").merge(source, options, translated(plan, Parse5Test::marked));
      Charset charset = HtmlCharset.decode(source, DocumentLimits.DEFAULT).charset();
      pairs.add(new Pair(new String(source, charset), new String(merged, charset)));
      texts.add(plan.units().size());
    }

    JsonNode answers = node.ask("trees.mjs", new Request(MARKER, pairs));

    for (int i = 0; i < pairs.size(); i++) {
      JsonNode answer = answers.get(i);
      assertThat(answer.get("differences")).as(documents().get(i).toString()).isEmpty();
      long shown =
          answer
              .get("texts")
              .valueStream()
              .mapToLong(text -> text.asText().split(MARKER, -1).length - 1)
              .sum();
      assertThat(shown).as(documents().get(i).toString()).isEqualTo((long) texts.get(i));
    }
  }

  /** A text that begins with what a careless writer would not escape. */
  private static String marked(Unit unit) {
    var masked = unit.segment().masked();
    return masked.unmask(MARKER + " " + masked.text());
  }

  // What a document in the XML syntax says is another matter in HTML.
  private static List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.walk(CORPUS)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".xhtml"))
          .sorted()
          .toList();
    }
  }

  private record Request(String marker, List<Pair> pairs) {}

  private record Pair(String before, String after) {}
}
