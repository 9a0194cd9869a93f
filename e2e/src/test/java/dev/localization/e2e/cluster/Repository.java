package dev.localization.e2e.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The folder of the whole project, wherever beneath it the tests were started. */
public final class Repository {
  private Repository() {}

  /** A file or folder by its path from the project's root. */
  public static Path path(String relative) {
    return root().resolve(relative);
  }

  private static Path root() {
    return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
        .filter(folder -> Files.isRegularFile(folder.resolve("cluster/cluster")))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("run the tests within the project's folder"));
  }
}
