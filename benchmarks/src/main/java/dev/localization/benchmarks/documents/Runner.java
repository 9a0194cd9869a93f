package dev.localization.benchmarks.documents;

import dev.localization.benchmarks.documents.kind.Kind;
import dev.localization.benchmarks.documents.probe.Probe;
import dev.localization.benchmarks.documents.probe.Side;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Starts a JVM for each measurement, on one core. */
final class Runner {
  private static final int ROOM_MEBIBYTES = 3_000;
  private static final int SMALLEST_STEP_MEBIBYTES = 4;
  private static final int WARM_UP_SECONDS = 30;
  // Whoever takes longer has hardly a byte free, and collects garbage without end.
  private static final int PASS_SECONDS = 60;

  private final int patienceSeconds;

  /**
   * A runner.
   *
   * @param patienceSeconds after which a process has given up, its warm-up aside
   */
  Runner(int patienceSeconds) {
    this.patienceSeconds = patienceSeconds;
  }

  /** Milliseconds for each number of entries; empty when it gave up. */
  Optional<List<Double>> millis(Side side, Kind kind, List<Integer> entries)
      throws IOException, InterruptedException {
    int seconds = WARM_UP_SECONDS + patienceSeconds;
    return run(ROOM_MEBIBYTES, seconds, side, kind, "time", entries)
        .map(lines -> lines.stream().map(Double::parseDouble).toList());
  }

  /** The smallest heap in which it gets through, in multiples of the document. */
  Optional<Double> memory(Side side, Kind kind, int entries)
      throws IOException, InterruptedException {
    Optional<List<String>> lines =
        run(ROOM_MEBIBYTES, PASS_SECONDS, side, kind, "pass", List.of(entries));
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    double bytes = Double.parseDouble(lines.get().getFirst());
    int tooSmall = (int) (bytes / (1 << 20));
    int enough = tooSmall * 40 + SMALLEST_STEP_MEBIBYTES;
    while (enough - tooSmall > Math.max(SMALLEST_STEP_MEBIBYTES, tooSmall / 20)) {
      int middle = (enough + tooSmall) / 2;
      if (run(middle, PASS_SECONDS, side, kind, "pass", List.of(entries)).isPresent()) {
        enough = middle;
      } else {
        tooSmall = middle;
      }
    }
    return Optional.of(enough * (double) (1 << 20) / bytes);
  }

  private Optional<List<String>> run(
      int mebibytes, int seconds, Side side, Kind kind, String mode, List<Integer> entries)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:ActiveProcessorCount=1",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xmx" + mebibytes + "m",
                "-Dslf4j.internal.verbosity=ERROR",
                "-classpath",
                System.getProperty("java.class.path"),
                Probe.class.getName(),
                side.name(),
                kind.name(),
                mode));
    entries.forEach(number -> command.add(number.toString()));
    Path output = Files.createTempFile("probe", ".txt");
    try {
      return ended(command, output.toFile(), seconds)
          ? Optional.of(Files.readAllLines(output))
          : Optional.empty();
    } finally {
      Files.delete(output);
    }
  }

  private static boolean ended(List<String> command, File output, int seconds)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(output)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor(seconds, TimeUnit.SECONDS)) {
      return process.exitValue() == 0;
    }
    process.destroyForcibly().waitFor();
    return false;
  }
}
