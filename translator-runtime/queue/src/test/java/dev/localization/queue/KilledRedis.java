package dev.localization.queue;

import dev.localization.redis.RedisEndpoint;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import redis.embedded.core.ExecutableProvider;

/** A Redis process of its own that keeps its data in a file and can be killed. */
final class KilledRedis implements AutoCloseable {
  private final Path folder;
  private final String executable;
  private final int port;
  private Process process;

  KilledRedis(Path folder) throws IOException {
    this.folder = folder;
    this.executable = ExecutableProvider.newJarResourceProvider().get().getAbsolutePath();
    try (var free = new ServerSocket(0)) {
      this.port = free.getLocalPort();
    }
    start();
  }

  RedisEndpoint endpoint() {
    return RedisEndpoint.of("redis://127.0.0.1:" + port);
  }

  void start() throws IOException {
    Files.createDirectories(folder);
    process =
        new ProcessBuilder(
                List.of(
                    executable,
                    "--port",
                    Integer.toString(port),
                    "--bind",
                    "127.0.0.1",
                    "--appendonly",
                    "yes",
                    "--save",
                    "",
                    "--dir",
                    folder.toString()))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("redis.log").toFile())
            .start();
  }

  /** As kill -9 does: nothing is said, nothing is saved. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
