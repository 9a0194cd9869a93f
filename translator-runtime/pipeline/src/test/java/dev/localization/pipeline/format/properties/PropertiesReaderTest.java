package dev.localization.pipeline.format.properties;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.localization.pipeline.document.KeyGate;
import dev.localization.pipeline.document.MergeGateException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropertiesReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "k=w|another value at k",
        "j=v|in place of k",
        "k=v;x=y|also has",
        "k=\\u12|cannot be"
      })
  void the_gate_refuses_any_other(String merged, String reason) {
    assertThatThrownBy(
            () -> KeyGate.check(PropertiesReader.read(merged.replace(';', '\n')), Map.of("k", "v")))
        .isInstanceOf(MergeGateException.class)
        .hasMessageContaining(reason);
  }
}
