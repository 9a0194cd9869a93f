package dev.localization.controlplane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A running program of the control plane, and what it wrote. */
final class KubernetesProcess {
  private static final int GRACE_SECONDS = 3;
  private static final int REPORTED_LINES = 20;

  private final Path log;
  private final Process process;

  KubernetesProcess(Path program, Path folder, List<String> arguments) throws IOException {
    log = folder.resolve(program.getFileName() + ".log");
    process =
        new ProcessBuilder(
                Stream.concat(Stream.of(program.toString()), arguments.stream()).toList())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
  }

  boolean hasEnded() {
    return !process.isAlive();
  }

  /** Politely, then not: these processes hold nothing that outlives the test. */
  void stop() {
    process.destroy();
    try {
      if (process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }

  void kill() {
    process.destroyForcibly();
  }

  /** The last lines of its output. */
  String report() {
    try {
      List<String> lines = Files.readAllLines(log);
      int from = Math.max(0, lines.size() - REPORTED_LINES);
      return log.getFileName() + ":\n" + String.join("\n", lines.subList(from, lines.size()));
    } catch (IOException e) {
      return log + " cannot be read: " + e.getMessage();
    }
  }
}
