package dev.localization.pipeline.provider.apertium;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** The APy server of the distribution, on a free port. */
final class ApertiumServer implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/bin/apertium-apy");
  private static final Path PAIRS = Path.of("/usr/share/apertium");

  private final Process process;
  private final int port;

  private ApertiumServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** What is not installed; "" when all is there. */
  static String missing() {
    if (!Files.isExecutable(PROGRAM)) {
      return "there is no " + PROGRAM + " (Debian: apertium-apy)";
    }
    Path pair = PAIRS.resolve("modes/eng-spa.mode");
    return Files.exists(pair) ? "" : "there is no " + pair + " (Debian: apertium-eng-spa)";
  }

  /** Starts it, and waits until it serves. */
  static ApertiumServer start() throws IOException {
    int port = freePort();
    Process process =
        new ProcessBuilder(PROGRAM.toString(), "-p", Integer.toString(port), PAIRS.toString())
            .redirectErrorStream(true)
            .start();
    BufferedReader log = process.inputReader(UTF_8);
    for (String line = log.readLine(); line != null; line = log.readLine()) {
      if (line.contains("Serving on")) {
        // It would stop at a full pipe.
        Thread.ofVirtual().start(() -> log.lines().forEach(ignored -> {}));
        return new ApertiumServer(process, port);
      }
    }
    throw new IOException("apertium-apy ended before it served");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  String url() {
    return "http://localhost:" + port;
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }
}
