package dev.localization.queue;

import dev.localization.redis.RedisEndpoint;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import redis.clients.jedis.UnifiedJedis;
import redis.embedded.core.ExecutableProvider;

/** A Redis process of its own that keeps its data in a file and can be killed. */
final class KilledRedis implements AutoCloseable {
  private final Path folder;
  private final String executable;
  private final int port;
  private final List<String> options;
  private Process process;

  /**
   * @param options as on the command line
   */
  KilledRedis(Path folder, String... options) throws IOException {
    this.folder = folder;
    this.options = List.of(options);
    this.executable = ExecutableProvider.newJarResourceProvider().get().getAbsolutePath();
    try (var free = new ServerSocket(0)) {
      this.port = free.getLocalPort();
    }
    start();
  }

  int port() {
    return port;
  }

  /** All that it stores. */
  Path file() {
    return folder.resolve("appendonly.aof");
  }

  RedisEndpoint endpoint() {
    return RedisEndpoint.of("redis://127.0.0.1:" + port);
  }

  void start() throws IOException {
    Files.createDirectories(folder);
    var command =
        new ArrayList<>(
            List.of(executable, "--port", Integer.toString(port), "--bind", "127.0.0.1"));
    command.addAll(List.of("--appendonly", "yes", "--save", "", "--dir", folder.toString()));
    command.addAll(options);
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("redis.log").toFile()))
            .start();
    // Of a test that ends before it can close it.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
  }

  /** Waits until it has loaded its data. */
  void awaitReady(UnifiedJedis redis) {
    Rig.await().ignoreExceptions().until(() -> redis.ping().equals("PONG"));
  }

  /** As kill -9 does: nothing is said, nothing is saved. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Stops it in the middle of whatever it does; {@link #kill} still works. */
  void freeze() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-STOP", Long.toString(process.pid())).start().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
