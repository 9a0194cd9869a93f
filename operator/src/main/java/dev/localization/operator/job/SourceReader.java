package dev.localization.operator.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.localization.api.v1alpha1.Source;
import dev.localization.api.v1alpha1.TranslationJob;
import dev.localization.operator.condition.Reason;
import dev.localization.operator.job.SourceObservation.Found;
import dev.localization.operator.job.SourceObservation.SourceFile;
import dev.localization.operator.job.SourceObservation.Unusable;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a job names as its source. */
final class SourceReader {
  /** The name of the one document that {@code source.text} gives. */
  static final String TEXT_FILE = "text";

  /** Leaves room in a 1 MiB ConfigMap for metadata and for texts that grow in translation. */
  private static final int MOST_BYTES = 768 * 1024;

  private static final int MOST_FILES = 200;
  private static final int MOST_GLOSSARY_BYTES = 256 * 1024;

  private final KubernetesClient client;

  SourceReader(KubernetesClient client) {
    this.client = client;
  }

  SourceObservation read(TranslationJob job) {
    Source source = job.getSpec().source();
    if (source.text() != null) {
      return withGlossary(job, List.of(new SourceFile(TEXT_FILE, source.text())));
    }
    if (source.configMap() == null) {
      return new Unusable(Reason.UNSUPPORTED, "use source.text or source.configMap");
    }
    String name = source.configMap().name();
    Optional<ConfigMap> configMap = configMap(job, name);
    if (configMap.isEmpty()) {
      return new Unusable(
          Reason.SOURCE_NOT_FOUND,
          "there is no ConfigMap \"%s\" in this namespace: create it, or change source.configMap.name"
              .formatted(name));
    }
    return documents(job, configMap.get());
  }

  private SourceObservation documents(TranslationJob job, ConfigMap configMap) {
    String name = configMap.getMetadata().getName();
    Map<String, String> data = data(configMap);
    List<String> asked = job.getSpec().source().configMap().keys();
    List<String> keys = asked.isEmpty() ? data.keySet().stream().sorted().toList() : asked;
    Optional<String> missing = keys.stream().filter(key -> !data.containsKey(key)).findFirst();
    if (missing.isPresent()) {
      boolean binary =
          configMap.getBinaryData() != null && configMap.getBinaryData().containsKey(missing.get());
      return new Unusable(
          Reason.SOURCE_NOT_FOUND,
          binary
              ? "entry \"%s\" of ConfigMap \"%s\" is binary: store it as UTF-8 text under data"
                  .formatted(missing.get(), name)
              : "ConfigMap \"%s\" has no entry \"%s\": add it, or change source.configMap.keys"
                  .formatted(name, missing.get()));
    }
    if (keys.isEmpty()) {
      return new Unusable(
          Reason.SOURCE_NOT_FOUND,
          "ConfigMap \"%s\" has no entries: add a document to its data".formatted(name));
    }
    if (keys.size() > MOST_FILES) {
      return new Unusable(
          Reason.INVALID,
          "ConfigMap \"%s\" has %d documents, at most %d are translated by one job: name some in source.configMap.keys"
              .formatted(name, keys.size(), MOST_FILES));
    }
    long bytes = keys.stream().mapToLong(key -> data.get(key).getBytes(UTF_8).length).sum();
    if (bytes > MOST_BYTES) {
      return new Unusable(
          Reason.INVALID,
          "the documents of ConfigMap \"%s\" have %d bytes, more than the %d whose translation is sure to fit a ConfigMap: split them over several jobs by source.configMap.keys, or use stores"
              .formatted(name, bytes, MOST_BYTES));
    }
    return withGlossary(job, keys.stream().map(key -> new SourceFile(key, data.get(key))).toList());
  }

  private SourceObservation withGlossary(TranslationJob job, List<SourceFile> files) {
    if (job.getSpec().glossary() == null) {
      return new Found(files, "");
    }
    var ref = job.getSpec().glossary().configMap();
    Optional<String> terms =
        configMap(job, ref.name()).map(SourceReader::data).map(data -> data.get(ref.key()));
    if (terms.isEmpty()) {
      return new Unusable(
          Reason.SOURCE_NOT_FOUND,
          "there is no ConfigMap \"%s\" with entry \"%s\" in this namespace: create it, or change glossary.configMap"
              .formatted(ref.name(), ref.key()));
    }
    if (terms.get().getBytes(UTF_8).length > MOST_GLOSSARY_BYTES) {
      return new Unusable(
          Reason.INVALID,
          "the glossary has more than %d bytes: keep the terms that these documents use"
              .formatted(MOST_GLOSSARY_BYTES));
    }
    return new Found(files, terms.get());
  }

  private Optional<ConfigMap> configMap(TranslationJob job, String name) {
    return Optional.ofNullable(
        client.configMaps().inNamespace(job.getMetadata().getNamespace()).withName(name).get());
  }

  private static Map<String, String> data(ConfigMap configMap) {
    return configMap.getData() == null ? Map.of() : configMap.getData();
  }
}
