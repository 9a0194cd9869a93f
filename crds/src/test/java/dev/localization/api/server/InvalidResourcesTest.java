package dev.localization.api.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.localization.controlplane.ApiServerTest;
import dev.localization.controlplane.ControlPlane;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaPropsOrArray;
import io.fabric8.kubernetes.api.model.apiextensions.v1.ValidationRule;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each file in {@code invalid} breaks one rule and says the message that its author must get. Of
 * two resources in a file the first is valid, and the second is a change that is refused.
 */
@ApiServerTest
class InvalidResourcesTest {
  private static final String TEXT_TOO_LONG =
      "source.text is at most 128 KiB in UTF-8: put longer text in a ConfigMap or a store";

  private final KubernetesClient client;

  InvalidResourcesTest(KubernetesClient client) {
    this.client = client;
  }

  /**
   * To a repeated entry the server answers 500, which the client would ask again for 20 seconds.
   */
  @BeforeEach
  void takeTheFirstAnswer() {
    client.getConfiguration().setRequestRetryBackoffLimit(0);
  }

  @BeforeAll
  static void installCrds(ControlPlane controlPlane) throws IOException {
    controlPlane.install(Path.of(""));
  }

  @TestFactory
  Stream<DynamicTest> theServerRefuses() {
    return Corpus.files("invalid").stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString().replace(".yaml", ""),
                    file.toUri(),
                    () -> assertRefused(Corpus.resources(file), Corpus.expectation(file))));
  }

  @Test
  void theServerRefusesATextThatIsTooLongInBytesThoughNotInCharacters() {
    String yaml =
        """
        apiVersion: localization.dev/v1alpha1
        kind: TranslationJob
        metadata: {name: long}
        spec:
          appRef: {name: storefront}
          source: {language: fr, text: %s}
          targets: [{language: en}]
          output: {configMap: {name: "{language}"}}
        """
            .formatted("é".repeat(65_537));
    GenericKubernetesResource job = Serialization.unmarshal(yaml, GenericKubernetesResource.class);

    assertRefused(List.of(job), TEXT_TOO_LONG);
  }

  @Test
  void everyRuleHasAResourceThatBreaksIt() {
    Stream<String> expectations =
        Stream.concat(
            Corpus.files("invalid").stream().map(Corpus::expectation), Stream.of(TEXT_TOO_LONG));

    assertThat(expectations.toList()).containsAll(messagesOfRules());
  }

  private List<String> messagesOfRules() {
    return client.apiextensions().v1().customResourceDefinitions().list().getItems().stream()
        .flatMap(crd -> crd.getSpec().getVersions().stream())
        .flatMap(version -> withAllBeneath(version.getSchema().getOpenAPIV3Schema()))
        .flatMap(schema -> schema.getXKubernetesValidations().stream())
        .map(ValidationRule::getMessage)
        .toList();
  }

  private static Stream<JSONSchemaProps> withAllBeneath(JSONSchemaProps schema) {
    Stream<JSONSchemaProps> beneath =
        Stream.concat(
            schema.getProperties().values().stream(),
            Stream.ofNullable(schema.getItems()).map(JSONSchemaPropsOrArray::getSchema));
    return Stream.concat(Stream.of(schema), beneath.flatMap(child -> withAllBeneath(child)));
  }

  private void assertRefused(List<GenericKubernetesResource> resources, String message) {
    List<GenericKubernetesResource> accepted = resources.subList(0, resources.size() - 1);
    accepted.forEach(resource -> client.resource(resource).serverSideApply());
    try {
      assertThatThrownBy(() -> client.resource(resources.getLast()).dryRun().serverSideApply())
          .isInstanceOfSatisfying(
              KubernetesClientException.class,
              refusal -> assertThat(refusal.getMessage()).contains(message));
    } finally {
      accepted.forEach(resource -> client.resource(resource).delete());
    }
  }
}
