package dev.localization.api.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.localization.api.v1alpha1.LocalizationApp;
import dev.localization.api.v1alpha1.TranslationJob;
import dev.localization.controlplane.ApiServerTest;
import dev.localization.controlplane.ControlPlane;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@ApiServerTest
class ValidResourcesTest {
  private static final Map<String, Class<? extends HasMetadata>> TYPES =
      Map.of("TranslationJob", TranslationJob.class, "LocalizationApp", LocalizationApp.class);

  private final KubernetesClient client;

  ValidResourcesTest(KubernetesClient client) {
    this.client = client;
  }

  @BeforeAll
  static void installCrds(ControlPlane controlPlane) throws IOException {
    controlPlane.install(Path.of(""));
  }

  @TestFactory
  Stream<DynamicTest> theServerAcceptsAndTheTypesKeepUnchanged() {
    return Corpus.files("valid").stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString().replace(".yaml", ""),
                    file.toUri(),
                    () -> {
                      GenericKubernetesResource written = Corpus.resources(file).getFirst();
                      assertThat(throughItsType(written)).isEqualTo(spec(written));
                      GenericKubernetesResource stored = client.resource(written).serverSideApply();
                      try {
                        assertThat(throughItsType(stored)).isEqualTo(spec(stored));
                        assertThat(statusOf(stored).path("observedGeneration").asInt())
                            .isEqualTo(-1);
                      } finally {
                        client.resource(written).delete();
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> theServerAddsTheDefaults() {
    return Corpus.files("defaults").stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString().replace(".yaml", ""),
                    file.toUri(),
                    () -> {
                      GenericKubernetesResource shortest =
                          Corpus.resources(Path.of("src/test/resources/valid", shortest(file)))
                              .getFirst();
                      JsonNode expected =
                          Serialization.unmarshal(Files.readString(file), JsonNode.class);
                      assertThat(spec(client.resource(shortest).dryRun().serverSideApply()))
                          .isEqualTo(expected);
                    }));
  }

  private static String shortest(Path defaults) {
    return defaults.getFileName().toString().replace(".yaml", "-shortest.yaml");
  }

  private static JsonNode throughItsType(GenericKubernetesResource resource) {
    return spec(
        Serialization.unmarshal(Serialization.asJson(resource), TYPES.get(resource.getKind())));
  }

  private static JsonNode spec(HasMetadata resource) {
    return tree(resource).path("spec");
  }

  private static JsonNode statusOf(HasMetadata resource) {
    return tree(resource).path("status");
  }

  private static JsonNode tree(HasMetadata resource) {
    return Serialization.unmarshal(Serialization.asJson(resource), JsonNode.class);
  }
}
