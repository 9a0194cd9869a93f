package dev.localization.queue;

import dev.localization.redis.RedisEndpoint;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.embedded.core.ExecutableProvider;

/** A Redis process of its own that keeps its data in a file and can be killed. */
final class KilledRedis implements AutoCloseable {
  private final String executable;
  private final String fsync;
  private final int port;
  private Path folder;
  private Process process;

  /** One that survives being killed, and a dying host but for the last second. */
  KilledRedis(Path folder) throws IOException {
    this(folder, "everysec");
  }

  /**
   * @param fsync when what it writes is brought to the disk: always, everysec or no
   */
  KilledRedis(Path folder, String fsync) throws IOException {
    this.folder = folder;
    this.fsync = fsync;
    this.executable = ExecutableProvider.newJarResourceProvider().get().getAbsolutePath();
    try (var free = new ServerSocket(0)) {
      this.port = free.getLocalPort();
    }
    start();
  }

  HostAndPort address() {
    return new HostAndPort("127.0.0.1", port);
  }

  RedisEndpoint endpoint() {
    return RedisEndpoint.of("redis://" + address());
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
                    "--appendfsync",
                    fsync,
                    "--save",
                    "",
                    "--dir",
                    folder.toString()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("redis.log").toFile()))
            .start();
    // Of a test that ends before it can close it.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
  }

  /** Starts it on other data. */
  void startOn(Path other) throws IOException {
    folder = other;
    start();
  }

  /** Waits until it has read its data and answers. */
  void awaitAnswer() {
    Rig.await()
        .ignoreExceptionsInstanceOf(JedisException.class)
        .until(
            () -> {
              try (var redis = new Jedis(address())) {
                return redis.ping().equals("PONG");
              }
            });
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
