package dev.localization.api.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.api.schema.Change;
import dev.localization.api.v1alpha1.LocalizationAppSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChangeKindsTest {

  @Test
  void everyFieldOfAnAppIsOfTheKindThatTheTableSays() throws IOException {
    String table =
        ChangeKinds.of(LocalizationAppSpec.class).entrySet().stream()
            .map(field -> field.getKey() + " " + name(field.getValue()))
            .collect(Collectors.joining("\n", "", "\n"));

    assertThat(table)
        .as("a new field needs a kind, and a line of its own in change-kinds.txt")
        .isEqualTo(expected());
  }

  private static String name(Optional<Change.Kind> kind) {
    return kind.map(k -> k.name().toLowerCase(Locale.ROOT)).orElse("has no kind");
  }

  private static String expected() throws IOException {
    try (var table = ChangeKindsTest.class.getResourceAsStream("/change-kinds.txt")) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
