package dev.localization.e2e.resource;

import dev.localization.e2e.cluster.Repository;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder of {@code samples}, applied as its users apply it. */
public record Sample(TestNamespace namespace, String scenario) {

  /** {@code kubectl apply} of the folder. */
  public void apply() {
    boolean kustomized = Files.exists(folder().resolve("kustomization.yaml"));
    namespace
        .kubectl()
        .run("apply", "--server-side", kustomized ? "-k" : "-f", folder().toString());
  }

  /** Its one LocalizationApp. */
  public App app() {
    return namespace.app(only("LocalizationApp"));
  }

  /** Its one TranslationJob. */
  public Job job() {
    return namespace.job(only("TranslationJob"));
  }

  /** A ConfigMap as it is in the folder. */
  public ConfigMap configMap(String name) {
    return objects().stream()
        .filter(ConfigMap.class::isInstance)
        .map(ConfigMap.class::cast)
        .filter(configMap -> configMap.getMetadata().getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private String only(String kind) {
    List<String> names =
        objects().stream()
            .filter(object -> object.getKind().equals(kind))
            .map(object -> object.getMetadata().getName())
            .toList();
    if (names.size() != 1) {
      throw new AssertionError("expected one " + kind + " in " + folder() + ", found " + names);
    }
    return names.getFirst();
  }

  private List<HasMetadata> objects() {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !file.endsWith("kustomization.yaml"))
          .sorted()
          .flatMap(this::load)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Stream<HasMetadata> load(Path file) {
    try (var content = Files.newInputStream(file)) {
      return namespace.client().load(content).items().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Path folder() {
    return Repository.path("samples").resolve(scenario);
  }
}
