package dev.localization.pipeline.format.json;

import static dev.localization.pipeline.format.Documents.TO_RUSSIAN;
import static dev.localization.pipeline.format.Documents.codec;
import static dev.localization.pipeline.format.Documents.translated;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.localization.pipeline.document.DocumentCodec;
import dev.localization.pipeline.document.DocumentPlan;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Unit;
import dev.localization.pipeline.format.Documents;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoundTripPropertyTest {
  // It has one form, and i18next's format v3 has no rule for it: no form is ever added.
  private static final PlanOptions TO_BURMESE = new PlanOptions("en", "my");
  private static final ObjectMapper JACKSON = new ObjectMapper();

  @Property(tries = 500, seed = "42")
  void identity_gives_the_same_bytes(@ForAll("documents") Document document) throws Exception {
    byte[] source = document.text.getBytes(UTF_8);
    DocumentPlan plan = codec(document.format).plan(source, TO_BURMESE);
    assertThat(codec(document.format).merge(source, TO_BURMESE, Documents.texts(plan)))
        .isEqualTo(source);
  }

  @Property(tries = 500, seed = "42")
  void a_merged_document_has_the_planned_keys(
      @ForAll("documents") Document document, @ForAll("texts") String translation)
      throws Exception {
    byte[] source = document.text.getBytes(UTF_8);
    DocumentPlan plan = codec(document.format).plan(source, TO_RUSSIAN);
    byte[] merged =
        codec(document.format)
            .merge(source, TO_RUSSIAN, translated(plan, unit -> translation + "я"));
    assertThat(codec(document.format).plan(merged, TO_RUSSIAN).expectedKeys())
        .isEqualTo(plan.expectedKeys());
  }

  @Property(tries = 500, seed = "42")
  void jackson_reads_the_same_texts(@ForAll("json") String json) throws Exception {
    JsonNode tree = JACKSON.readTree(json);
    for (Unit unit : Documents.plan("Json", json, TO_BURMESE).units()) {
      assertThat(tree.at(unit.key()).asText()).isEqualTo(unit.text());
    }
  }

  @Property(tries = 500, seed = "42")
  void java_reads_the_same_properties(@ForAll("properties") String source) throws Exception {
    Properties properties = new Properties();
    properties.load(new StringReader(source));
    DocumentPlan plan = Documents.plan("Properties", source, TO_RUSSIAN);
    assertThat(plan.expectedKeys())
        .containsExactlyInAnyOrderElementsOf(properties.stringPropertyNames());
    for (Unit unit : plan.units()) {
      assertThat(properties.getProperty(unit.key())).isEqualTo(unit.text());
    }
  }

  @Property(tries = 20, seed = "42")
  void threads_do_not_disturb_each_other(@ForAll("json") String json) {
    byte[] source = json.getBytes(UTF_8);
    Map<DocumentPlan, Boolean> plans = new ConcurrentHashMap<>();
    DocumentCodec shared = codec("Json");
    IntStream.range(0, 50)
        .parallel()
        .forEach(
            i -> {
              try {
                plans.put(shared.plan(source, TO_RUSSIAN), true);
              } catch (InvalidDocumentException e) {
                throw new AssertionError(e);
              }
            });
    assertThat(plans).hasSize(1);
  }

  record Document(String format, String text) {}

  @Provide
  Arbitrary<Document> documents() {
    return Arbitraries.oneOf(
        json().map(text -> new Document("Json", text)),
        properties().map(text -> new Document("Properties", text)),
        plainTexts().map(text -> new Document("Text", text)));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            List.of(
                "a", "Pay", " ", "  ", "\n", "\t", "\"", "\\", "/", "'", "{", "}", "{n}", "#", "=",
                ":", "!", "%s", "😀", "é", "\u0001", "\u2028", "שלום", "<b>", "\u007f", "\\u0041"))
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> json() {
    Arbitrary<String> leaves =
        Arbitraries.oneOf(
            texts().map(text -> JsonLiteral.of(text, false)),
            texts().map(text -> JsonLiteral.of(text, true)),
            Arbitraries.of("0", "-1.50e+2", "true", "null", "{}", "[ ]"));
    Arbitrary<String> spaces = Arbitraries.of("", " ", "\n  ", "\r\n\t");
    return tree(leaves, spaces, 3);
  }

  private Arbitrary<String> tree(Arbitrary<String> leaves, Arbitrary<String> spaces, int depth) {
    if (depth == 0) {
      return leaves;
    }
    Arbitrary<List<String>> inner = tree(leaves, spaces, depth - 1).list().ofMaxSize(4);
    Arbitrary<List<String>> keys =
        Arbitraries.of(
                "a",
                "b~",
                "c/d",
                "",
                "x_one",
                "x_other",
                "x_many",
                "x",
                "x_plural",
                "x_1",
                "é",
                "0")
            .list()
            .uniqueElements()
            .ofSize(4);
    return Combinators.combine(inner, keys, spaces, Arbitraries.of(true, false))
        .as(
            (values, names, space, object) -> {
              StringBuilder out = new StringBuilder(object ? "{" : "[");
              for (int i = 0; i < values.size(); i++) {
                out.append(i == 0 ? "" : ",").append(space);
                if (object) {
                  out.append(JsonLiteral.of(names.get(i), false)).append(space).append(':');
                }
                out.append(space).append(values.get(i)).append(space);
              }
              return out.append(space).append(object ? "}" : "]").toString();
            });
  }

  @Provide
  Arbitrary<String> properties() {
    Arbitrary<String> line =
        Arbitraries.of(
                List.of(
                    "key",
                    "=",
                    ":",
                    " ",
                    "\t",
                    "\\",
                    "\\\\",
                    "\\n",
                    "\\u00e9",
                    "\\\n",
                    "\\\r\n  ",
                    "#",
                    "!",
                    "é",
                    "value",
                    "{0}",
                    "\f",
                    "'"))
            .list()
            .ofMaxSize(8)
            .map(parts -> String.join("", parts));
    return Combinators.combine(line.list().ofMaxSize(5), Arbitraries.of("\n", "\r\n"))
        .as(
            (lines, end) -> {
              StringBuilder out = new StringBuilder();
              for (int i = 0; i < lines.size(); i++) {
                String text = lines.get(i);
                // A number in front keeps the keys apart; a backslash at the end would join lines.
                out.append(i).append(text).append(text.endsWith("\\") ? "." : "").append(end);
              }
              return out.toString();
            })
        .filter(RoundTripPropertyTest::keysDiffer);
  }

  /** A document that defines a key twice is refused, and has no round trip. */
  private static boolean keysDiffer(String source) {
    var repeated = new AtomicBoolean();
    var properties =
        new Properties() {
          @Override
          public synchronized Object put(Object key, Object value) {
            if (containsKey(key)) {
              repeated.set(true);
            }
            return super.put(key, value);
          }
        };
    try {
      properties.load(new StringReader(source));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return !repeated.get();
  }

  private Arbitrary<String> plainTexts() {
    return Arbitraries.of(
            List.of("Word", " ", "\n", "\r\n", "\r", "\t", ". ", "---", "\u2003", "é"))
        .list()
        .ofMaxSize(25)
        .map(parts -> String.join("", parts));
  }
}
