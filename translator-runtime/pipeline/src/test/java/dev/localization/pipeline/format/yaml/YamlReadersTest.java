package dev.localization.pipeline.format.yaml;

import static dev.localization.pipeline.format.Documents.codec;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.localization.pipeline.document.DocumentPlan;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Unit;
import dev.localization.pipeline.format.Node;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Merged documents, read by the two readers of JavaScript. */
class YamlReadersTest {
  private static final Path CORPUS = Path.of("src/test/resources/corpus/Yaml");
  // js-yaml has neither keys that are collections nor Java's idea of a second document's name.
  private static final List<String> NOT_OF_JS_YAML = List.of("validators.en.yaml");
  private static Node node;

  @BeforeAll
  static void node() throws Exception {
    node = Node.require("text");
  }

  private record Merged(Path file, String text, Map<String, String> texts) {}

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr", "ru", "ar", "ja"})
  void they_see_the_translations_and_nothing_else_changed(String language) throws Exception {
    List<Merged> all = new ArrayList<>();
    for (Path file : corpus()) {
      all.add(merged(file, language));
    }
    List<String> documents = new ArrayList<>();
    for (Merged merged : all) {
      documents.add(Files.readString(CORPUS.resolve(merged.file), UTF_8));
      documents.add(merged.text);
    }

    JsonNode answers = node.ask("yaml.mjs", documents);

    for (int i = 0; i < all.size(); i++) {
      Merged merged = all.get(i);
      check(merged, answers.get(2 * i).get("yaml"), answers.get(2 * i + 1).get("yaml"), language);
      assertThat(answers.get(2 * i + 1).get("errors")).as(merged.text).isEmpty();
      if (!NOT_OF_JS_YAML.contains(merged.file.getFileName().toString())) {
        check(
            merged,
            answers.get(2 * i).get("jsYaml"),
            answers.get(2 * i + 1).get("jsYaml"),
            language);
      }
    }
  }

  private static void check(Merged merged, JsonNode before, JsonNode after, String language) {
    for (Map.Entry<String, String> text : merged.texts.entrySet()) {
      JsonNode found =
          after.has(text.getKey())
              ? after.get(text.getKey())
              : after.get("/" + language + text.getKey());
      if (text.getKey().contains("?")) {
        continue;
      }
      assertThat(found).as("%s %s in%n%s", merged.file, text.getKey(), merged.text).isNotNull();
      assertThat(found.asText().stripTrailing())
          .as("%s %s in%n%s", merged.file, text.getKey(), merged.text)
          .isEqualTo("\"" + text.getValue());
    }
    assertThat(after.size()).as("%s", merged.file).isGreaterThanOrEqualTo(before.size());
  }

  private static Merged merged(Path file, String language) throws Exception {
    PlanOptions options = new PlanOptions("en", language);
    byte[] source = Files.readAllBytes(CORPUS.resolve(file));
    DocumentPlan plan = codec("Yaml").plan(source, options);
    Map<String, String> translations = new HashMap<>();
    Map<String, String> texts = new HashMap<>();
    for (Unit unit : plan.units()) {
      String text = shout(unit);
      translations.put(unit.id(), text);
      if (unit.id().indexOf('#', unit.id().indexOf(':') + 2) < 0) {
        texts.put(unit.key(), text);
      }
    }
    String merged = new String(codec("Yaml").merge(source, options, translations), UTF_8);
    return new Merged(file, merged, texts);
  }

  private static List<Path> corpus() throws Exception {
    try (var files = Files.walk(CORPUS)) {
      return files.filter(Files::isRegularFile).map(CORPUS::relativize).sorted().toList();
    }
  }

  private static String shout(Unit unit) {
    var masked = unit.segment().masked();
    return masked.unmask("Ü’\"'&<ж> #: " + masked.text() + " ☂");
  }
}
