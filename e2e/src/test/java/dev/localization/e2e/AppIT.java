package dev.localization.e2e;

import static dev.localization.e2e.assertion.ConditionType.READY;
import static dev.localization.e2e.assertion.ConditionType.RECONCILING;
import static dev.localization.e2e.assertion.ConditionType.STALLED;
import static dev.localization.e2e.assertion.Eventually.eventually;
import static dev.localization.e2e.assertion.Eventually.within;
import static dev.localization.e2e.assertion.LocalizationAppAssert.assertThat;
import static dev.localization.e2e.assertion.TranslationJobAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.api.v1alpha1.LocalizationApp;
import dev.localization.api.v1alpha1.LocalizationAppStatus.QueueStatus;
import dev.localization.e2e.resource.App;
import dev.localization.e2e.resource.AppManifest;
import dev.localization.e2e.resource.Job;
import dev.localization.e2e.resource.JobManifest;
import dev.localization.e2e.resource.Strings;
import dev.localization.e2e.resource.TestNamespace;
import dev.localization.e2e.setup.OnCluster;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The machinery: what an empty spec gives, and how it follows its spec and its load. */
@OnCluster
@Order(7)
final class AppIT {
  private static final int COUNT = 600;

  /** 30 batches of a second each: for one worker with two slots 15 s. */
  private static final AppManifest SLOW =
      AppManifest.named("shop").latencyMillis(1_000).slots(2).segments(20);

  private final TestNamespace namespace;
  private App app;

  AppIT(TestNamespace namespace) {
    this.namespace = namespace;
  }

  @BeforeAll
  void givenAnEmptySpec() {
    namespace.apply(
        """
        apiVersion: localization.dev/v1alpha1
        kind: LocalizationApp
        metadata: {name: shop}
        spec: {}
        """);
    app = namespace.app("shop").untilSettled();
  }

  @Test
  @Order(1)
  void anEmptySpecGivesARedisThatForgetsNothing() {
    assertThat(app.redis().ask("CONFIG", "GET", "appendonly")).endsWith("yes");
    assertThat(app.redis().ask("CONFIG", "GET", "maxmemory-policy")).endsWith("noeviction");
    assertThat(app.redis().pingWith("a wrong password")).doesNotContain("PONG");

    var client = namespace.client();
    var claim =
        client.persistentVolumeClaims().inNamespace(namespace.name()).withName("shop-redis").get();
    assertThat(claim.getStatus().getPhase()).isEqualTo("Bound");
    var secret = client.secrets().inNamespace(namespace.name()).withName("shop-redis").get();
    assertThat(secret.getData()).containsKey("password");
    var set =
        client.apps().statefulSets().inNamespace(namespace.name()).withName("shop-redis").get();
    assertThat(set.getStatus().getReadyReplicas()).isEqualTo(1);
  }

  @Test
  @Order(1)
  void anEmptySpecGivesOnePoolForAllQueues() {
    LocalizationApp found = app.get();
    assertThat(found).hasCondition(READY).withReason("Available");
    assertThat(found).lacksCondition(RECONCILING).lacksCondition(STALLED);
    assertThat(found.getStatus().workerPools())
        .singleElement()
        .satisfies(
            pool -> {
              assertThat(pool.name()).isEqualTo("default");
              assertThat(pool.desired()).isEqualTo(1);
              assertThat(pool.ready()).isEqualTo(1);
            });
    assertThat(found.getStatus().queues())
        .extracting(QueueStatus::name)
        .containsExactlyInAnyOrder("translation-long", "file-processing", "batch-translation");
    assertThat(app.workers().pods()).hasSize(1);
  }

  @Test
  @Order(2)
  void newSettingsAreAppliedByRunningWorkers() {
    namespace.apply(SLOW).untilSettled();
    Map<String, Integer> pods = app.workers().restarts();

    namespace.apply(SLOW.slots(5));

    within(Duration.ofSeconds(15), () -> assertThat(app.get()).isObserved().hasCurrentSettings());
    assertThat(app.redis().ask("GET", app.redis().key("settings", "default")))
        .contains("\"batch-translation\":5");
    assertThat(app.workers().restarts()).isEqualTo(pods);
  }

  @Test
  @Order(3)
  void aBacklogBringsWorkersAndItsEndSendsThemAway() {
    namespace.apply(SLOW.workers(1, 2)).untilSettled();
    Job job = givenAJob("backlog");

    eventually(() -> assertThat(app.status().queues()).anyMatch(queue -> queue.waiting() > 0));
    // Thirty batches for slots of two: without the bound there would be fifteen pods.
    eventually(
        () -> {
          assertThat(app.status().workerPools().getFirst().desired()).isEqualTo(2);
          assertThat(app.workers().pods()).hasSize(2);
        });

    job.untilComplete(1);
    within(
        Duration.ofMinutes(2),
        () -> {
          assertThat(app.status().workerPools().getFirst().desired()).isEqualTo(1);
          assertThat(app.workers().pods()).hasSize(1);
          assertThat(app.get()).hasCondition(READY);
        });
  }

  @Test
  @Order(4)
  void aRedisThatDoesNotAnswerIsReportedAndLosesNothing() {
    namespace.apply(SLOW).untilSettled();
    Job job = givenAJob("away");
    job.untilUnderWay();

    // It takes connections and answers none: that looks the same wherever Redis is.
    assertThat(app.redis().ask("CLIENT", "PAUSE", "25000", "ALL")).isEqualTo("OK");

    within(
        Duration.ofSeconds(25),
        () ->
            assertThat(app.get())
                .hasCondition(RECONCILING)
                .deniesCondition(READY)
                .withReason("RedisNotReady"));
    app.untilSettled();
    var done = job.untilComplete(1);
    long reused = done.getStatus().progress().segments().reused();
    assertThat(done).hasSegments(COUNT - reused, reused);
    new Strings("away", COUNT).assertTranslatedIn("fr", job.documents("fr").get("strings.json"));
  }

  @Test
  @Order(5)
  void aProviderThatThisReleaseDoesNotKnowIsSaid() {
    namespace.apply(
        """
        apiVersion: localization.dev/v1alpha1
        kind: LocalizationApp
        metadata: {name: model}
        spec:
          providers:
          - name: primary
            openAI: {model: gpt-4o-mini}
            credentialsSecretRef: {name: openai, key: apiKey}
        """);

    App model = namespace.app("model");
    eventually(
        () -> {
          assertThat(model.get()).isObserved().hasCondition(STALLED).withReason("Unsupported");
          assertThat(model.get())
              .deniesCondition(READY)
              .withReason("Unsupported")
              .withMessageContaining("primary", "pseudo");
        });
    assertThat(model.workers().pods()).isEmpty();
  }

  private Job givenAJob(String topic) {
    namespace.applyDocuments(
        topic + "-en", Map.of("strings.json", new Strings(topic, COUNT).json()));
    return namespace.apply(JobManifest.named(topic));
  }
}
