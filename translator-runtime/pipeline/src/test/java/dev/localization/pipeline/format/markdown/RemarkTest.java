package dev.localization.pipeline.format.markdown;

import static dev.localization.pipeline.format.Documents.codec;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Unit;
import dev.localization.pipeline.segment.Masked;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Merged documents, read by the parsers that sites build themselves with. */
class RemarkTest {
  private static final Path CORPUS = Path.of("src/test/resources/corpus");
  private static final int LARGE = 30_000;

  private static Remark remark;

  @BeforeAll
  static void installs_remark() throws Exception {
    remark = Remark.require();
  }

  @ParameterizedTest
  @CsvSource({
    "Markdown, de",
    "Markdown, fr",
    "Markdown, ru",
    "Markdown, ar",
    "Markdown, ja",
    "Mdx, de",
    "Mdx, fr",
    "Mdx, ru",
    "Mdx, ar",
    "Mdx, ja"
  })
  void a_merged_document_has_the_tree_of_its_source(String format, String language)
      throws Exception {
    List<String> names = new ArrayList<>();
    List<String> documents = new ArrayList<>();
    for (Path file : files(format)) {
      byte[] source = Files.readAllBytes(file);
      names.add(file.getFileName().toString());
      documents.add(new String(source, UTF_8));
      documents.add(translated(format, source, new PlanOptions("en", language)));
    }

    JsonNode trees = remark.trees(format.equals("Mdx"), documents);

    assertThat(trees.size()).isEqualTo(documents.size());
    assertThat(names).hasSizeGreaterThan(20);
    for (int i = 0; i < names.size(); i++) {
      String tree = trees.get(2 * i).asText();
      assertThat(tree).as(names.get(i)).startsWith("[\"root\"");
      assertThat(trees.get(2 * i + 1).asText()).as(names.get(i)).isEqualTo(tree);
    }
  }

  // What other dialects indent is code to remark.
  private static List<Path> files(String format) throws Exception {
    try (var files = Files.list(CORPUS.resolve(format))) {
      return files
          .filter(file -> Files.isRegularFile(file) && file.toFile().length() < LARGE)
          .sorted()
          .toList();
    }
  }

  private static String translated(String format, byte[] source, PlanOptions options)
      throws Exception {
    Map<String, String> translations = new LinkedHashMap<>();
    for (Unit unit : codec(format).plan(source, options).units()) {
      Masked masked = unit.segment().masked();
      translations.put(unit.id(), masked.unmask(words(options.targetLanguage(), masked.text())));
    }
    return new String(codec(format).merge(source, options, translations), UTF_8);
  }

  /** Begins as a block could, or leaves no space about the markup, as Japanese does. */
  private static String words(String language, String masked) {
    return switch (language) {
      case "de" -> "1. Ü " + masked + " #";
      case "fr" -> "- « " + masked + " » !";
      case "ru" -> "# Ж " + masked;
      case "ar" -> "> هذا " + masked;
      default ->
          "「"
              + masked
                  .replaceAll("[A-Za-z]+", "翻訳")
                  .replaceAll("訳 +⟦", "訳⟦")
                  .replaceAll("⟧ +翻", "⟧翻")
              + "」です";
    };
  }
}
