package dev.localization.operator.job;

import dev.localization.api.v1alpha1.LocalizationApp;
import dev.localization.api.v1alpha1.TranslationJob;
import dev.localization.contract.run.FileOutcome;
import dev.localization.contract.run.FileTask;
import dev.localization.contract.run.RunId;
import dev.localization.contract.run.RunManifest;
import dev.localization.contract.run.RunSnapshot;
import dev.localization.contract.run.RunSnapshot.Totals;
import dev.localization.contract.run.Usage;
import dev.localization.operator.job.SourceObservation.Found;
import dev.localization.operator.job.SourceObservation.SourceFile;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A job of two languages, and what may be seen of it. */
final class JobFixture {
  static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
  static final Found SOURCE = new Found(List.of(new SourceFile("a.json", "{\"a\":\"b\"}")), "");
  static final String UID = "0f9c2b1e";

  private JobFixture() {}

  /** The job with lines of YAML added to its spec. */
  static TranslationJob job(String... lines) {
    return job(List.of("fr", "de"), lines);
  }

  /** The job with other targets. */
  static TranslationJob jobInto(List<String> languages) {
    return job(languages);
  }

  private static TranslationJob job(List<String> languages, String... lines) {
    String targets =
        String.join(", ", languages.stream().map(tag -> "{language: " + tag + "}").toList());
    String spec = String.join("\n", List.of(lines)).indent(2);
    return Serialization.unmarshal(
        """
        apiVersion: localization.dev/v1alpha1
        kind: TranslationJob
        metadata: {name: strings, namespace: shop, uid: %s, generation: 3}
        spec:
          appRef: {name: storefront}
          source: {language: en, configMap: {name: source}}
          targets: [%s]
          output: {configMap: {name: "{job}-{language}"}}
        %s"""
            .formatted(UID, targets, spec),
        TranslationJob.class);
  }

  static InputHash input(TranslationJob job) {
    return InputHash.of(job.getSpec(), SOURCE);
  }

  static AppObservation.Usable app() {
    return new AppObservation.Usable(
        Serialization.unmarshal(
            """
            apiVersion: localization.dev/v1alpha1
            kind: LocalizationApp
            metadata: {name: storefront, namespace: shop, uid: app}
            spec: {}
            """,
            LocalizationApp.class),
        "r1",
        List.of(),
        0);
  }

  static JobObservation observe(TranslationJob job, RunObservation run) {
    return new JobObservation(job, app(), SOURCE, run, outputs(job, ""), NOW);
  }

  /** Outputs of this job, made from {@code hash}; absent when it is empty. */
  static Map<String, OutputObservation> outputs(TranslationJob job, String hash) {
    var outputs = new HashMap<String, OutputObservation>();
    job.getSpec()
        .targets()
        .forEach(
            target ->
                outputs.put(
                    target.language(),
                    hash.isEmpty()
                        ? new OutputObservation.Absent()
                        : new OutputObservation.Ours(hash)));
    return outputs;
  }

  /** Outputs that are up to date. */
  static Map<String, OutputObservation> currentOutputs(TranslationJob job) {
    var outputs = new HashMap<String, OutputObservation>();
    input(job)
        .languages()
        .forEach((language, hash) -> outputs.put(language, new OutputObservation.Ours(hash)));
    return outputs;
  }

  static RunSnapshot snapshot(TranslationJob job, Totals each, FileOutcome... outcomes) {
    var run = new RunId(UID, 1);
    var manifest =
        new RunManifest(
            "shop/strings",
            "",
            20,
            "r1",
            input(job).text(),
            false,
            "Auto",
            "en",
            job.getSpec().targets().stream()
                .map(target -> new RunManifest.Target(target.language(), "", ""))
                .toList(),
            List.of("a.json"),
            "",
            "",
            "",
            false,
            false,
            0);
    var files = new HashMap<FileTask, FileOutcome>();
    for (int index = 0; index < outcomes.length; index++) {
      files.put(manifest.task(run, index), outcomes[index]);
    }
    var languages = new HashMap<String, Totals>();
    manifest.targets().forEach(target -> languages.put(target.language(), each));
    int count = languages.size();
    return new RunSnapshot(
        run,
        manifest,
        Optional.empty(),
        count,
        files,
        new Totals(
            each.planned() * count,
            each.translated() * count,
            each.reused() * count,
            each.failed() * count),
        languages,
        new Usage(4, 100, 120),
        220,
        List.of());
  }

  /** The job after {@code situation} was told. */
  static TranslationJob after(TranslationJob job, JobSituation situation, Instant when) {
    job.setStatus(JobStatusFactory.status(job, situation, when));
    return job;
  }

  static TranslationJob running(TranslationJob job) {
    return after(
        job, new JobSituation.Running(snapshot(job, new Totals(10, 4, 0, 0)), true, ""), NOW);
  }

  static TranslationJob complete(TranslationJob job) {
    var snapshot = snapshot(job, new Totals(10, 10, 0, 0), FileOutcome.DONE, FileOutcome.DONE);
    return after(
        running(job),
        new JobSituation.Ended(
            snapshot,
            List.of(
                LanguageEnd.written("fr", "strings-fr"), LanguageEnd.written("de", "strings-de"))),
        NOW.plusSeconds(60));
  }
}
