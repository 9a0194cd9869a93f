package dev.localization.api.server;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The resources in a folder of the test's resources. */
final class Corpus {
  private static final String EXPECTATION = "# expect: ";

  /** The files in {@code folder}, in order of name. */
  static List<Path> files(String folder) {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources", folder))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The resources in {@code file}, in order. */
  static List<GenericKubernetesResource> resources(Path file) {
    return Stream.of(read(file).split("(?m)^---$"))
        .map(yaml -> Serialization.unmarshal(yaml, GenericKubernetesResource.class))
        .toList();
  }

  /** The message with which the server must refuse the last resource in {@code file}. */
  static String expectation(Path file) {
    String first = read(file).lines().findFirst().orElse("");
    if (!first.startsWith(EXPECTATION)) {
      throw new IllegalStateException(file + " must begin with " + EXPECTATION);
    }
    return first.substring(EXPECTATION.length());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Corpus() {}
}
