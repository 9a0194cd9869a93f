package dev.localization.pipeline.format.markdown;

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
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** remark and MDX, behind a script of {@code src/test/node/markdown}. */
final class Remark {
  private static final Path SOURCES = Path.of("src/test/node/markdown");
  private static final Path FOLDER = Path.of("target/node/markdown");
  private static final ObjectMapper JACKSON = new ObjectMapper();

  private Remark() {}

  /** Installs the pinned packages; skips the test, saying why, where that cannot be done. */
  static void require() throws IOException, InterruptedException {
    skipUnless(succeeds(Path.of("."), "node", "--version"), "there is no node");
    Files.createDirectories(FOLDER);
    for (String file : List.of("package.json", "package-lock.json", "remark.mjs")) {
      Files.copy(SOURCES.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    skipUnless(
        Files.isDirectory(FOLDER.resolve("node_modules/unified"))
            || succeeds(FOLDER, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"),
        "npm could not install remark");
  }

  /** For each document its tree without words, or why it is refused. */
  static JsonNode trees(boolean mdx, List<String> documents)
      throws IOException, InterruptedException {
    Path input = Files.createTempFile(FOLDER, "request", ".json");
    try {
      Files.write(input, JACKSON.writeValueAsBytes(Map.of("mdx", mdx, "documents", documents)));
      Process process =
          new ProcessBuilder("node", "remark.mjs")
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
      System.out.println("Skipped: documents are not read by remark, " + reason);
    }
    assumeTrue(possible, reason);
  }
}
