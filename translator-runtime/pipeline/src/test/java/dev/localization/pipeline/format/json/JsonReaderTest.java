package dev.localization.pipeline.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatesTest {
  private static Map<String, String> expected() {
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put("/a", JsonGate.string("1"));
    expected.put("/b/0", "2.0");
    expected.put("/c", "{}");
    return expected;
  }

  @Test
  void the_json_gate_lets_the_planned_document_through() {
    String merged = "\uFEFF{\"a\":\"1\",\"b\":[2.0],\"c\":{}}";
    assertThatCode(() -> JsonGate.check(merged.getBytes(UTF_8), expected()))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"a\":\"1\",\"b\":[2.0],\"c\":{},\"a\":\"1\"}|not JSON",
        "{\"a\":\"1\",\"b\":[2.0],\"c\":{}|not JSON",
        "{\"a\":1,\"b\":[2.0],\"c\":{}}|another value at /a",
        "{\"a\":\"1\",\"b\":[2],\"c\":{}}|another value at /b/0",
        "{\"a\":\"1\",\"c\":{},\"b\":[2.0]}|in place of /b/0",
        "{\"a\":\"1\",\"b\":[2.0]}|lacks /c",
        "{\"a\":\"1\",\"b\":[2.0],\"c\":[]}|another value at /c",
        "{\"a\":\"1\",\"b\":[2.0],\"c\":{},\"d\":0}|also has /d",
      })
  void the_json_gate_refuses_any_other(String merged, String reason) {
    assertThatThrownBy(() -> JsonGate.check(merged.getBytes(UTF_8), expected()))
        .isInstanceOf(MergeGateException.class)
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"k=w|another value at k", "j=v|lacks k", "k=v;x=y|also has", "k=\\u12|cannot be"})
  void the_properties_gate_refuses_any_other(String merged, String reason) {
    assertThatThrownBy(() -> PropertiesGate.check(merged.replace(';', '\n'), Map.of("k", "v")))
        .isInstanceOf(MergeGateException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void the_text_gate_counts_paragraphs() {
    assertThatThrownBy(() -> TextGate.check("a\n\nb", "a\nb"))
        .isInstanceOf(MergeGateException.class)
        .hasMessage("the merged text has 1 paragraphs, not 2");
  }
}
