package dev.localization.e2e;

import static dev.localization.e2e.assertion.ConditionType.COMPLETE;
import static dev.localization.e2e.assertion.ConditionType.FAILED;
import static dev.localization.e2e.assertion.ConditionType.STALLED;
import static dev.localization.e2e.assertion.ConditionType.SUSPENDED;
import static dev.localization.e2e.assertion.Eventually.eventually;
import static dev.localization.e2e.assertion.Eventually.steadily;
import static dev.localization.e2e.assertion.Eventually.within;
import static dev.localization.e2e.assertion.TranslationJobAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.api.v1alpha1.TranslationJob;
import dev.localization.e2e.resource.App;
import dev.localization.e2e.resource.AppManifest;
import dev.localization.e2e.resource.Job;
import dev.localization.e2e.resource.JobManifest;
import dev.localization.e2e.resource.Strings;
import dev.localization.e2e.resource.TestNamespace;
import dev.localization.e2e.setup.OnCluster;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What people do to a job while it runs and after it. */
@OnCluster
@Order(6)
final class LifecycleIT {
  private static final int COUNT = 300;

  /** One worker with two slots: 15 batches take some 8 s. */
  private static final AppManifest SLOW =
      AppManifest.named("shop").latencyMillis(1_000).slots(2).segments(20);

  private static final AppManifest QUICK = SLOW.latencyMillis(0);

  private final TestNamespace namespace;

  LifecycleIT(TestNamespace namespace) {
    this.namespace = namespace;
  }

  @Test
  @Order(1)
  void aSuspendedJobLeavesTheWorkersIdleAndGoesOnWhereItStopped() {
    App app = namespace.apply(SLOW).untilSettled();
    Strings strings = givenStrings("suspend");
    JobManifest manifest = JobManifest.named("suspend");
    Job job = namespace.apply(manifest);
    job.untilUnderWay();

    namespace.apply(manifest.with("suspend: true"));

    eventually(
        () ->
            assertThat(job.get())
                .isObserved()
                .hasPhase("Suspended")
                .lacksCondition(STALLED)
                .hasCondition(SUSPENDED)
                .withReason("SuspendedBySpec"));
    eventually(() -> assertThat(app.workers().jobsInFlight()).isZero());
    Map<String, Double> calls = app.workers().providerCalls();
    steadily(
        Duration.ofSeconds(4), () -> assertThat(app.workers().providerCalls()).isEqualTo(calls));

    namespace.apply(manifest.with("suspend: false"));

    TranslationJob done = job.untilComplete(2);
    long reused = done.getStatus().progress().segments().reused();
    assertThat(reused).as("what was translated before is not paid again").isPositive();
    assertThat(done).hasSegments(COUNT - reused, reused);
    strings.assertTranslatedIn("fr", job.documents("fr").get("strings.json"));
  }

  @Test
  @Order(2)
  void aDeletedJobLeavesNothingInRedisAndTheWorkersIdle() {
    App app = namespace.apply(SLOW).untilSettled();
    givenStrings("delete");
    Job job = namespace.apply(JobManifest.named("delete"));
    job.untilUnderWay();
    String uid = job.uid();
    assertThat(app.redis().keysWith(uid)).isNotEmpty();

    job.delete();

    within(
        Duration.ofSeconds(10),
        () -> {
          assertThat(app.redis().keysWith(uid)).isEmpty();
          assertThat(app.workers().jobsInFlight()).isZero();
        });
    assertThat(app.redis().ask("ZRANGE", app.redis().key("runs"), "0", "-1")).doesNotContain(uid);
    assertThat(job.output("fr")).isEmpty();
  }

  @Test
  @Order(3)
  void aJobThatMissedItsDeadlineSucceedsWhenTriedAgain() {
    namespace.apply(SLOW.latencyMillis(5_000)).untilSettled();
    givenStrings("deadline");
    JobManifest manifest = JobManifest.named("deadline");
    Job job = namespace.apply(manifest.with("activeDeadlineSeconds: 2"));
    eventually(
        () -> {
          assertThat(job.get()).hasPhase("Failed").hasCondition(STALLED);
          assertThat(job.get())
              .deniesCondition(COMPLETE)
              .hasCondition(FAILED)
              .withReason("DeadlineExceeded")
              .withMessageContaining("activeDeadlineSeconds", "runToken");
        });

    namespace.apply(QUICK).untilSettled();
    namespace.apply(manifest.with("activeDeadlineSeconds: 120").with("runToken: once-more"));

    assertThat(job.untilComplete(2))
        .lacksCondition(STALLED)
        .hasCondition(COMPLETE)
        .withReason("AllSegmentsTranslated");
  }

