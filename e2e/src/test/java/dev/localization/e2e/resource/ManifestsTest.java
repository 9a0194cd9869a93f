package dev.localization.e2e.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.api.v1alpha1.DeletionPolicy;
import dev.localization.api.v1alpha1.LocalizationApp;
import dev.localization.api.v1alpha1.QueueName;
import dev.localization.api.v1alpha1.Target;
import dev.localization.api.v1alpha1.TranslationJob;
import io.fabric8.kubernetes.client.utils.Serialization;
import org.junit.jupiter.api.Test;

final class ManifestsTest {
  @Test
  void aJobSaysWhatTheTestSays() {
    String yaml =
        JobManifest.named("checkout")
            .into("fr", "pt-BR")
            .source("configMap: {name: other, keys: [a.json]}", "format: Json")
            .deletionPolicy("Delete")
            .with("suspend: true")
            .with("concurrency: {workers: 2, perWorker: 4}")
            .yaml();

    var job = Serialization.unmarshal(yaml, TranslationJob.class);

    assertThat(job.getMetadata().getName()).isEqualTo("checkout");
    var spec = job.getSpec();
    assertThat(spec.appRef().name()).isEqualTo("shop");
    assertThat(spec.source().language()).isEqualTo("en");
    assertThat(spec.source().configMap().keys()).containsExactly("a.json");
    assertThat(spec.source().format()).isEqualTo("Json");
    assertThat(spec.targets()).extracting(Target::language).containsExactly("fr", "pt-BR");
    assertThat(spec.output().configMap().name()).isEqualTo("{job}-{language}");
    assertThat(spec.output().deletionPolicy()).isEqualTo(DeletionPolicy.DELETE);
    assertThat(spec.suspend()).isTrue();
    assertThat(spec.concurrency().perWorker()).isEqualTo(4);
  }

  @Test
  void anAppSaysWhatTheTestSays() {
    String yaml =
        AppManifest.named("shop").latencyMillis(700).workers(1, 3).slots(5).segments(20).yaml();

    var spec = Serialization.unmarshal(yaml, LocalizationApp.class).getSpec();

    assertThat(spec.providers().getFirst().pseudo().latencyMillis()).isEqualTo(700);
    assertThat(spec.batching().maxSegments()).isEqualTo(20);
    assertThat(spec.queues().getFirst().concurrencyPerWorker()).isEqualTo(5);
    assertThat(spec.workerPools().getFirst().queues())
        .contains(
            QueueName.TRANSLATION_LONG, QueueName.FILE_PROCESSING, QueueName.BATCH_TRANSLATION);
    assertThat(spec.workerPools().getFirst().max()).isEqualTo(3);
  }
}
