package dev.localization.operator.job;

import static dev.localization.operator.job.JobFixture.NOW;
import static dev.localization.operator.job.JobFixture.SOURCE;
import static dev.localization.operator.job.JobFixture.app;
import static dev.localization.operator.job.JobFixture.complete;
import static dev.localization.operator.job.JobFixture.currentOutputs;
import static dev.localization.operator.job.JobFixture.input;
import static dev.localization.operator.job.JobFixture.job;
import static dev.localization.operator.job.JobFixture.observe;
import static dev.localization.operator.job.JobFixture.outputs;
import static dev.localization.operator.job.JobFixture.running;
import static dev.localization.operator.job.JobFixture.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.localization.api.v1alpha1.TranslationJob;
import dev.localization.contract.run.FileOutcome;
import dev.localization.contract.run.RunSnapshot.Totals;
import dev.localization.operator.condition.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class JobDeciderTest {
  private static final RunObservation NONE = new RunObservation.None();
  private static final RunObservation LOST = new RunObservation.Lost();

  @Test
  void aNewJobStartsARunOfAllItsLanguages() {
    var decision = JobDecider.decide(observe(job(), NONE));

    assertThat(decision).isEqualTo(new JobDecision.Start(input(job()), Set.of("fr", "de")));
  }

  @Test
  void aRunThatRedisLostIsSubmittedAgain() {
    assertThat(JobDecider.decide(observe(running(job()), LOST)))
        .isInstanceOf(JobDecision.Start.class);
  }

  @Test
  void aRunThatGoesOnIsTracked() {
    TranslationJob job = running(job());
    var present = new RunObservation.Present(snapshot(job, new Totals(10, 5, 0, 0)));

    assertThat(JobDecider.decide(observe(job, present))).isInstanceOf(JobDecision.Track.class);
  }

  @Test
  void aRunWhoseTasksEndedIsFinished() {
    TranslationJob job = running(job());
    var present =
        new RunObservation.Present(
            snapshot(job, new Totals(10, 10, 0, 0), FileOutcome.DONE, FileOutcome.DONE));

    assertThat(JobDecider.decide(observe(job, present))).isInstanceOf(JobDecision.Finish.class);
  }

  @Test
  void aRunPastItsDeadlineExpires() {
    TranslationJob job = running(job("activeDeadlineSeconds: 30"));
    var present = new RunObservation.Present(snapshot(job, new Totals(10, 5, 0, 0)));

    assertThat(JobDecider.decide(at(observe(job, present), NOW.plusSeconds(29))))
        .isInstanceOf(JobDecision.Track.class);
    assertThat(JobDecider.decide(at(observe(job, present), NOW.plusSeconds(30))))
        .isInstanceOf(JobDecision.Expire.class);
  }

  @Test
  void aRunThatEndedInTimeIsNotExpiredForBeingLookedAtLate() {
    TranslationJob job = running(job("activeDeadlineSeconds: 30"));
    var ended =
        new RunObservation.Present(
            snapshot(job, new Totals(10, 10, 0, 0), FileOutcome.DONE, FileOutcome.DONE));

    assertThat(JobDecider.decide(at(observe(job, ended), NOW.plusSeconds(300))))
        .isInstanceOf(JobDecision.Finish.class);
  }

  @Nested
  class GivenACompleteJob {
    @Test
    void appliedAgainItRests() {
      assertThat(JobDecider.decide(observe(complete(job()), LOST)))
          .isEqualTo(new JobDecision.Rest());
    }

    @Test
    void itRestsThoughRedisIsAwayAndItIsSuspended() {
      TranslationJob job = complete(job("suspend: true"));
      var waiting = new AppObservation.Waiting("waiting for Redis");

      assertThat(
              JobDecider.decide(
                  new JobObservation(job, waiting, SOURCE, NONE, currentOutputs(job), NOW)))
          .isEqualTo(new JobDecision.Rest());
    }

    @Test
    void aChangedSourceStartsARun() {
      TranslationJob job = complete(job());
      var changed =
          new SourceObservation.Found(
              List.of(new SourceObservation.SourceFile("a.json", "{\"a\":\"c\"}")), "");

      var decision =
          JobDecider.decide(
              new JobObservation(job, app(), changed, LOST, currentOutputs(job), NOW));

      assertThat(decision)
          .asInstanceOf(type(JobDecision.Start.class))
          .satisfies(start -> assertThat(start.languages()).containsExactlyInAnyOrder("fr", "de"));
    }

    @Test
    void aChangedSourceStartsNoRunWhereThePolicyIsNever() {
      TranslationJob job = complete(job("rerunPolicy: Never"));
      var changed =
          new SourceObservation.Found(
              List.of(new SourceObservation.SourceFile("a.json", "{\"a\":\"c\"}")), "");

      assertThat(
              JobDecider.decide(
                  new JobObservation(job, app(), changed, LOST, currentOutputs(job), NOW)))
          .isEqualTo(new JobDecision.Rest());
    }

    @Test
    void aNewTokenStartsARunUnderEitherPolicy() {
      for (String policy : List.of("OnChange", "Never")) {
        TranslationJob job = complete(job("rerunPolicy: " + policy));
        TranslationJob asked = job("rerunPolicy: " + policy, "runToken: again");
        asked.setStatus(job.getStatus());

        assertThat(
                JobDecider.decide(
                    new JobObservation(asked, app(), SOURCE, LOST, currentOutputs(job), NOW)))
            .isInstanceOf(JobDecision.Start.class);
      }
    }

    @Test
    void anAddedTargetIsTranslatedAlone() {
      TranslationJob job = complete(job());
      Map<String, OutputObservation> before = currentOutputs(job);
      TranslationJob wider = withTargets(job, "fr", "de", "ja");

      var decision = JobDecider.decide(new JobObservation(wider, app(), SOURCE, LOST, before, NOW));

      assertThat(decision)
          .asInstanceOf(type(JobDecision.Start.class))
          .satisfies(start -> assertThat(start.languages()).containsExactly("ja"));
    }

    @Test
    void aRemovedTargetStartsNoRun() {
      TranslationJob job = complete(job());
      Map<String, OutputObservation> before = currentOutputs(job);
      TranslationJob narrower = withTargets(job, "fr");

      assertThat(JobDecider.decide(new JobObservation(narrower, app(), SOURCE, LOST, before, NOW)))
          .isEqualTo(new JobDecision.Adopt(input(narrower)));
    }

    @Test
    void itIsDeletedWhenItsTimeToLiveIsOver() {
      TranslationJob job = complete(job("ttlSecondsAfterFinished: 10"));
      Instant end = NOW.plusSeconds(60);

      assertThat(JobDecider.decide(at(observe(job, LOST), end.plusSeconds(9))))
          .isEqualTo(new JobDecision.Rest());
      assertThat(JobDecider.decide(at(observe(job, LOST), end.plusSeconds(10))))
          .isEqualTo(new JobDecision.Delete());
    }
  }

  @Nested
  class GivenASuspendedJob {
    @Test
    void nothingRuns() {
      TranslationJob job = running(job("suspend: true"));
      var present = new RunObservation.Present(snapshot(job, new Totals(10, 5, 0, 0)));

      assertThat(JobDecider.decide(observe(job, present))).isEqualTo(new JobDecision.Suspend());
    }

    @Test
    void resumedItStartsAgain() {
      TranslationJob job = JobFixture.after(running(job()), new JobSituation.Suspended(), NOW);

      assertThat(JobDecider.decide(observe(job, LOST))).isInstanceOf(JobDecision.Start.class);
    }
  }

  @Nested
  class GivenSomethingIsWrong {
    @Test
    void aMissingAppIsNamed() {
      assertRefused(
          new JobObservation(
              job(), new AppObservation.Missing(), SOURCE, NONE, outputs(job(), ""), NOW),
          Reason.APP_NOT_FOUND,
          "storefront");
    }

    @Test
    void anUnusableSourceIsRefusedWithItsReason() {
      var missing = new SourceObservation.Unusable(Reason.SOURCE_NOT_FOUND, "no ConfigMap source");

      assertRefused(
          new JobObservation(job(), app(), missing, NONE, outputs(job(), ""), NOW),
          Reason.SOURCE_NOT_FOUND,
          "no ConfigMap source");
    }

    @Test
    void aForeignConfigMapIsNotOverwritten() {
      var observed =
          new JobObservation(
              job(), app(), SOURCE, NONE, Map.of("fr", new OutputObservation.Foreign()), NOW);

      assertRefused(observed, Reason.OUTPUT_CONFLICT, "strings-fr");
    }

    @Test
    void anOutputNameThatIsNoNameIsRefused() {
      TranslationJob job = job();
      job.getMetadata().setName("x".repeat(253));

      assertRefused(observe(job, NONE), Reason.INVALID, "output.configMap.name");
    }

    @Test
    void aValueOfALaterVersionIsRefused() {
      assertRefused(observe(job("priority: Urgent"), NONE), Reason.UNSUPPORTED, "upgrade");
    }

    @Test
    void anAppWithoutRedisIsWaitedFor() {
      var waiting = new AppObservation.Waiting("waiting for Redis");

      assertThat(
              JobDecider.decide(
                  new JobObservation(job(), waiting, SOURCE, NONE, outputs(job(), ""), NOW)))
          .isEqualTo(new JobDecision.Wait("waiting for Redis"));
    }

    @Test
    void aJobThatWantsMoreWorkersThanThereAreWaits() {
      TranslationJob job = job("concurrency: {workers: 5}");

      assertThat(JobDecider.decide(observe(job, NONE)))
          .asInstanceOf(type(JobDecision.Wait.class))
          .satisfies(wait -> assertThat(wait.message()).contains("dedicatedWorkers.max"));
    }

    private static void assertRefused(JobObservation observed, Reason reason, String word) {
      assertThat(JobDecider.decide(observed))
          .asInstanceOf(type(JobDecision.Refuse.class))
          .satisfies(
              refusal -> {
                assertThat(refusal.reason()).isEqualTo(reason);
                assertThat(refusal.message()).contains(word);
              });
    }
  }

  private static JobObservation at(JobObservation observed, Instant now) {
    return new JobObservation(
        observed.job(), observed.app(), observed.source(), observed.run(), observed.outputs(), now);
  }

  private static TranslationJob withTargets(TranslationJob job, String... languages) {
    TranslationJob changed = JobFixture.jobInto(List.of(languages));
    changed.setStatus(job.getStatus());
    return changed;
  }
}
