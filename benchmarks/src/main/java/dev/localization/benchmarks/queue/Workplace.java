package dev.localization.benchmarks.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;

/** Where BullMQ is installed, in the version that the queue's own tests pin. */
record Workplace(Path folder) {
  private static final Pattern VERSION = Pattern.compile("\"version\": \"([^\"]+)\"");
  private static final List<String> PINS = List.of("package.json", "package-lock.json");

  /**
   * Installs BullMQ unless it is there.
   *
   * @param module the folder of this module
   */
  static Workplace prepare(Path module) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(module.resolve("target/node"));
    Path pinned = module.resolveSibling("translator-runtime/queue/src/test/node");
    for (String file : PINS) {
      copy(pinned.resolve(file), folder.resolve(file));
    }
    copy(module.resolve("src/main/node/peer.js"), folder.resolve("peer.js"));
    if (!Files.isDirectory(folder.resolve("node_modules/bullmq"))) {
      install(folder);
    }
    return new Workplace(folder);
  }

  String bullmqVersion() throws IOException {
    var found =
        VERSION.matcher(Files.readString(folder.resolve("node_modules/bullmq/package.json")));
    return found.find() ? found.group(1) : "unknown";
  }

  String nodeVersion() throws IOException {
    var node = new ProcessBuilder("node", "--version").start();
    try (var lines = node.inputReader()) {
      return lines.readLine();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void install(Path folder) throws IOException, InterruptedException {
    int exit =
        new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
            .directory(folder.toFile())
            .inheritIO()
            .start()
            .waitFor();
    if (exit != 0) {
      throw new IOException("npm could not install bullmq");
    }
  }
}
