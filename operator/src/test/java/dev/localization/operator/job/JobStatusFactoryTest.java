package dev.localization.operator.job;

import static dev.localization.operator.job.JobFixture.NOW;
import static dev.localization.operator.job.JobFixture.complete;
import static dev.localization.operator.job.JobFixture.job;
import static dev.localization.operator.job.JobFixture.running;
import static dev.localization.operator.job.JobFixture.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.api.v1alpha1.TranslationJob;
import dev.localization.api.v1alpha1.TranslationJobStatus;
import dev.localization.contract.run.FileOutcome;
import dev.localization.contract.run.RunSnapshot;
import dev.localization.contract.run.RunSnapshot.Totals;
import dev.localization.contract.run.SegmentFailure;
import dev.localization.operator.condition.Reason;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JobStatusFactoryTest {
  @Test
  void aRunSaysHowFarItIs() {
    TranslationJobStatus status = running(job()).getStatus();

    assertThat(status.phase()).isEqualTo("Translating");
    assertThat(status.progress().percent()).isEqualTo(40);
    assertThat(status.progress().segments().total()).isEqualTo(20);
    assertThat(status.run().id()).isEqualTo(JobFixture.UID + ".1");
    assertThat(words(status))
        .containsExactly(
            "Accepted=True/Accepted", "Complete=False/RunStarted", "Reconciling=True/Running");
    assertThat(status.observedGeneration()).isEqualTo(3);
  }

  @Test
  void aCompleteJobNamesItsOutputsAndHasNothingLeftToDo() {
    TranslationJobStatus status = complete(job()).getStatus();

    assertThat(status.phase()).isEqualTo("Complete");
    assertThat(status.progress().percent()).isEqualTo(100);
    assertThat(status.progress().languages()).isEqualTo("2/2");
    assertThat(status.languages())
        .extracting(language -> language.output())
        .containsExactly("configmap/strings-fr", "configmap/strings-de");
    assertThat(words(status))
        .containsExactly("Accepted=True/Accepted", "Complete=True/AllSegmentsTranslated");
    assertThat(status.run().completionTime()).isEqualTo("2026-01-01T12:01:00Z");
    assertThat(status.run().startTime()).isEqualTo("2026-01-01T12:00:00Z");
  }

  @Test
  void keptSegmentsAreNeverSilent() {
    var snapshot = snapshot(job(), new Totals(10, 8, 1, 1), FileOutcome.DONE, FileOutcome.DONE);
    var ends =
        List.of(LanguageEnd.written("fr", "strings-fr"), LanguageEnd.written("de", "strings-de"));

    TranslationJobStatus status =
        JobFixture.after(running(job()), new JobSituation.Ended(snapshot, ends), NOW).getStatus();

    assertThat(words(status)).contains("Complete=True/SomeSegmentsKept");
    assertThat(status.message()).contains("2 of 20 segments kept their source text");
  }

  @Test
  void aFailedLanguageFailsTheJobAndTheOthersKeepTheirOutputs() {
    var snapshot =
        snapshot(
            job(),
            new Totals(10, 10, 0, 0),
            FileOutcome.DONE,
            FileOutcome.failed("InvalidSource", "a.json, line 3"));
    var ends =
        List.of(
            LanguageEnd.written("fr", "strings-fr"),
            LanguageEnd.failed("de", Reason.INVALID_SOURCE, "a.json", "a.json, line 3"));

    TranslationJobStatus status =
        JobFixture.after(running(job()), new JobSituation.Ended(snapshot, ends), NOW).getStatus();

    assertThat(words(status))
        .containsExactly(
            "Accepted=True/Accepted",
            "Complete=False/RunFailed",
            "Failed=True/InvalidSource",
            "Stalled=True/InvalidSource");
    assertThat(status.languages())
        .extracting(language -> language.phase())
        .containsExactly("Complete", "Failed");
    assertThat(status.failures())
        .extracting(failure -> failure.message())
        .containsExactly("a.json, line 3");
  }

  @Test
  void aNewRunOfAFailedJobTakesTheFailureBack() {
    TranslationJob failed =
        JobFixture.after(
            running(job()),
            new JobSituation.Aborted(
                snapshot(job(), new Totals(10, 1, 0, 0)), Reason.DEADLINE_EXCEEDED, "too slow"),
            NOW);
    assertThat(words(failed.getStatus())).contains("Failed=True/DeadlineExceeded");

    assertThat(words(running(failed).getStatus()))
        .containsExactly(
            "Accepted=True/Accepted", "Complete=False/RunStarted", "Reconciling=True/Running");
  }

  @Test
  void aRefusalStallsAndItsMendingDoesNotForgetThatTheJobIsComplete() {
    TranslationJob refused =
        JobFixture.after(
            complete(job()),
            new JobSituation.Refused(Reason.SOURCE_NOT_FOUND, "no ConfigMap"),
            NOW);
    assertThat(words(refused.getStatus()))
        .contains("Accepted=False/SourceNotFound", "Stalled=True/SourceNotFound")
        .contains("Complete=True/AllSegmentsTranslated");

    assertThat(words(JobFixture.after(refused, new JobSituation.Unchanged(), NOW).getStatus()))
        .containsExactly("Accepted=True/Accepted", "Complete=True/AllSegmentsTranslated");
  }

  @Test
  void aConditionsTimeMovesOnlyWithItsStatus() {
    TranslationJob job = running(job());
    String since = condition(job.getStatus(), "Accepted").getLastTransitionTime();

    TranslationJob later =
        JobFixture.after(job, new JobSituation.Waiting("waiting for Redis"), NOW.plusSeconds(90));

    assertThat(condition(later.getStatus(), "Accepted").getLastTransitionTime()).isEqualTo(since);
    TranslationJob refused =
        JobFixture.after(
            later, new JobSituation.Refused(Reason.APP_NOT_FOUND, "no app"), NOW.plusSeconds(99));
    assertThat(condition(refused.getStatus(), "Accepted").getLastTransitionTime())
        .isEqualTo("2026-01-01T12:01:39Z");
  }

  @Test
  void suspendedIsNeitherReconcilingNorStalled() {
    TranslationJobStatus status =
        JobFixture.after(running(job()), new JobSituation.Suspended(), NOW).getStatus();

    assertThat(status.phase()).isEqualTo("Suspended");
    assertThat(words(status)).contains("Suspended=True/SuspendedBySpec");
    assertThat(words(status))
        .noneMatch(word -> word.startsWith("Reconciling") || word.startsWith("Stalled"));
  }

  @Test
  void theStatusOfTheWorstJobInTwentyLanguagesStaysBelow16KiB() {
    List<String> languages = IntStream.range(0, 20).mapToObj(n -> "aa-x-" + (1000 + n)).toList();
    TranslationJob job = JobFixture.jobInto(languages);
    var failure =
        new SegmentFailure("aa", "f".repeat(253), "k".repeat(5000), "Rejected", "m".repeat(5000));
    var plain = snapshot(job, new Totals(9_999, 0, 0, 9_999));
    var worst =
        new RunSnapshot(
            plain.id(),
            plain.manifest(),
            Optional.empty(),
            8,
            plain.files(),
            plain.totals(),
            plain.languages(),
            plain.usage(),
            1,
            Collections.nCopies(20, failure));
    var ends =
        languages.stream().map(tag -> LanguageEnd.written(tag, "n".repeat(60) + tag)).toList();

    JobFixture.after(job, new JobSituation.Ended(worst, ends), NOW);

    assertThat(Serialization.asJson(job.getStatus()).length()).isLessThan(16 * 1024);
  }

  private static List<String> words(TranslationJobStatus status) {
    return status.conditions().stream()
        .map(has -> has.getType() + "=" + has.getStatus() + "/" + has.getReason())
        .toList();
  }

  private static Condition condition(TranslationJobStatus status, String type) {
    return status.conditions().stream()
        .filter(has -> has.getType().equals(type))
        .findFirst()
        .orElseThrow();
  }
}
