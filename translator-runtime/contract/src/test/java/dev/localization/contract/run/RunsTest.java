package dev.localization.contract.run;

import static dev.localization.contract.run.RunFixture.RUN;
import static dev.localization.contract.run.RunFixture.SPACE;
import static dev.localization.contract.run.RunFixture.failed;
import static dev.localization.contract.run.RunFixture.manifest;
import static dev.localization.contract.run.RunFixture.plan;
import static dev.localization.contract.run.RunFixture.sources;
import static dev.localization.contract.run.RunFixture.translated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.contract.run.RunSnapshot.Totals;
import dev.localization.contract.run.Runs.Submission;
import dev.localization.redis.RedisServerExtension;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.UnifiedJedis;

@ExtendWith(RedisServerExtension.class)
class RunsTest {
  private Runs runs;
  private TaskStore tasks;
  private UnifiedJedis redis;

  @BeforeEach
  void connect(UnifiedJedis redis) {
    this.redis = redis;
    runs = new Runs(redis, SPACE);
    tasks = new TaskStore(redis, SPACE);
  }

  @Test
  void aSubmittedRunIsSeenByWorkersWithItsSources() {
    var manifest = manifest(2, "fr", "de");

    assertThat(runs.submit(RUN, manifest, sources(manifest))).isEqualTo(Submission.ACCEPTED);

    assertThat(tasks.wanted(RUN)).contains(manifest);
    assertThat(tasks.source(new FileTask(RUN, 1, "de"))).contains("source of file1.json");
    assertThat(runs.live()).containsExactly(RUN);
  }

  @Test
  void submittingTheSameAgainChangesNothing() {
    var manifest = manifest(1, "fr");
    var task = new FileTask(RUN, 0, "fr");
    runs.submit(RUN, manifest, sources(manifest));
    tasks.storePlan(task, plan(1));

    assertThat(runs.submit(RUN, manifest, sources(manifest))).isEqualTo(Submission.ACCEPTED);
    assertThat(tasks.plan(task)).isPresent();
  }

  @Test
  void aNumberThatAnotherInputHasIsTaken() {
    var first = manifest(1, "fr");
    runs.submit(RUN, first, sources(first));
    redis.hset(SPACE.key("run", RUN.toString(), "run"), "inputHash", "other");

    assertThat(runs.submit(RUN, first, sources(first))).isEqualTo(Submission.NUMBER_TAKEN);
  }

  @Test
  void aWithdrawnNumberIsTaken() {
    var manifest = manifest(1, "fr");
    runs.submit(RUN, manifest, sources(manifest));
    new Withdrawals(redis, SPACE).withdraw(RUN, "suspended");

    assertThat(runs.submit(RUN, manifest, sources(manifest))).isEqualTo(Submission.NUMBER_TAKEN);
  }

  @Test
  void theFirstPlanOfATaskWins() {
    var manifest = manifest(1, "fr");
    var task = new FileTask(RUN, 0, "fr");
    runs.submit(RUN, manifest, sources(manifest));

    tasks.storePlan(task, plan(3, 2));
    tasks.storePlan(task, plan(7));

    assertThat(tasks.plan(task).orElseThrow().batchSizes()).containsExactly(3, 2);
    assertThat(tasks.batch(task, 1).orElseThrow().units())
        .extracting(PlannedUnit::ordinal)
        .containsExactly(3, 4);
    assertThat(runs.snapshot(RUN).orElseThrow().totals().planned()).isEqualTo(5);
  }

  @Test
  void aUnitAnsweredTwiceCountsOnceAndKeepsItsFirstAnswer() {
    var manifest = manifest(1, "fr");
    var task = new FileTask(RUN, 0, "fr");
    runs.submit(RUN, manifest, sources(manifest));
    tasks.storePlan(task, plan(20));

    tasks.storeResults(task, List.of(translated(0), translated(9), failed(17)));
    tasks.storeResults(task, List.of(failed(9), translated(17), translated(1)));

    var snapshot = runs.snapshot(RUN).orElseThrow();
    assertThat(snapshot.language("fr")).isEqualTo(new Totals(20, 3, 0, 1));
    assertThat(snapshot.failures()).extracting(SegmentFailure::key).containsExactly("key17");
    assertThat(tasks.results(task).get(9).text()).isEqualTo("texte 9");
    assertThat(tasks.missing(task, 20).boxed()).hasSize(16).doesNotContain(0, 1, 9, 17);
  }

  @Test
  void aTranslationThatIsTakenBackCountsAsFailedOnce() {
    var manifest = manifest(1, "fr");
    var task = new FileTask(RUN, 0, "fr");
    runs.submit(RUN, manifest, sources(manifest));
    tasks.storePlan(task, plan(20));
    tasks.storeResults(task, List.of(translated(0), translated(1), failed(2)));

    tasks.withholdResults(task, List.of(failed(1), failed(2), failed(3)));
    tasks.withholdResults(task, List.of(failed(1)));

    var snapshot = runs.snapshot(RUN).orElseThrow();
    assertThat(snapshot.language("fr")).isEqualTo(new Totals(20, 1, 0, 2));
    assertThat(snapshot.failures()).extracting(SegmentFailure::key).containsExactly("key2", "key1");
    assertThat(tasks.results(task)).containsOnlyKeys(0, 1, 2);
    assertThat(tasks.results(task).get(1)).isEqualTo(failed(1).result());
  }

