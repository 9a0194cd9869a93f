package dev.localization.pipeline.format.json;

import static dev.localization.pipeline.format.Documents.merge;
import static dev.localization.pipeline.format.Documents.plan;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Unit;
import dev.localization.pipeline.format.Node;
import dev.localization.pipeline.segment.PluralCategories;
import dev.localization.pipeline.segment.PluralForm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Merged documents, read by the libraries that they are for. */
class JavaScriptReadersTest {
  private static final Path CORPUS = Path.of("src/test/resources/corpus");
  private static final int NUMBERS = 200;

  private static Node node;

  @BeforeAll
  static void node() throws Exception {
    node = Node.require("json");
  }

  @Test
  void the_rules_of_format_v3_are_those_of_i18next() throws Exception {
    Set<String> languages = new TreeSet<>(I18nextV3Rules.languages());
    languages.addAll(List.of("de-AT", "pt-BR", "zh-Hant", "sr-Latn-RS", "zu"));
    JsonNode suffixes = node.ask("i18next.mjs", new Rules("v3", List.copyOf(languages), NUMBERS));

    for (String language : languages) {
      List<String> theirs = suffixes.get(language).valueStream().map(JsonNode::asText).toList();
      List<I18nextV3Rules.Rule> rules = I18nextV3Rules.of(language);
      assertThat(rules)
          .as(language)
          .extracting(I18nextV3Rules.Rule::suffix)
          .hasSameElementsAs(theirs);
      for (I18nextV3Rules.Rule rule : rules) {
        assertThat(theirs.get(rule.sample())).as(language).isEqualTo(rule.suffix());
        assertThat(theirs.stream().filter(rule.suffix()::equals).count() == 1)
            .as(language + rule.suffix())
            .isEqualTo(rule.isSingleNumber());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr", "ru", "ar", "ja"})
  void i18next_finds_a_translation_for_every_number(String language) throws Exception {
    for (String file : List.of("shop", "ordinals", "v4_crlf")) {
      counts("v4", file, language);
    }
    for (String file : List.of("v3_inbox", "v3_contexts", "v3_minified")) {
      counts("v3", file, language);
    }
  }

  private static void counts(String format, String file, String language) throws Exception {
    PlanOptions options = new PlanOptions("en", language);
    String source = Files.readString(CORPUS.resolve("Json/i18next/" + file + ".json"), UTF_8);
    String merged =
        merge("Json", source, options, u -> "‹" + u.plural().category() + "› " + u.text());
    List<Question> questions =
        plan("Json", source, options).units().stream()
            .filter(unit -> unit.plural().kind() != PluralForm.Kind.NONE)
            .flatMap(JavaScriptReadersTest::questions)
            .distinct()
            .toList();
    JsonNode answers = node.ask("i18next.mjs", new Reading(format, language, merged, questions));

    assertThat(questions).isNotEmpty();
    for (Question question : questions) {
      PluralForm.Kind kind = question.ordinal ? PluralForm.Kind.ORDINAL : PluralForm.Kind.CARDINAL;
      String category = PluralCategories.of(language, kind).select(question.count);
      String answer = answers.get(question.key + " " + question.count).asText();
      // Where format v3 counts unlike CLDR, the label may differ, but no number may get lost.
      assertThat(answer)
          .as("%s %s %s", file, language, question)
          .startsWith("‹")
          .matches(
              text ->
                  format.equals("v3")
                      || text.startsWith("‹" + category + "›")
                      || (question.count == 0 && text.startsWith("‹zero›")))
          .matches(
              text ->
                  text.contains(" " + question.count)
                      || (question.count == 1 && text.startsWith("‹one› One ")));
    }
  }

  private static Stream<Question> questions(Unit unit) {
    String key = unit.key().substring(1).replace('/', '\u001f');
    boolean ordinal = unit.plural().kind() == PluralForm.Kind.ORDINAL;
    String base = key.replaceFirst("(_ordinal)?_(zero|one|two|few|many|other|plural|\\d)$", "");
    return IntStream.rangeClosed(0, NUMBERS).mapToObj(n -> new Question(base, n, ordinal));
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr", "ru", "ar", "ja"})
  void formatjs_reads_every_message_in_every_form(String language) throws Exception {
    PlanOptions options = new PlanOptions("en", language);
    String literal = "L'{été} n° #'s ";
    List<String> messages = new ArrayList<>();
    for (String file :
        List.of(
            "Json/icu/format_messages.json",
            "Json/icu/quoting.json",
            "Arb/ordinal_en.arb",
            "Arb/select_en.arb",
            "Arb/app_en.arb")) {
      String source = Files.readString(CORPUS.resolve(file), UTF_8);
      String format = file.substring(0, file.indexOf('/'));
      String merged =
          merge(
              format,
              source,
              options,
              unit -> {
                var masked = unit.segment().masked();
                return masked.unmask(literal + masked.text());
              });
      new ObjectMapper()
          .readTree(merged).properties().stream()
              .filter(member -> !member.getKey().startsWith("@"))
              .forEach(member -> messages.add(member.getValue().asText()));
    }

    JsonNode answers = node.ask("icu.mjs", messages);

    assertThat(answers.size()).isEqualTo(messages.size());
    for (int i = 0; i < messages.size(); i++) {
      for (JsonNode variant : answers.get(i)) {
        assertThat(variant.asText()).as(messages.get(i)).startsWith(literal);
      }
    }
    PluralCategories cardinals = PluralCategories.of(language, PluralForm.Kind.CARDINAL);
    List<String> expected =
        Stream.concat(Stream.of("=0"), cardinals.all().stream()).map(s -> "/" + s).toList();
    assertThat(answers.get(0).fieldNames()).toIterable().containsExactlyElementsOf(expected);
  }

  private record Rules(String format, List<String> languages, int upTo) {}

  private record Reading(
      String format, String language, String document, List<Question> questions) {}

  private record Question(String key, int count, boolean ordinal) {}
}
