package dev.localization.runtime.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.localization.contract.run.FileOutcome;
import dev.localization.contract.run.FileTask;
import dev.localization.contract.run.RunId;
import dev.localization.contract.run.RunManifest;
import dev.localization.contract.run.SegmentFailure;
import dev.localization.pipeline.provider.ProviderException.Invalid;
import dev.localization.pipeline.provider.ProviderException.RateLimited;
import dev.localization.pipeline.provider.ProviderException.Reason;
import dev.localization.pipeline.provider.ProviderException.Transient;
import dev.localization.pipeline.provider.ProviderException.Unavailable;
import dev.localization.pipeline.provider.Usage;
import dev.localization.queue.Job;
import dev.localization.queue.JobOptions;
import dev.localization.queue.JobState;
import dev.localization.queue.NewJob;
import dev.localization.redis.RedisEndpoint;
import dev.localization.redis.RedisServerExtension;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.UnifiedJedis;

@ExtendWith(RedisServerExtension.class)
class ReliabilityTest {
  private static final RunId RUN = new RunId("0f9c", 1);
  private static final FileTask FRENCH = new FileTask(RUN, 0, "fr");
  private static final RunManifest MANIFEST = Manifests.files(List.of("cart.json"), "fr");
  private static final String CART =
      """
      {"title": "Your cart", "empty": "Nothing here yet", "pay": "Pay {amount} now"}
      """;

  private Rig rig;

