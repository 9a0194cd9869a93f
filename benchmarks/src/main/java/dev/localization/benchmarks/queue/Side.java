package dev.localization.benchmarks.queue;

import java.nio.file.Path;
import java.util.List;

/** Who is measured. */
public enum Side {
  BULLMQ {
    @Override
    List<String> command() {
      return List.of("node", "peer.js");
    }
  },
  OURS {
    @Override
    List<String> command() {
      // The options with which the images run the workers.
      return List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-XX:+UseSerialGC",
          "-XX:MaxRAMPercentage=60",
          "-XX:+ExitOnOutOfMemoryError",
          "-Dslf4j.internal.verbosity=ERROR",
          "-classpath",
          System.getProperty("java.class.path"),
          "dev.localization.benchmarks.queue.peer.Peer");
    }
  };

  /** What to start in the folder of the Node packages; the port of Redis follows. */
  abstract List<String> command();
}
