package dev.localization.api.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.api.v1alpha1.LocalizationApp;
import dev.localization.api.v1alpha1.TranslationJob;
import dev.localization.controlplane.ApiServerTest;
import dev.localization.controlplane.ControlPlane;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the server accepts, however odd, an informer must be able to read. */
@ApiServerTest
class OddResourcesTest {
  private final KubernetesClient client;

  OddResourcesTest(KubernetesClient client) {
    this.client = client;
  }

  @BeforeAll
  static void installCrds(ControlPlane controlPlane) throws IOException {
    controlPlane.install(Path.of(""));
  }

  @Test
  void anInformerReadsEveryOddResourceAndGoesOn() {
    for (Path file : Corpus.files("odd")) {
      Corpus.resources(file).forEach(resource -> client.resource(resource).serverSideApply());
    }
    try (SharedIndexInformer<LocalizationApp> apps =
            client.resources(LocalizationApp.class).inform();
        SharedIndexInformer<TranslationJob> jobs =
            client.resources(TranslationJob.class).inform()) {
      assertThat(apps.getStore().list()).extracting(OddResourcesTest::name).contains("quantities");
      assertThat(jobs.getStore().list()).extracting(OddResourcesTest::name).contains("extremes");

      GenericKubernetesResource next =
          Corpus.resources(Path.of("src/test/resources/valid/localizationapp-complete.yaml"))
              .getFirst();
      client.resource(next).serverSideApply();

      Awaitility.await()
          .atMost(Duration.ofSeconds(10))
          .untilAsserted(
              () ->
                  assertThat(apps.getStore().list())
                      .extracting(OddResourcesTest::name)
                      .contains("storefront"));
      assertThat(apps.isRunning()).isTrue();
      assertThat(jobs.isRunning()).isTrue();
    }
  }

  private static String name(HasMetadata resource) {
    return resource.getMetadata().getName();
  }
}
