package dev.localization.pipeline.format.json;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.localization.pipeline.document.KeyGate;
import dev.localization.pipeline.document.MergeGateException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonReaderTest {
  private static Map<String, String> expected() {
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put("/a", JsonReader.string("1"));
    expected.put("/b/0", JsonReader.literal("2.0"));
    expected.put("/c", JsonReader.literal("{}"));
    return expected;
  }

  @Test
  void the_gate_lets_the_planned_document_through() {
    String merged = "\uFEFF{\"a\":\"1\",\"b\":[2.0],\"c\":{}}";
    assertThatCode(() -> KeyGate.check(JsonReader.read(merged), expected()))
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
  void the_gate_refuses_any_other(String merged, String reason) {
    assertThatThrownBy(() -> KeyGate.check(JsonReader.read(merged), expected()))
        .isInstanceOf(MergeGateException.class)
        .hasMessageContaining(reason);
  }
}
