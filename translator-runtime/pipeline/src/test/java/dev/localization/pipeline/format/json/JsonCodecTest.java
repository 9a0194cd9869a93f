package dev.localization.pipeline.format.json;

import static dev.localization.pipeline.format.Documents.TO_FRENCH;
import static dev.localization.pipeline.format.Documents.codec;
import static dev.localization.pipeline.format.Documents.merge;
import static dev.localization.pipeline.format.Documents.plan;
import static dev.localization.pipeline.format.Documents.texts;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.localization.pipeline.document.DocumentCodec;
import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.DocumentPlan;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.Unit;
import dev.localization.pipeline.format.Codecs;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonCodecTest {
  @Test
  void only_strings_with_words_are_units_and_every_leaf_is_an_expected_key() throws Exception {
    DocumentPlan plan =
        plan(
            "Json",
            """
            {"a": {"b/c": "Pay", "n": 1.50, "t": true}, "list": ["One", null, "", {}], "e": "{x}"}
            """,
            TO_FRENCH);
    assertThat(texts(plan))
        .containsExactly(Map.entry("0:/a/b~1c", "Pay"), Map.entry("3:/list/0", "One"));
    assertThat(plan.expectedKeys())
        .containsExactly(
            "/a/b~1c", "/a/n", "/a/t", "/list/0", "/list/1", "/list/2", "/list/3", "/e");
  }

  @Test
  void everything_but_the_translated_text_stays_byte_for_byte() throws Exception {
    String source =
        "\uFEFF{\r\n\t\"z\" :\"Pay \\u00e9\\/\",  \"n\":1.0E+2 ,\r\n \"a\":[ \"Keep\" ]  }\r\n\r\n";
    assertThat(merge("Json", source, TO_FRENCH, unit -> unit.text())).isEqualTo(source);
    assertThat(
            merge(
                "Json", source, TO_FRENCH, unit -> unit.key().equals("/z") ? "Payé \"là\"\n" : ""))
        .isEqualTo(source.replace("Pay \\u00e9\\/", "Pay\\u00e9 \\\"l\\u00e0\\\"\\n"));
  }

  @Test
  void a_document_that_escapes_goes_on_escaping() throws Exception {
    assertThat(merge("Json", "{\"a\":\"caf\\u00e9\"}", TO_FRENCH, unit -> "thé 😀"))
        .isEqualTo("{\"a\":\"th\\u00e9 \\ud83d\\ude00\"}");
  }

  @Test
  void odd_characters_come_through() throws Exception {
    String odd = "\u0007\u0000 \u2028 שלום \u202E 😀 \\ \" / \u007f é";
    String merged = merge("Json", "[\"Text\"]", TO_FRENCH, unit -> odd);
    assertThat(new com.fasterxml.jackson.databind.ObjectMapper().readTree(merged).get(0).asText())
        .isEqualTo(odd);
  }

  @Test
  void a_lone_surrogate_is_left_as_it_is() throws Exception {
    String source = "{\"a\": \"bad \\ud800\", \"b\": \"Good\"}";
    assertThat(plan("Json", source, TO_FRENCH).units())
        .extracting(Unit::text)
        .containsExactly("Good");
    assertThat(merge("Json", source, TO_FRENCH, unit -> "Bon"))
        .isEqualTo(source.replace("Good", "Bon"));
  }

  @Test
  void missing_and_blank_translations_keep_the_source() throws Exception {
    byte[] source = "{\"a\":\"One\",\"b\":\"Two\"}".getBytes(UTF_8);
    assertThat(codec("Json").merge(source, TO_FRENCH, Map.of("0:/a", "  ", "9:/x", "Lost")))
        .isEqualTo(source);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"a\":1,;\"b\":2,;\"a\":3}|3|appears twice",
        "{\"a\":1,;}|1|comma",
        "[1,2,]|1|comma",
        "{;// hi;\"a\":1}|2|double quotes",
        "{\"a\": /* hi */ 1}|1|comment",
        "{\"a\": NaN}|1|NaN",
        "{\"a\": 01}|1|comma",
        "{\"a\": +1}|1|value is missing",
        "{'a': 1}|1|double quotes",
        "{\"a\" 1}|1|colon",
        "{\"a\": \"x;y\"}|1|line break",
        "{\"a\": \"\\x\"}|1|escape",
        "{\"a\": \"\\u12g4\"}|1|hexadecimal",
        "{\"a\": \"x|1|does not end",
        "{\"a\": [1|1|too early",
        "{} ;;x|3|more after the end",
        "{;\"\\ud801\": 1}|2|half a surrogate pair",
        "{\"a\": truth}|1|value is missing",
      })
  void what_is_not_json_is_refused_with_line_reason_and_fix(
      String source, int line, String reason) {
    assertThatThrownBy(() -> plan("Json", source.replace(';', '\n'), TO_FRENCH))
        .isInstanceOfSatisfying(
            InvalidDocumentException.class,
            e -> {
              assertThat(e.line()).isEqualTo(line);
              assertThat(e.reason()).contains(reason);
              assertThat(e).hasMessage("line " + line + ": " + e.reason() + "; " + e.fix());
            });
  }

  @Test
  void an_empty_document_is_refused() {
    assertThatThrownBy(() -> plan("Json", "", TO_FRENCH))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("too early");
  }

  @Test
  void other_encodings_are_refused_by_name_or_by_the_byte_that_is_wrong() {
    assertThatThrownBy(() -> codec("Json").plan("{\"a\":\"b\"}".getBytes(UTF_16), TO_FRENCH))
        .hasMessageContaining("UTF-16");
    byte[] latin = {'{', '\n', '"', (byte) 0xE9, '"', ':', '1', '}'};
    assertThatThrownBy(() -> codec("Json").plan(latin, TO_FRENCH))
        .hasMessage("line 2: byte 3 is not UTF-8; save the document as UTF-8");
  }

  @Test
  void limits_hold() {
    DocumentCodec small = Codecs.standard(new DocumentLimits(60, 2, 3)).byName("Json");
    assertThatThrownBy(() -> small.plan("[[[[]]]]".getBytes(UTF_8), TO_FRENCH))
        .hasMessageContaining("deeper than 3");
    assertThatThrownBy(() -> small.plan("[\"a\",\"b\",\"c\"]".getBytes(UTF_8), TO_FRENCH))
        .hasMessageContaining("more than 2 texts");
    assertThatThrownBy(() -> small.plan(new byte[61], TO_FRENCH)).hasMessageContaining("61 bytes");
    String deep = "[".repeat(1_000_000);
    assertThatThrownBy(() -> plan("Json", deep, TO_FRENCH)).hasMessageContaining("deeper");
  }

  @Test
  void twenty_thousand_keys_make_the_round_trip() throws Exception {
    String source =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "\"key%d\": \"Text number %d\"".formatted(i, i))
            .collect(Collectors.joining(",\n  ", "{\n  ", "\n}\n"));
    String merged = merge("Json", source, TO_FRENCH, unit -> "Texte" + unit.text().substring(4));
    assertThat(merged).isEqualTo(source.replace("Text number", "Texte number"));
    assertThat(plan("Json", merged, TO_FRENCH).expectedKeys()).hasSize(20_000);
  }
}
