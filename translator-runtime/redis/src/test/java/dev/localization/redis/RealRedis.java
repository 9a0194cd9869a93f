package dev.localization.redis;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import redis.clients.jedis.HostAndPort;

/**
 * A process of the machine's own redis-server, for what the one that tests bring along lacks: TLS,
 * ACLs that tell, Sentinel, Cluster. It can be killed, and started again with its data.
 */
public final class RealRedis implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/bin/redis-server");

  /** Below the ports that systems give to outgoing connections; each process begins elsewhere. */
  private static final AtomicInteger NEXT_PORT =
      new AtomicInteger(20_000 + (int) (ProcessHandle.current().pid() % 1_000) * 10);

  private final Path folder;
  private final int port;
  private final List<String> command;
  private Process process;

  private RealRedis(Path folder, int port, List<String> command) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.port = port;
    this.command = List.copyOf(command);
    start();
  }

  /** Skips the test where redis-server is missing, or fails it with REQUIRE_REDIS=true. */
  public static void requireInstalled() {
    if (!Files.isExecutable(PROGRAM)) {
      String why = PROGRAM + " is missing: apt-get install redis-server";
      if ("true".equals(System.getenv("REQUIRE_REDIS"))) {
        fail(why + " (REQUIRE_REDIS=true)");
      }
      abort(why);
    }
  }

  /**
   * A server in a folder of its own.
   *
   * @param options as on the command line, without "port" and "dir"
   */
  public static RealRedis server(Path folder, String... options) throws IOException {
    int port = freePort();
    var command =
        new ArrayList<>(
            List.of(PROGRAM.toString(), "--port", Integer.toString(port), "--save", ""));
    command.addAll(List.of("--dir", folder.toString(), "--bind", "127.0.0.1"));
    command.addAll(List.of(options));
    return new RealRedis(folder, port, command);
  }

  /** A server that speaks TLS and nothing else. */
  public static RealRedis tlsServer(Path folder, String... options) throws IOException {
    int port = freePort();
    var command =
        new ArrayList<>(
            List.of(PROGRAM.toString(), "--port", "0", "--tls-port", Integer.toString(port)));
    command.addAll(List.of("--dir", folder.toString(), "--bind", "127.0.0.1", "--save", ""));
    command.addAll(List.of(options));
    return new RealRedis(folder, port, command);
  }

  /** A Sentinel with this configuration, to which it adds what it learns. */
  public static RealRedis sentinel(Path folder, List<String> configuration) throws IOException {
    int port = freePort();
    var lines = new ArrayList<>(configuration);
    lines.addFirst("port " + port);
    lines.addFirst("bind 127.0.0.1");
    lines.addFirst("dir " + folder);
    Path file = Files.createDirectories(folder).resolve("sentinel.conf");
    Files.write(file, lines);
    return new RealRedis(folder, port, List.of(PROGRAM.toString(), file.toString(), "--sentinel"));
  }

  public static int freePort() throws IOException {
    while (true) {
      int candidate = NEXT_PORT.getAndIncrement();
      try (var free = new ServerSocket(candidate, 1, InetAddress.getLoopbackAddress())) {
        return free.getLocalPort();
      } catch (IOException taken) {
        if (candidate > 32_000) {
          throw taken;
        }
      }
    }
  }

  public int port() {
    return port;
  }

  public HostAndPort address() {
    return new HostAndPort("127.0.0.1", port);
  }

  public RedisEndpoint endpoint() {
    return RedisEndpoint.of("redis://127.0.0.1:" + port);
  }

  /** Starts it and waits until it listens. */
  public void start() throws IOException {
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("redis.log").toFile()))
            .start();
    // Of a test that ends before it can close it.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(10))
        .failFast("redis-server ended, see its log in " + folder, () -> !process.isAlive())
        .until(this::listens);
  }

  /** As kill -9 does: nothing is said, nothing is saved. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** What it printed. */
  public String log() {
    try {
      return Files.readString(folder.resolve("redis.log"));
    } catch (IOException unreadable) {
      return unreadable.toString();
    }
  }

  private boolean listens() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
