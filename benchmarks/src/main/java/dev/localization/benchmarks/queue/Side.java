package dev.localization.benchmarks.queue;

import java.nio.file.Path;
import java.util.List;

/** Whose client is measured. */
enum Side {
  OURS,
  BULLMQ;

  /** The program of a client process, without the port. */
  List<String> command(Path node) {
    return switch (this) {
      case OURS ->
          List.of(
              ProcessHandle.current().info().command().orElse("java"),
              "-cp",
              System.getProperty("java.class.path"),
              BenchmarkClient.class.getName());
      case BULLMQ -> List.of("node", node.resolve("client.js").toString());
    };
  }
}
