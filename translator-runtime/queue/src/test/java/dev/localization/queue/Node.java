package dev.localization.queue;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.localization.redis.RedisEndpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The real BullMQ in a Node process. */
final class Node {
  private static final Path SOURCES = Path.of("src/test/node");
  private static final Path FOLDER = Path.of("target/node");
  private static final List<String> FILES =
      List.of("package.json", "package-lock.json", "interop.js", "peer.js");

  private Node() {}

  /** Installs the pinned packages; skips the test, saying why, where that cannot be done. */
  static void require() throws IOException, InterruptedException {
    skipUnless(succeeds(Path.of("."), "node", "--version"), "there is no node");
    Files.createDirectories(FOLDER);
    for (String file : FILES) {
      Files.copy(SOURCES.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    skipUnless(
        Files.isDirectory(FOLDER.resolve("node_modules/@bull-board/express"))
            || succeeds(FOLDER, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"),
        "npm could not install bullmq");
  }

  /** Plays a scene of interop.js and gives the JSON that it printed. */
  static CompletableFuture<JsonNode> play(RedisEndpoint redis, String scene) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return new ObjectMapper()
                .readTree(
                    output(
                        "node",
                        "interop.js",
                        Integer.toString(redis.addresses().getFirst().getPort()),
                        scene));
          } catch (IOException failed) {
            throw new UncheckedIOException(failed);
          }
        },
        task -> Thread.ofPlatform().daemon().start(task));
  }

  private static String output(String... command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .directory(FOLDER.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var lines = process.inputReader()) {
      return String.valueOf(lines.readLine());
    } finally {
      process.destroy();
    }
  }

  /** Starts a script that is talked to by lines. */
  static Process start(String script, String... arguments) throws IOException {
    var command = new ArrayList<>(List.of("node", script));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .directory(FOLDER.toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static boolean succeeds(Path folder, String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(new ArrayList<>(List.of(command)))
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
      System.out.println("Skipped: interoperability with BullMQ is not tested, " + reason);
    }
    assumeTrue(possible, reason);
  }
}
