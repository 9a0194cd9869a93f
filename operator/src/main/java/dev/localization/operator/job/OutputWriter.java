package dev.localization.operator.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.localization.api.v1alpha1.DeletionPolicy;
import dev.localization.api.v1alpha1.TranslationJob;
import dev.localization.operator.condition.Reason;
import dev.localization.operator.kubernetes.Labels;
import dev.localization.operator.kubernetes.ServerSideApply;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ConfigMaps that hold a job's translated documents. */
final class OutputWriter {
  /** What an output was made from; equal to the present hash means that it is up to date. */
  static final String INPUT_HASH = "localization.dev/input-hash";

  /** The run that made an output. */
  static final String RUN = "localization.dev/run";

  /** The API server takes 1 MiB in all; the rest is for names and metadata. */
  private static final int MOST_BYTES = 1024 * 1024 - 48 * 1024;

  private final KubernetesClient client;

  OutputWriter(KubernetesClient client) {
    this.client = client;
  }

  /** What has the names of the job's outputs, by language. */
  Map<String, OutputObservation> observe(TranslationJob job) {
    var outputs = new HashMap<String, OutputObservation>();
    OutputNames.of(job)
        .forEach(
            (language, name) -> {
              if (OutputNames.isValid(name)) {
                outputs.put(language, observe(job, name));
              }
            });
    return outputs;
  }

  private OutputObservation observe(TranslationJob job, String name) {
    return Optional.ofNullable(
            client.configMaps().inNamespace(job.getMetadata().getNamespace()).withName(name).get())
        .<OutputObservation>map(configMap -> classify(job, configMap))
        .orElseGet(OutputObservation.Absent::new);
  }

  private static OutputObservation classify(TranslationJob job, ConfigMap configMap) {
    Map<String, String> labels = configMap.getMetadata().getLabels();
    boolean ours = labels != null && Labels.value(job).equals(labels.get(Labels.JOB));
    if (!ours) {
      return new OutputObservation.Foreign();
    }
    return new OutputObservation.Ours(
        Optional.ofNullable(configMap.getMetadata().getAnnotations())
            .map(annotations -> annotations.get(INPUT_HASH))
            .orElse(""));
  }

  /**
   * Writes the documents of a language, all or nothing.
   *
   * @param documents by key of the ConfigMap
   */
  LanguageEnd write(
      TranslationJob job,
      String language,
      String run,
      String inputHash,
      Map<String, String> documents) {
    long bytes =
        documents.values().stream().mapToLong(document -> document.getBytes(UTF_8).length).sum();
    if (bytes > MOST_BYTES) {
      return LanguageEnd.failed(
          language,
          Reason.OUTPUT_TOO_LARGE,
          "",
          "the documents in %s have %d bytes, and a ConfigMap holds %d: split the source over several jobs, or use output.store"
              .formatted(language, bytes, MOST_BYTES));
    }
    String name = OutputNames.of(job).get(language);
    boolean goesWithJob = job.getSpec().output().deletionPolicy() == DeletionPolicy.DELETE;
    var configMap =
        new ConfigMapBuilder()
            .withNewMetadata()
            .withName(name)
            .withNamespace(job.getMetadata().getNamespace())
            .addToLabels(Labels.MANAGED_BY, Labels.OPERATOR)
            .addToLabels(Labels.JOB, Labels.value(job))
            .addToLabels("localization.dev/language", language)
            .addToAnnotations(INPUT_HASH, inputHash)
            .addToAnnotations(RUN, run)
            .withOwnerReferences(goesWithJob ? List.of(Labels.owner(job)) : List.of())
            .endMetadata()
            .withData(documents)
            .build();
    ServerSideApply.apply(client, configMap);
    return LanguageEnd.written(language, name);
  }

  /** Deletes outputs of languages that the job no longer has, where the job says so. */
  void deleteOrphans(TranslationJob job) {
    if (job.getSpec().output().deletionPolicy() != DeletionPolicy.DELETE) {
      return;
    }
    var wanted = List.copyOf(OutputNames.of(job).values());
    client
        .configMaps()
        .inNamespace(job.getMetadata().getNamespace())
        .withLabel(Labels.MANAGED_BY, Labels.OPERATOR)
        .withLabel(Labels.JOB, Labels.value(job))
        .list()
        .getItems()
        .stream()
        .filter(configMap -> !wanted.contains(configMap.getMetadata().getName()))
        .forEach(orphan -> client.resource(orphan).delete());
  }
}
