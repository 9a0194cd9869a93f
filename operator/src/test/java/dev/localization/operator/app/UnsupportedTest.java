package dev.localization.operator.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.api.v1alpha1.LocalizationAppSpec;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnsupportedTest {
  @Test
  void anEmptySpecIsSupported() {
    assertThat(in("{}")).isEmpty();
    assertThat(in("providers: [{name: p, pseudo: {latencyMillis: 5}}]")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "providers: [{name: p, openAI: {model: m}}]|set pseudo: {}",
        "providers: [{name: p, pseudo: {}, limits: {maxInFlight: 3}}]|limits",
        "web: {image: shop}|web",
        "stores: [{name: s, volume: {claimName: c}}]|stores"
      })
  void whatIsNotDoneYetIsSaidAndNotIgnored(String spec, String word) {
    assertThat(in(spec)).hasValueSatisfying(message -> assertThat(message).contains(word));
  }

  private static Optional<String> in(String spec) {
    return Unsupported.in(Serialization.unmarshal(spec, LocalizationAppSpec.class));
  }
}