  @Test
  @Order(4)
  void anAddedTargetTouchesNoOther() {
    namespace.apply(QUICK).untilSettled();
    givenStrings("target");
    JobManifest manifest = JobManifest.named("target");
    Job job = namespace.apply(manifest);
    job.untilComplete(1);
    String french = versionOf(job, "fr");

    namespace.apply(manifest.into("fr", "de"));

    TranslationJob done = job.untilComplete(2);
    assertThat(done).hasSegments(COUNT, 0);
    assertThat(done.getStatus().languages())
        .hasSize(2)
        .allMatch(language -> "Complete".equals(language.phase()));
    assertThat(job.output("de")).isPresent();
    assertThat(versionOf(job, "fr")).isEqualTo(french);
  }

  private static String versionOf(Job job, String language) {
    return job.output(language).orElseThrow().getMetadata().getResourceVersion();
  }

  @Test
  @Order(5)
  void outputsAreKeptOrGoAsTheJobSays() {
    namespace.apply(QUICK).untilSettled();
    givenStrings("kept");
    givenStrings("gone");
    JobManifest retain = JobManifest.named("kept").into("fr", "de");
    JobManifest delete = JobManifest.named("gone").into("fr", "de").deletionPolicy("Delete");
    Job kept = namespace.apply(retain);
    Job gone = namespace.apply(delete);
    kept.untilComplete(1);
    gone.untilComplete(1);

    namespace.apply(retain.into("fr"));
    namespace.apply(delete.into("fr"));

    eventually(() -> assertThat(gone.output("de")).isEmpty());
    kept.untilComplete(1);
    assertThat(kept.output("de")).isPresent();

    kept.delete();
    gone.delete();

    eventually(() -> assertThat(gone.output("fr")).isEmpty());
    steadily(
        Duration.ofSeconds(3),
        () -> {
          assertThat(kept.output("fr")).isPresent();
          assertThat(kept.output("de")).isPresent();
        });
  }

  @Test
  @Order(6)
  void anEndedJobGoesAfterItsTimeAndLeavesItsOutputs() {
    namespace.apply(QUICK).untilSettled();
    givenStrings("ttl");
    Job job = namespace.apply(JobManifest.named("ttl").with("ttlSecondsAfterFinished: 5"));

    eventually(() -> assertThat(job.output("fr")).isPresent());

    eventually(() -> assertThat(job.find()).isEmpty());
    assertThat(job.output("fr")).isPresent();
  }

  @Test
  @Order(7)
  void aJobWithConcurrencyHasJustSoManyWorkersOfItsOwn() {
    App app = namespace.apply(SLOW.latencyMillis(2_000)).untilSettled();
    Map<String, Double> calls = app.workers().providerCalls();
    givenStrings("own");
    Job job =
        namespace.apply(
            JobManifest.named("own")
                .into("fr", "de", "ja")
                .with("concurrency: {workers: 2, perWorker: 4}"));

    eventually(() -> assertThat(app.workersOf(job).pods()).hasSize(2));
    String settings = app.redis().key("settings", "job-" + job.uid());
    assertThat(app.redis().ask("GET", settings))
        .contains("\"batch-translation\":4", "\"file-processing\":4");
    // Both ask the provider, never more than two, and the pool of the app has no part in it.
    within(
        Duration.ofMinutes(2),
        () ->
            assertThat(app.workersOf(job).providerCalls())
                .hasSize(2)
                .allSatisfy((pod, number) -> assertThat(number).isPositive()));

    job.untilComplete(1);
    assertThat(app.workers().providerCalls()).isEqualTo(calls);
    eventually(() -> assertThat(app.workersOf(job).pods()).isEmpty());
  }

  private Strings givenStrings(String topic) {
    var strings = new Strings(topic, COUNT);
    namespace.applyDocuments(topic + "-en", Map.of("strings.json", strings.json()));
    return strings;
  }
}