  @Test
  void theReportOfFailuresIsBounded() {
    var manifest = manifest(1, "fr");
    var task = new FileTask(RUN, 0, "fr");
    runs.submit(RUN, manifest, sources(manifest));

    tasks.storeResults(task, IntStream.range(0, 50).mapToObj(RunFixture::failed).toList());

    var snapshot = runs.snapshot(RUN).orElseThrow();
    assertThat(snapshot.failures()).hasSize(Runs.FAILURES);
    assertThat(snapshot.totals().failed()).isEqualTo(50);
  }

  @Test
  void anEndedTaskOpensTheNextOneOnce() {
    var manifest = manifest(10, "fr");
    runs.submit(RUN, manifest, sources(manifest));
    var first = new FileTask(RUN, 0, "fr");

    assertThat(tasks.end(first, manifest, FileOutcome.DONE, Optional.of("doc")))
        .contains(new FileTask(RUN, 8, "fr"));
    assertThat(tasks.end(first, manifest, FileOutcome.DONE, Optional.of("other"))).isEmpty();

    var snapshot = runs.snapshot(RUN).orElseThrow();
    assertThat(snapshot.opened()).isEqualTo(9);
    assertThat(snapshot.open()).hasSize(8).doesNotContain(first);
    assertThat(runs.output(first)).contains("doc");
  }

  @Test
  void aRunHasEndedWhenEveryTaskHas() {
    var manifest = manifest(1, "fr", "de");
    runs.submit(RUN, manifest, sources(manifest));

    tasks.end(manifest.task(RUN, 0), manifest, FileOutcome.DONE, Optional.of("doc"));
    assertThat(runs.snapshot(RUN).orElseThrow().ended()).isFalse();

    runs.fail(manifest.task(RUN, 1), manifest, FileOutcome.failed("InvalidSource", "line 3"));
    assertThat(runs.snapshot(RUN).orElseThrow().ended()).isTrue();
  }

  @Test
  void theBudgetIsNeverOverdrawn() {
    var manifest = manifest(1, "fr");
    runs.submit(RUN, manifest, sources(manifest));

    assertThat(tasks.reserve(RUN, 60, 100)).isEqualTo(Reservation.GRANTED);
    assertThat(tasks.reserve(RUN, 60, 100)).isEqualTo(Reservation.SPENT);
    assertThat(tasks.reserve(RUN, 40, 100)).isEqualTo(Reservation.GRANTED);
  }

  @Test
  void theFirstEstimateOfARunStays() {
    var manifest = manifest(1, "fr");
    runs.submit(RUN, manifest, sources(manifest));
    assertThat(tasks.estimate(RUN)).isEmpty();

    tasks.storeEstimate(RUN, 70);
    tasks.storeEstimate(RUN, 90);

    assertThat(tasks.estimate(RUN)).hasValue(70);
  }

  @Test
  void aPlannedUnitKeepsAllThatItsTranslationDependsOn() {
    var manifest = manifest(1, "fr");
    var task = new FileTask(RUN, 0, "fr");
    runs.submit(RUN, manifest, sources(manifest));
    var unit =
        new PlannedUnit(
            0,
            "0:/files#one",
            "/files",
            "{n} file",
            "a button",
            List.of("BRACES"),
            new PlannedUnit.Plural("CARDINAL", "one", "n", true),
            "/save \"Save\"",
            20);

    tasks.storePlan(
        task, new FilePlan("Json", 1, List.of(new FilePlan.Batch("h", 5, List.of(unit)))));

    assertThat(tasks.batch(task, 0).orElseThrow().units()).containsExactly(unit);
  }

  @Test
  void aReleasedRunExpires() {
    var manifest = manifest(1, "fr");
    runs.submit(RUN, manifest, sources(manifest));

    runs.release(RUN, manifest, Duration.ofMinutes(10));

    assertThat(runs.live()).isEmpty();
    assertThat(redis.keys(SPACE.key("run", "*")).stream().map(redis::ttl))
        .isNotEmpty()
        .allMatch(ttl -> ttl > 0 && ttl <= 600);
  }

  @Test
  void anUnknownRunTakesNoWrites() {
    var task = new FileTask(RUN, 0, "fr");

    assertThat(tasks.wanted(RUN)).isEmpty();
    assertThat(tasks.storePlan(task, plan(1))).isEqualTo(WriteResult.GONE);
    assertThat(tasks.storeResults(task, List.of(translated(0)))).isEqualTo(WriteResult.GONE);
    assertThat(redis.keys("*")).isEmpty();
  }
}
