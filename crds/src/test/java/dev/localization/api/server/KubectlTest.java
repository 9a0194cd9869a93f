package dev.localization.api.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.controlplane.ApiServerTest;
import dev.localization.controlplane.ControlPlane;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person types. */
@ApiServerTest
class KubectlTest {
  private final ControlPlane controlPlane;
  private final KubernetesClient client;
  @TempDir private Path cache;

  KubectlTest(ControlPlane controlPlane, KubernetesClient client) {
    this.controlPlane = controlPlane;
    this.client = client;
  }

  @BeforeEach
  void applyTheFolder() throws Exception {
    assertThat(kubectl("apply", "--server-side", "--force-conflicts", "-f", "."))
        .contains(
            "customresourcedefinition.apiextensions.k8s.io/localizationapps.localization.dev"
                + " serverside-applied",
            "customresourcedefinition.apiextensions.k8s.io/translationjobs.localization.dev"
                + " serverside-applied");
    kubectl(
        "wait",
        "--for=condition=Established",
        "--timeout=30s",
        "crd/localizationapps.localization.dev",
        "crd/translationjobs.localization.dev");
  }

  @Test
  void explainsTheFields() throws Exception {
    assertThat(kubectl("explain", "translationjob.spec.source"))
        .contains("exactly one of text, configMap and store");
    assertThat(kubectl("explain", "lapp.spec.rollout.steps.weight"))
        .contains("Percent of traffic.");
    assertThat(kubectl("explain", "lapp.spec.web.tolerations.key"))
        .contains("As key of Toleration in Kubernetes.");
  }

  @Test
  void listsJobsAndAppsByTheirCategoryWithTheirColumns() throws Exception {
    String namespace = "--namespace=" + client.getNamespace();
    kubectl(
        "apply",
        "--server-side",
        namespace,
        "-f",
        "src/test/resources/valid/translationjob-complete.yaml");
    kubectl(
        "apply",
        "--server-side",
        namespace,
        "-f",
        "src/test/resources/valid/localizationapp-shortest.yaml");

    String listed = kubectl("get", "localization", namespace);

    assertThat(listed).containsPattern("NAME +APP +PHASE +PROGRESS +LANGUAGES +AGE");
    assertThat(listed).containsPattern("NAME +ACTIVE +WEIGHT +PHASE +WAITING +BREAKER +AGE");
    assertThat(listed).contains("translationjob.localization.dev/checkout-strings");
    assertThat(kubectl("get", "tj", "-o", "wide", namespace))
        .containsPattern("NAME +APP +PHASE +PROGRESS +LANGUAGES +RUN +REVISION +MESSAGE +AGE")
        .containsPattern("checkout-strings +storefront");
    assertThat(kubectl("get", "lapp", "-o", "name", namespace))
        .contains("localizationapp.localization.dev/storefront");
  }

  private String kubectl(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        Stream.concat(
                Stream.of(
                    controlPlane.binaries().program("kubectl").toString(),
                    "--kubeconfig=" + controlPlane.kubeconfig(),
                    "--cache-dir=" + cache),
                Stream.of(arguments))
            .toList();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s: %s", command, output).isZero();
    return output;
  }
}
