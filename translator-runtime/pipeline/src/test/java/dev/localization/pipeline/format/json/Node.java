package dev.localization.pipeline.format.json;

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
 * The libraries that applications read JSON with, each behind a script of {@code src/test/node}.
 */
final class Node {
  private static final Path SOURCES = Path.of("src/test/node/json");
  private static final Path FOLDER = Path.of("target/node/json");
  private static final List<String> FILES =
      List.of("package.json", "package-lock.json", "i18next.mjs", "icu.mjs");
  private static final ObjectMapper JACKSON = new ObjectMapper();

  private Node() {}

  /** Installs the pinned packages; skips the test, saying why, where that cannot be done. */
  static void require() throws IOException, InterruptedException {
    skipUnless(succeeds(Path.of("."), "node", "--version"), "there is no node");
    Files.createDirectories(FOLDER);
    for (String file : FILES) {
      Files.copy(SOURCES.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    skipUnless(
        Files.isDirectory(FOLDER.resolve("node_modules/i18next23"))
            || succeeds(FOLDER, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"),
        "npm could not install i18next");
  }

  /** Gives a script a request, and reads its answer. */
  static JsonNode ask(String script, Object request) throws IOException, InterruptedException {
    Path input = Files.createTempFile(FOLDER, "request", ".json");
    try {
      Files.write(input, JACKSON.writeValueAsBytes(request));
      Process process =
          new ProcessBuilder("node", script)
              .directory(FOLDER.toFile())
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

  private static boolean succeeds(Path folder, String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(120, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException absent) {
      return false;
    }
  }

  private static void skipUnless(boolean possible, String reason) {
    if (!possible) {
      System.out.println("Skipped: documents are not read by i18next and FormatJS, " + reason);
    }
    assumeTrue(possible, reason);
  }
}
