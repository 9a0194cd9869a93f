package dev.localization.controlplane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@ApiServerTest(controllers = true)
class ControlPlaneTest {
  private final KubernetesClient client;
  private final ControlPlane controlPlane;

  ControlPlaneTest(KubernetesClient client, ControlPlane controlPlane) {
    this.client = client;
    this.controlPlane = controlPlane;
  }

  @Test
  void theClientWritesIntoTheNamespaceOfTheTestClass() {
    client
        .resource(
            new ConfigMapBuilder()
                .withNewMetadata()
                .withName("greeting")
                .endMetadata()
                .withData(Map.of("text", "hello"))
                .build())
        .create();

    assertThat(client.getNamespace()).startsWith("control-plane-test-");
    assertThat(client.configMaps().withName("greeting").get().getData())
        .containsEntry("text", "hello");
  }

  @Test
  void controllersMakeThePodsOfADeployment() {
    client.resource(deployment()).create();

    assertThat(
            client
                .pods()
                .withLabel("app", "web")
                .waitUntilCondition(pod -> pod != null, 30, TimeUnit.SECONDS)
                .getSpec()
                .getContainers())
        .singleElement()
        .satisfies(container -> assertThat(container.getImage()).isEqualTo("web:1"));
  }

  @Test
  void anImpersonatedUserHasItsOwnRightsOnly() {
    try (KubernetesClient stranger = controlPlane.clientOf("stranger")) {
      assertThatThrownBy(() -> stranger.secrets().inNamespace(client.getNamespace()).list())
          .isInstanceOfSatisfying(
              KubernetesClientException.class, e -> assertThat(e.getCode()).isEqualTo(403));
    }
  }

  private static Deployment deployment() {
    // spotless:off
    return new DeploymentBuilder()
        .withNewMetadata().withName("web").endMetadata()
        .withNewSpec()
          .withNewSelector().addToMatchLabels("app", "web").endSelector()
          .withNewTemplate()
            .withNewMetadata().addToLabels("app", "web").endMetadata()
            .withNewSpec()
              .addNewContainer().withName("web").withImage("web:1").endContainer()
            .endSpec()
          .endTemplate()
        .endSpec()
        .build();
    // spotless:on
  }
}
