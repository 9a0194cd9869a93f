package dev.localization.pipeline.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The libraries that applications read documents with, each behind a script of {@code
 * src/test/node}.
 */
public final class Node {
  private static final ObjectMapper JACKSON = new ObjectMapper();

  private final Path folder;

  private Node(Path folder) {
    this.folder = folder;
  }

  /**
   * Installs the pinned packages of a folder of {@code src/test/node}; skips the test, saying why,
   * where that cannot be done.
   */
  public static Node require(String name) throws IOException, InterruptedException {
    skipUnless(succeeds(Path.of("."), "node", "--version"), name, "there is no node");
    Path folder = Path.of("target/node", name);
    boolean isInstalled = copied(Path.of("src/test/node", name), folder);
    skipUnless(
        isInstalled || succeeds(folder, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"),
        name,
        "npm could not install its packages");
    return new Node(folder);
  }

  /** Gives a script a request, and reads its answer. */
  public JsonNode ask(String script, Object request) throws IOException, InterruptedException {
    Path input = Files.createTempFile(folder, "request", ".json");
    try {
      Files.write(input, JACKSON.writeValueAsBytes(request));
      Process process =
          new ProcessBuilder("node", script)
              .directory(folder.toFile())
              .redirectInput(input.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      String answer = new String(process.getInputStream().readAllBytes(), UTF_8);
      assertThat(process.waitFor()).isZero();
      return JACKSON.readTree(answer);
    } finally {
      Files.delete(input);
    }
  }

  /** Copies a folder; whether what its lock file names is installed in the copy already. */
  private static boolean copied(Path sources, Path folder) throws IOException {
    Path lock = folder.resolve("package-lock.json");
    boolean isInstalled =
        Files.isDirectory(folder.resolve("node_modules"))
            && Files.exists(lock)
            && Files.mismatch(lock, sources.resolve("package-lock.json")) < 0;
    Files.createDirectories(folder);
    try (var files = Files.list(sources)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return isInstalled;
  }

  private static boolean succeeds(Path folder, String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(List.of(command))
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(120, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException absent) {
      return false;
    }
  }

  private static void skipUnless(boolean possible, String name, String reason) {
    if (!possible) {
      System.out.println(
          "Skipped: documents are not read by the libraries of " + name + ", " + reason);
    }
    assumeTrue(possible, reason);
  }
}