  @BeforeEach
  void start(UnifiedJedis redis, RedisEndpoint endpoint) {
    rig = new Rig(redis, endpoint);
    rig.settings.write("default", Rig.settings("v1"));
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  @Test
  void aFileJobGivenOutAgainCountsNothingTwice() {
    rig.worker("w1");
    rig.submit(RUN, MANIFEST, CART);
    var before = rig.ended(RUN);

    rig.redeliver(FRENCH, MANIFEST);

    assertThat(rig.snapshot(RUN)).isEqualTo(before);
    assertThat(rig.provider.asked("fr")).hasSize(3);
  }

  @Test
  void aBatchJobGivenOutAgainCountsNothingTwice() {
    rig.worker("w1");
    rig.submit(RUN, Manifests.refreshing(List.of("cart.json"), "fr"), CART);
    var before = rig.ended(RUN);

    String again = rig.batches().add(batch(0, JobOptions.defaults()));

    await().until(() -> rig.batches().state(again) == JobState.COMPLETED);
    assertThat(rig.snapshot(RUN)).isEqualTo(before);
    assertThat(rig.provider.asked("fr")).hasSize(3);
  }

  @Test
  void aLongTextGivenOutAgainCountsNothingTwice() {
    var manifest = Manifests.text("fr");
    rig.worker("w1");
    rig.submit(RUN, manifest, "One sentence. Another sentence.\n\nA second paragraph.\n");
    var before = rig.ended(RUN);
    int requests = rig.provider.requests().size();

    rig.redeliver(FRENCH, manifest);

    assertThat(rig.snapshot(RUN)).isEqualTo(before);
    assertThat(rig.provider.requests()).hasSize(requests);
  }

  @Test
  void aBatchWhoseWorkerIsClosedInTheMiddleIsDoneElsewhere() {
    WorkerRuntime first = rig.worker("w1");
    var calling = new CountDownLatch(1);
    rig.provider.script(
        request -> {
          calling.countDown();
          new CountDownLatch(1).await();
        });
    rig.submit(RUN, MANIFEST, CART);
    await().until(() -> calling.getCount() == 0);

    first.close();
    rig.provider.script(ScriptedProvider.Script.ANSWER);
    rig.worker("w2");

    var run = rig.ended(RUN);
    assertThat(run.files().get(FRENCH)).isEqualTo(FileOutcome.DONE);
    assertThat(run.totals().translated()).isEqualTo(3);
    assertThat(rig.jobs("retried") + rig.jobs("failed")).isZero();
  }

  @Test
  void aRunWithdrawnInTheMiddleIsLeftAndTakesNoWrites(UnifiedJedis redis) {
    rig.worker("w1");
    var calling = new CountDownLatch(2);
    rig.provider.script(
        request -> {
          calling.countDown();
          new CountDownLatch(1).await();
        });
    rig.submit(RUN, MANIFEST, CART);
    await().until(() -> calling.getCount() == 0);

    rig.withdraw(RUN);

    await().until(() -> rig.inFlight() == 0);
    assertThat(rig.provider.requests()).hasSize(2);
    assertThat(rig.snapshot(RUN).totals().ended()).isZero();
    assertThat(rig.snapshot(RUN).files()).isEmpty();
    assertThat(redis.exists(Rig.SPACE.key("run", RUN.toString(), "results", "0.fr"))).isFalse();
    assertThat(rig.jobs("retried") + rig.jobs("failed")).isZero();
  }

  @Test
  void anAnswerThatCameBeforeTheWithdrawalIsRememberedAndNotPaidForAgain() {
    rig.worker("w1");
    rig.provider.script(
        request -> {
          if (request.segments().stream().anyMatch(one -> one.text().startsWith("Your"))) {
            // On another thread: the interrupt of this one must not hit the test's own call.
            CompletableFuture.runAsync(() -> rig.withdraw(RUN)).join();
          }
        });
    rig.submit(RUN, MANIFEST, CART);
    await().until(() -> rig.provider.asked("fr").contains("Your cart") && rig.inFlight() == 0);
    rig.provider.script(ScriptedProvider.Script.ANSWER);
    rig.provider.forget();

    var next = new RunId("0f9c", 2);
    rig.submit(next, MANIFEST, CART);

    rig.ended(next);
    // The other batch may have been interrupted before its answer came: that one is asked again.
    assertThat(rig.provider.asked("fr")).doesNotContain("Your cart", "Nothing here yet");
  }

  @Test
  void aRedisThatIsEmptiedDropsTheJobsWithoutAnyFailing(UnifiedJedis redis) {
    WorkerRuntime worker = rig.worker("w1");
    var calling = new CountDownLatch(2);
    var emptied = new CountDownLatch(1);
    rig.provider.script(
        request -> {
          calling.countDown();
          emptied.await();
        });
    rig.submit(RUN, MANIFEST, CART);
    await().until(() -> calling.getCount() == 0);

    redis.flushAll();
    emptied.countDown();

    await().until(() -> rig.inFlight() == 0);
    assertThat(rig.jobs("retried") + rig.jobs("failed")).isZero();
    assertThat(rig.runs.snapshot(RUN)).isEmpty();
    assertThat(rig.batches().counts().active()).isZero();
    rig.provider.script(ScriptedProvider.Script.ANSWER);
    rig.submit(RUN, MANIFEST, CART);
    assertThat(rig.ended(RUN).totals().ended()).isEqualTo(3);
    assertThat(worker.settingsVersion()).isEqualTo("v1");
  }

  @Test
  void jobsWaitForAProviderThatIsDownAndBurnNoAttempt() {
    rig.worker("w1");
    var calls = new AtomicInteger();
    rig.provider.script(
        request -> {
          switch (calls.incrementAndGet() % 3) {
            case 0 -> throw new Transient("connection reset");
            case 1 -> throw new RateLimited("slow down", Duration.ofMillis(30));
            default -> throw new Unavailable(Reason.QUOTA, "no quota", Duration.ofMillis(30));
          }
        });
    rig.submit(RUN, MANIFEST, CART);
    await().until(() -> calls.get() > 10);
    assertThat(rig.jobs("delayed")).isGreaterThan(5);

    rig.provider.script(ScriptedProvider.Script.ANSWER);

    var run = rig.ended(RUN);
    assertThat(run.totals().translated()).isEqualTo(3);
    assertThat(rig.jobs("retried") + rig.jobs("failed")).isZero();
    assertThat(batchJobs(run.id()))
        .isNotEmpty()
        .allSatisfy(job -> assertThat(job.attemptsMade()).isEqualTo(1));
  }

  @Test
  void theHeartbeatSaysWhyTheProviderTakesNoCalls() {
    rig.settings.write("default", Rig.settings("v2", "", Rig.ALL_QUEUES, "openAI"));
    rig.worker("w1");

    rig.submit(RUN, MANIFEST, CART);

    await().until(() -> rig.jobs("delayed") > 1);
    await()
        .untilAsserted(
            () ->
                assertThat(rig.heartbeats.alive())
                    .singleElement()
                    .satisfies(
                        beat ->
                            assertThat(beat.providerUnavailable())
                                .contains("primary", "\"openAI\"")));
    rig.settings.write("default", Rig.settings("v3"));
    assertThat(rig.ended(RUN).totals().translated()).isEqualTo(3);
  }

  @Test
  void aTextThatTheProviderCannotAnswerFailsAfterItsAttempts() {
    rig.worker("w1");
    rig.provider.script(
        request -> {
          if (request.segments().stream().anyMatch(one -> one.text().startsWith("Pay"))) {
            throw new Invalid("not JSON", new Usage(5, 5));
          }
        });

    rig.submit(RUN, MANIFEST, CART);

    var run = rig.ended(RUN);
    assertThat(run.totals().failed()).isEqualTo(1);
    assertThat(run.failures())
        .singleElement()
        .satisfies(failure -> assertThat(failure.reason()).isEqualTo("UnusableAnswer"));
  }

  @Test
  void theOtherFormsOfAPluralThatIsNotTranslatedAreNotCountedAsTranslated() {
    rig.worker("w1");
    rig.provider.script(
        request -> {
          if (request.segments().stream().anyMatch(one -> one.text().startsWith("One"))) {
            throw new Invalid("not JSON", new Usage(5, 5));
          }
        });

    rig.submit(
        RUN,
        Manifests.files(List.of("cart.po"), "fr"),
        """
        msgid ""
        msgstr ""
        "Plural-Forms: nplurals=2; plural=n > 1;\\n"
        "Content-Type: text/plain; charset=UTF-8\\n"

        msgid "Pay"
        msgstr ""

        msgid "One file"
        msgid_plural "All files"
        msgstr[0] ""
        msgstr[1] ""
        """);

    var run = rig.ended(RUN);
    assertThat(run.totals().translated()).isEqualTo(1);
    assertThat(run.totals().failed()).isEqualTo(2);
    assertThat(run.failures())
        .extracting(SegmentFailure::reason)
        .containsExactly("UnusableAnswer", "Incomplete");
    assertThat(rig.output(RUN, 0, "fr")).contains("[fr] Pay").doesNotContain("[fr] All files");
  }

  @Test
  void roundsThatBringNothingEndAndTheTextKeepsItsSource() {
    rig.worker("w1");
    rig.provider.script(
        request -> {
          if (request.segments().stream().anyMatch(one -> one.text().startsWith("Pay"))) {
            throw new IllegalStateException("a bug of an adapter");
          }
        });

    rig.submit(RUN, MANIFEST, CART);

    var run = rig.ended(RUN);
    assertThat(run.totals().translated()).isEqualTo(2);
    assertThat(run.failures())
        .singleElement()
        .satisfies(failure -> assertThat(failure.reason()).isEqualTo("AttemptsExhausted"));
    assertThat(rig.output(RUN, 0, "fr")).contains("\"Pay {amount} now\"");
  }

  @Test
  void aJobThatNamesNoTaskFailsAtOnce() {
    rig.worker("w1");

    String id = rig.batches().add(new NewJob("batch", "{\"text\": \"hello\"}"));

    await().until(() -> rig.batches().state(id) == JobState.FAILED);
    assertThat(rig.batches().job(id).flatMap(Job::failedReason))
        .hasValueSatisfying(reason -> assertThat(reason).contains("task"));
  }

  private List<Job> batchJobs(RunId run) {
    return rig.redis.smembers(Rig.SPACE.key("run", run.toString(), "batches")).stream()
        .flatMap(id -> rig.batches().job(id).stream())
        .toList();
  }

  private static NewJob batch(int index, JobOptions options) {
    return new NewJob("batch", "{\"task\":\"%s\",\"batch\":%d}".formatted(FRENCH, index), options);
  }
}
