package dev.localization.api.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CrdFilesTest {

  @Test
  void theCrdsCheckedInAreThoseOfTheTypes() throws IOException {
    Map<String, String> generated = GenerateCrds.generate();

    assertThat(generated)
        .containsOnlyKeys(
            "localizationapps.localization.dev.yaml", "translationjobs.localization.dev.yaml");
    for (Map.Entry<String, String> crd : generated.entrySet()) {
      assertThat(Path.of(crd.getKey()))
          .as(
              "crds/%s is not what the types say: run make crds, which is"
                  + " mvn -q -B -pl crds -am process-classes -Pgenerate-crds",
              crd.getKey())
          .hasContent(crd.getValue());
    }
  }

  @Test
  void theFolderHoldsNoOtherYamlWhichKubectlWouldApply() throws IOException {
    try (var files = Files.list(Path.of(""))) {
      assertThat(files.map(Path::toString).filter(name -> name.matches(".*\\.(ya?ml|json)")))
          .containsExactlyInAnyOrderElementsOf(GenerateCrds.generate().keySet());
    }
  }
}
