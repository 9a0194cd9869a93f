package dev.localization.controlplane;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder with the programs of Kubernetes. */
public record Binaries(Path folder) {

  /** The name of the system property, and of the environment variable, that names the folder. */
  public static final String LOCATION = "LOCALIZATION_BIN";

  private static final List<String> NEEDED =
      List.of("etcd", "kube-apiserver", "kube-controller-manager", "kubectl");

  /**
   * The folder that {@link #LOCATION} names, else the one that {@code cluster/cluster bin} does.
   */
  public static Optional<Binaries> find() {
    return Found.BINARIES;
  }

  /** The program of that name. */
  public Path program(String name) {
    return folder.resolve(name);
  }

  private boolean complete() {
    return NEEDED.stream().map(this::program).allMatch(Files::isExecutable);
  }

  private static Optional<Binaries> named() {
    return Stream.of(System.getProperty(LOCATION, ""), System.getenv().getOrDefault(LOCATION, ""))
        .filter(folder -> !folder.isBlank())
        .findFirst()
        .map(folder -> new Binaries(Path.of(folder)));
  }

  /** Tests run in the folder of their module, so the script is looked for from there upwards. */
  private static Optional<Binaries> built() {
    return Stream.iterate(Path.of("").toAbsolutePath(), parent -> parent != null, Path::getParent)
        .map(parent -> parent.resolve("cluster/cluster"))
        .filter(Files::isRegularFile)
        .filter(Files::isExecutable)
        .findFirst()
        .flatMap(Binaries::ask);
  }

  private static Optional<Binaries> ask(Path script) {
    try {
      Process process =
          new ProcessBuilder(script.toString(), "bin")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectInput(new File("/dev/null"))
              .start();
      String folder =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return process.waitFor() == 0 && !folder.isEmpty()
          ? Optional.of(new Binaries(Path.of(folder)))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** The script takes a moment to answer, and does not change its mind. */
  private static final class Found {
    static final Optional<Binaries> BINARIES =
        named().or(Binaries::built).filter(Binaries::complete);
  }
}
