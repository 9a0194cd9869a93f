package dev.localization.e2e;

import static dev.localization.e2e.assertion.ConditionType.ACCEPTED;
import static dev.localization.e2e.assertion.ConditionType.COMPLETE;
import static dev.localization.e2e.assertion.ConditionType.FAILED;
import static dev.localization.e2e.assertion.ConditionType.STALLED;
import static dev.localization.e2e.assertion.Eventually.eventually;
import static dev.localization.e2e.assertion.TranslationJobAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.localization.e2e.assertion.ConditionType;
import dev.localization.e2e.resource.AppManifest;
import dev.localization.e2e.resource.Job;
import dev.localization.e2e.resource.JobManifest;
import dev.localization.e2e.resource.Strings;
import dev.localization.e2e.resource.TestNamespace;
import dev.localization.e2e.setup.OnCluster;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A mistake is named, with what to change; mended, the same job goes on. */
@OnCluster
@Order(4)
final class BadInputIT {
  private static final Map<String, String> DOCUMENT =
      Map.of("app.json", "{\"title\": \"Your cart\"}");

  private final TestNamespace namespace;

  BadInputIT(TestNamespace namespace) {
    this.namespace = namespace;
  }

  /** The first, because the others need the app that heals it. */
  @Test
  @Order(1)
  void aMissingApp() {
    namespace.applyDocuments("app-en", DOCUMENT);
    Job job = namespace.apply(JobManifest.named("app"));
    thenItIsStalled(job, ACCEPTED, "AppNotFound", "shop", "create it");

    namespace.apply(AppManifest.named("shop"));

    thenItIsHealed(job);
  }

  @Test
  @Order(2)
  void aMissingConfigMap() {
    Job job = namespace.apply(JobManifest.named("source"));
    thenItIsStalled(job, ACCEPTED, "SourceNotFound", "source-en", "create it");

    namespace.applyDocuments("source-en", DOCUMENT);

    thenItIsHealed(job);
  }

  @Test
  @Order(2)
  void aMissingEntry() {
    namespace.applyDocuments("entry-en", Map.of("other.json", "{}"));
    Job job =
        namespace.apply(
            JobManifest.named("entry").source("configMap: {name: entry-en, keys: [app.json]}"));
    thenItIsStalled(job, ACCEPTED, "SourceNotFound", "app.json", "add it");

    namespace.applyDocuments("entry-en", DOCUMENT);

    thenItIsHealed(job);
  }

  @Test
  @Order(2)
  void aDocumentThatCannotBeRead() {
    namespace.applyDocuments("broken-en", Map.of("app.json", "{\n  \"title\": \"Your cart\n}"));
    Job job = namespace.apply(JobManifest.named("broken"));
    thenItIsStalled(job, FAILED, "InvalidSource", "line 2");
    assertThat(job.status().failures())
        .anySatisfy(failure -> assertThat(failure.file()).isEqualTo("app.json"));

    namespace.applyDocuments("broken-en", DOCUMENT);

    thenItIsHealed(job);
  }

  @Test
  @Order(2)
  void aDocumentThatWouldNotFit() {
    String large = new Strings("large", 24_000).json();
    assertThat(large.length()).isBetween(800_000, 1_000_000);
    namespace.applyDocuments("large-en", Map.of("app.json", large));
    Job job = namespace.apply(JobManifest.named("large"));
    thenItIsStalled(job, ACCEPTED, "Invalid", "bytes", "split");

    namespace.applyDocuments("large-en", DOCUMENT);

    thenItIsHealed(job);
  }

  @Test
  @Order(2)
  void aFormatThatNobodyKnows() {
    namespace.applyDocuments("format-en", DOCUMENT);
    JobManifest manifest = JobManifest.named("format");
    Job job = namespace.apply(manifest.source("configMap: {name: format-en}", "format: Klingon"));
    thenItIsStalled(job, FAILED, "InvalidSource", "Klingon", "source.format", "Json");

    namespace.apply(manifest.source("configMap: {name: format-en}", "format: Json"));

    thenItIsHealed(job);
  }

  @Test
  @Order(2)
  void anOutputThatWouldOverwriteSomethingElse() {
    namespace.applyDocuments("conflict-en", DOCUMENT);
    namespace.applyDocuments("conflict-fr", Map.of("precious", "not a translation"));
    ConfigMap foreign = namespace.configMap("conflict-fr").orElseThrow();
    Job job = namespace.apply(JobManifest.named("conflict"));
    thenItIsStalled(job, ACCEPTED, "OutputConflict", "conflict-fr", "output.configMap.name");
    assertThat(namespace.configMap("conflict-fr")).contains(foreign);

    namespace.kubectl().run("delete", "configmap", "conflict-fr");

    thenItIsHealed(job);
  }

  @Test
  @Order(3)
  void languagesThatAreNoneOrNamedTwiceAreRefusedAtOnce() {
    JobManifest manifest = JobManifest.named("refused");

    assertThatThrownBy(() -> namespace.apply(manifest.into("pt-BR", "pt-br")))
        .isInstanceOf(KubernetesClientException.class)
        .hasMessageContaining("keep one of the targets whose languages differ in case only");
    assertThatThrownBy(() -> namespace.apply(manifest.into("fr", "fr")))
        .isInstanceOf(KubernetesClientException.class)
        .hasMessageMatching("(?is).*duplicate.*");
    assertThatThrownBy(() -> namespace.apply(manifest.into("not a language")))
        .isInstanceOf(KubernetesClientException.class)
        .hasMessageContaining("spec.targets[0].language");
    assertThatThrownBy(() -> namespace.apply(manifest.into("en")))
        .isInstanceOf(KubernetesClientException.class)
        .hasMessageContaining("a document is not translated into itself");
    assertThat(namespace.job("refused").find()).isEmpty();
  }

  /** {@code Accepted} must be denied, {@code Failed} be given. */
  private static void thenItIsStalled(Job job, ConditionType type, String reason, String... parts) {
    eventually(
        () -> {
          var status = assertThat(job.get()).isObserved();
          (type == ACCEPTED ? status.deniesCondition(type) : status.hasCondition(type))
              .withReason(reason)
              .withMessageContaining(parts);
          assertThat(job.get()).hasCondition(STALLED).withReason(reason);
        });
    assertThat(Serialization.asYaml(job.status()))
        .as("a status speaks to its user")
        .doesNotContain("Exception", "java.", "dev.localization.", "\tat ");
  }

  private static void thenItIsHealed(Job job) {
    String uid = job.uid();
    eventually(
        () ->
            assertThat(job.get())
                .isObserved()
                .hasPhase("Complete")
                .lacksCondition(STALLED)
                .lacksCondition(FAILED)
                .hasCondition(COMPLETE));
    assertThat(job.uid()).isEqualTo(uid);
    assertThat(job.documents("fr")).containsOnlyKeys("app.json");
  }
}
