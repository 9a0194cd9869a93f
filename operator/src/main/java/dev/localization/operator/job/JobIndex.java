package dev.localization.operator.job;

import dev.localization.api.v1alpha1.TranslationJob;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.IndexerResourceCache;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds jobs by what they name: their app, the ConfigMaps they read and write, their uid. */
final class JobIndex {
  private static final String APP = "app";
  private static final String CONFIG_MAP = "configMap";
  private static final String UID = "uid";

  private final IndexerResourceCache<TranslationJob> jobs;

  JobIndex(IndexerResourceCache<TranslationJob> jobs) {
    this.jobs = jobs;
    jobs.addIndexer(APP, job -> List.of(key(job, job.getSpec().appRef().name())));
    jobs.addIndexer(
        CONFIG_MAP, job -> configMaps(job).map(name -> key(job, name)).distinct().toList());
    jobs.addIndexer(UID, job -> List.of(job.getMetadata().getUid()));
  }

  Set<ResourceID> ofApp(HasMetadata app) {
    return ids(APP, key(app, app.getMetadata().getName()));
  }

  Set<ResourceID> ofConfigMap(HasMetadata configMap) {
    return ids(CONFIG_MAP, key(configMap, configMap.getMetadata().getName()));
  }

  Optional<ResourceID> ofUid(String uid) {
    return ids(UID, uid).stream().findFirst();
  }

  private Set<ResourceID> ids(String index, String key) {
    return jobs.byIndex(index, key).stream()
        .map(ResourceID::fromResource)
        .collect(Collectors.toSet());
  }

  /** Outputs too: when a foreign ConfigMap of that name goes, the job can go on. */
  private static Stream<String> configMaps(TranslationJob job) {
    var names = new ArrayList<String>(OutputNames.of(job).values());
    if (job.getSpec().source().configMap() != null) {
      names.add(job.getSpec().source().configMap().name());
    }
    if (job.getSpec().glossary() != null) {
      names.add(job.getSpec().glossary().configMap().name());
    }
    return names.stream();
  }

  private static String key(HasMetadata resource, String name) {
    return resource.getMetadata().getNamespace() + "/" + name;
  }
}
