package dev.localization.e2e;

import static dev.localization.e2e.assertion.Eventually.eventually;
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
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Whatever dies in the middle of a job: no string is lost, none is counted twice. A job takes 20 s
 * at least, so that its middle is easily met.
 */
@OnCluster
@Order(8)
final class CrashIT {
  private static final int COUNT = 2_000;
  private static final List<String> LANGUAGES = List.of("fr", "de", "ja");

  /** Batches of a run: of 50 strings each, in three languages. */
  private static final int BATCHES = COUNT / 50 * 3;

  /** Calls that a crash can interrupt: the slots of all workers. Those are paid for again. */
  private static final int SLOTS = 2 * 3;

  private final TestNamespace namespace;
  private App app;

  CrashIT(TestNamespace namespace) {
    this.namespace = namespace;
  }

  @BeforeAll
  void givenTwoWorkers() {
    app =
        namespace
            .apply(AppManifest.named("shop").latencyMillis(1_000).workers(2, 2).slots(SLOTS / 2))
            .untilSettled();
  }

  @Test
  @Order(1)
  void aKilledWorkerCostsNoString() {
    Job job = givenAJobInItsMiddle("worker");
    Pod victim = app.workers().pods().getFirst();
    String name = victim.getMetadata().getName();

    boolean crashed = app.workers().kill(victim);

    if (crashed) {
      eventually(() -> assertThat(app.workers().restarts().get(name)).isPositive());
    } else {
      eventually(() -> assertThat(app.workers().restarts()).hasSize(2).doesNotContainKey(name));
    }
    thenNothingIsLost(job, 1);
  }

  @Test
  @Order(2)
  void aKilledOperatorGoesOnWithTheSameRun() {
    Job job = givenAJobInItsMiddle("operator");

    namespace.operator().pods().forEach(namespace::deleteByForce);

    thenNothingIsLost(job, 1);
  }

  @Test
  @Order(3)
  void aKilledRedisComesBackWithAllThatItHad() {
    Job job = givenAJobInItsMiddle("redis");
    Pod victim = app.redis().pod();

    // Not by a forced deletion: the next Redis would begin before this one has let go of the
    // volume.
    boolean crashed = namespace.kill(victim, "redis-server");

    eventually(
        () -> {
          Pod back = app.redis().pod();
          assertThat(crashed ? TestNamespace.restarts(back) : 1).isPositive();
          assertThat(back.getMetadata().getUid().equals(victim.getMetadata().getUid()))
              .isEqualTo(crashed);
        });
    thenNothingIsLost(job, 1);
  }

  @Test
  @Order(4)
  void anEmptiedRedisIsGivenTheJobAgain() {
    Job job = givenAJobInItsMiddle("flush");

    assertThat(app.redis().ask("FLUSHALL")).isEqualTo("OK");

    thenNothingIsLost(job, 2);
  }

  private Job givenAJobInItsMiddle(String topic) {
    var strings = new Strings(topic, COUNT);
    namespace.applyDocuments(topic + "-en", Map.of("strings.json", strings.json()));
    Job job = namespace.apply(JobManifest.named(topic).into(LANGUAGES.toArray(String[]::new)));
    job.untilUnderWay();
    return job;
  }

  private static void thenNothingIsLost(Job job, int run) {
    TranslationJob done = job.untilComplete(run);
    var segments = done.getStatus().progress().segments();
    long total = (long) COUNT * LANGUAGES.size();
    assertThat(done).hasSegments(total - segments.reused(), segments.reused());
    assertThat(done.getStatus().languages())
        .allMatch(it -> it.translated() + it.reused() == COUNT && it.failed() == 0);
    assertThat(done.getStatus().usage().requests()).isLessThanOrEqualTo(BATCHES + 2L * SLOTS);
    var strings = new Strings(job.name(), COUNT);
    for (String language : LANGUAGES) {
      strings.assertTranslatedIn(language, job.documents(language).get("strings.json"));
    }
  }
}
