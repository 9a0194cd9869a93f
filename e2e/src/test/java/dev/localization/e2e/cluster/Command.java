package dev.localization.e2e.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program that is run to its end, within a time. */
record Command(List<String> words, Map<String, String> environment, String input) {
  private static final int SECONDS_AT_MOST = 180;

  static Command of(String... words) {
    return new Command(List.of(words), Map.of(), "");
  }

  /**
   * What the program wrote.
   *
   * @param exit its exit code
   */
  record Ended(int exit, String output, String errors) {}

  /** Runs it; what it says goes through files, so that no full pipe stops it. */
  Ended run() {
    try {
      Path output = Files.createTempFile("e2e-", ".out");
      Path errors = Files.createTempFile("e2e-", ".err");
      try {
        int exit = exit(output, errors);
        return new Ended(exit, Files.readString(output, UTF_8), Files.readString(errors, UTF_8));
      } finally {
        Files.delete(output);
        Files.delete(errors);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot run " + words.getFirst(), broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CommandFailedException(words, "interrupted");
    }
  }

  private int exit(Path output, Path errors) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(words);
    builder.environment().putAll(environment);
    builder.redirectOutput(output.toFile()).redirectError(errors.toFile());
    Process process = builder.start();
    try {
      try (var stdin = process.outputWriter(UTF_8)) {
        stdin.write(input);
      }
      if (!process.waitFor(SECONDS_AT_MOST, SECONDS)) {
        throw new CommandFailedException(words, "no end after " + SECONDS_AT_MOST + " s");
      }
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }
}
