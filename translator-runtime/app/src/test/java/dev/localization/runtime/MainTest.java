package dev.localization.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MainTest {
  private static final Map<String, String> COMPLETE =
      Map.of(
          "L10N_REDIS_URL", "redis://redis:6379",
          "L10N_PREFIX", "{shop/storefront}",
          "L10N_POOL", "default");

  @Test
  void beginsAsAWorkerWhenAllIsSaid() {
    assertThat(Main.refusal(List.of("worker"), COMPLETE)).isEmpty();
  }

  @Test
  void namesTheModeThatItDoesNotKnow() {
    assertThat(Main.refusal(List.of("serve"), COMPLETE))
        .hasValueSatisfying(line -> assertThat(line).contains("\"serve\"", "worker"));
    assertThat(Main.refusal(List.of(), COMPLETE)).isPresent();
  }

  @Test
  void namesTheVariableThatIsMissing() {
    for (String name : COMPLETE.keySet()) {
      var environment = new HashMap<>(COMPLETE);
      environment.remove(name);

      assertThat(Main.refusal(List.of("worker"), environment))
          .hasValueSatisfying(
              line -> assertThat(line).startsWith(name + " is not set").doesNotContain("\n"));
    }
  }
}
