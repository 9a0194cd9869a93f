package dev.localization.pipeline.format.yaml;

import static dev.localization.pipeline.format.Documents.TO_FRENCH;
import static dev.localization.pipeline.format.Documents.TO_JAPANESE;
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
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.events.ImplicitTuple;
import org.yaml.snakeyaml.events.ScalarEvent;

class YamlPropertyTest {
  @Property(tries = 500, seed = "42")
  void identity_gives_the_same_bytes(@ForAll("documents") String source) throws Exception {
    assertThat(Documents.merge("Yaml", source, TO_JAPANESE, Unit::text)).isEqualTo(source);
  }

  @Property(tries = 1000, seed = "42")
  void any_translation_is_read_back_by_readers_of_both_versions(
      @ForAll("documents") String source, @ForAll("texts") String translation) throws Exception {
    String merged = Documents.merge("Yaml", source, TO_JAPANESE, unit -> translation + "é");

    Map<?, ?> newer = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(merged);
    Map<?, ?> older = new Yaml().load(merged);
    for (Unit unit : Documents.plan("Yaml", source, TO_JAPANESE).units()) {
      Object value = at(newer, unit.key());
      assertThat(value).isInstanceOf(String.class);
      assertThat(value.toString().replaceFirst("[\\n\\t ]*$", "")).isEqualTo(translation + "é");
      assertThat(at(older, unit.key())).isEqualTo(value);
    }
  }

  @Property(tries = 1000, seed = "42")
  void a_short_translation_stays_a_string(
      @ForAll("documents") String source, @ForAll("scalars") String scalar) throws Exception {
    String merged = Documents.merge("Yaml", source, TO_JAPANESE, unit -> scalar);

    Map<?, ?> newer = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(merged);
    Map<?, ?> older = new Yaml().load(merged);
    if (!scalar.isBlank()) {
      for (Unit unit : Documents.plan("Yaml", source, TO_JAPANESE).units()) {
        assertThat(at(newer, unit.key())).isInstanceOf(String.class);
        assertThat(at(older, unit.key())).isInstanceOf(String.class);
      }
    }
  }

  @Property(tries = 500, seed = "42")
  void one_change_changes_one_value(@ForAll("documents") String source) throws Exception {
    for (Unit unit : Documents.plan("Yaml", source, TO_JAPANESE).units()) {
      String merged =
          Documents.merge("Yaml", source, TO_JAPANESE, u -> u.equals(unit) ? "Un" : u.text());
      Map<String, String> expected = found(in -> YamlReader.read(source, TO_JAPANESE, in));
      expected.computeIfPresent(unit.key(), (key, value) -> "\"Un" + YamlEncoder.lineBreaks(value));
      assertThat(found(in -> YamlReader.read(merged, TO_JAPANESE, in)))
          .containsExactlyEntriesOf(expected);
    }
  }

  @Property(tries = 5000, seed = "42")
  void scanner_and_reader_agree_on_what_is_a_string(@ForAll("scalars") String scalar) {
    Assume.that(scalar.equals(scalar.strip()) && !scalar.isEmpty());
    ScalarEvent plain =
        new ScalarEvent(
            null, null, new ImplicitTuple(true, false), scalar, null, null, ScalarStyle.PLAIN);

    assertThat(PlainScalars.isString(scalar)).isEqualTo(YamlReader.isString(plain));
  }

  @Property(tries = 3000, seed = "42")
  void whatever_is_sent_is_read_or_refused_with_a_reason(@ForAll("noise") String source)
      throws Exception {
    try {
      byte[] bytes = source.getBytes(UTF_8);
      assertThat(codec("Yaml").merge(bytes, TO_FRENCH, Map.of())).isNotEmpty();
    } catch (InvalidDocumentException refused) {
      assertThat(refused.reason()).isNotBlank();
    }
  }

  private static Object at(Map<?, ?> document, String key) {
    Object value = document;
    for (String name : key.substring(1).split("/", -1)) {
      value =
          value instanceof List<?> l
              ? l.get(Integer.parseInt(name))
              : ((Map<?, ?>) value).get(name);
    }
    return value;
  }

  @Provide
  Arbitrary<String> scalars() {
    return Arbitraries.strings()
        .withChars("0123456789+-_.:eExoXb~nulTtZyYsOofFNa<= T")
        .ofMinLength(1)
        .ofMaxLength(12);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            List.of(
                "a", "Word", " ", "  ", "\n", "\r\n", "\t", "\"", "\\", "'", ": ", " #", "- ", "{",
                "}", "[", "]", ",", "&", "*", "!", "|", ">", "%", "@", "`", "?", "~", "😀",
                "\u0001", "\u0085", "\u2028", "\uFEFF", "שלום", "\u007f", "yes", "1.5", "---",
                "...", "<<"))
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> noise() {
    return Arbitraries.of(
            List.of(
                "a",
                ": ",
                "\n",
                "  ",
                "- ",
                "? ",
                "\"",
                "'",
                "|\n",
                ">-\n",
                "&x ",
                "*x",
                "!t ",
                "[",
                "]",
                "{",
                "}",
                ", ",
                "# c",
                "---\n",
                "...\n",
                "%YAML 1.2\n",
                "\t",
                "\r\n",
                "<<",
                "key: v\n",
                "one: x\n",
                "other: y\n",
                "é",
                "\uFEFF",
                "\u0000",
                "\\u"))
        .list()
        .ofMinSize(1)
        .ofMaxSize(14)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> documents() {
    Arbitrary<String> value =
        Arbitraries.of(
            List.of(
                "Word",
                "two words",
                "\"quoted \\n text\"",
                "'it''s'",
                "|\n    one\n      two\n    three",
                "|-\n    one\n\n    two",
                "|+\n    kept\n\n",
                ">\n    folded\n    text\n\n    more",
                ">-\n    one",
                "&#anchor Anchored",
                "!!str 12 apples",
                "Word # comment",
                "12",
                "yes",
                "[One, \"two\", {a: Three}]",
                "{a: One, b: 'two'}",
                "|2\n      deep\n    flat",
                "{}",
                "over\n    two lines",
                "~"));
    Arbitrary<String> entry =
        Combinators.combine(Arbitraries.of("  key#: ", "  \"key#\":  ", "  # c\n  key#: "), value)
            .as((key, written) -> key + written + "\n");
    return Combinators.combine(entry.list().ofMinSize(1).ofMaxSize(5), Arbitraries.of("\n", "\r\n"))
        .as(
            (entries, lineEnd) -> {
              StringBuilder out = new StringBuilder("root:\n");
              for (int i = 0; i < entries.size(); i++) {
                out.append(entries.get(i).replace("key#", "key" + i).replace("#anchor", "a" + i));
              }
              return out.toString().replace("\n", lineEnd);
            });
  }
}
