package dev.localization.benchmarks.queue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.resps.Slowlog;

/** A redis-server of its own. */
final class BenchmarkRedis implements AutoCloseable {
  private static final String SLOW_MICROS = "1000";

  private final Process process;
  private final Jedis client;
  private final int port;

  /**
   * @param appendOnly whether it keeps an append-only file, synced each second
   */
  BenchmarkRedis(boolean appendOnly) throws IOException, InterruptedException {
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Path folder = Files.createTempDirectory("queue-benchmark");
    process =
        new ProcessBuilder(
                "redis-server",
                "--port",
                Integer.toString(port),
                "--bind",
                "127.0.0.1",
                "--save",
                "",
                "--appendonly",
                appendOnly ? "yes" : "no",
                "--appendfsync",
                "everysec",
                "--slowlog-log-slower-than",
                SLOW_MICROS,
                "--slowlog-max-len",
                "1000",
                "--dir",
                folder.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectErrorStream(true)
            .start();
    client = new Jedis("127.0.0.1", port, 30_000);
    awaitAnswer();
  }

  int port() {
    return port;
  }

  Jedis client() {
    return client;
  }

  void clear() {
    client.flushAll();
    client.slowlogReset();
  }

  /** Processor time used so far, in microseconds. */
  long cpuMicros() {
    double seconds =
        client
            .info("cpu")
            .lines()
            .filter(line -> line.matches("used_cpu_(user|sys):.*"))
            .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(':') + 1)))
            .sum();
    return Math.round(seconds * 1e6);
  }

  /** The longest call since {@link #clear} in milliseconds; 0 when all were below one. */
  double longestCallMillis() {
    List<Slowlog> slow = client.slowlogGet(1_000);
    return slow.stream()
            .filter(call -> call.getArgs().getFirst().toUpperCase(Locale.ROOT).startsWith("EVAL"))
            .mapToLong(Slowlog::getExecutionTime)
            .max()
            .orElse(0)
        / 1e3;
  }

  String version() {
    return client
        .info("server")
        .lines()
        .filter(line -> line.startsWith("redis_version:"))
        .map(line -> line.substring(line.indexOf(':') + 1))
        .findFirst()
        .orElse("?");
  }

  private void awaitAnswer() throws InterruptedException {
    for (int tried = 0; tried < 100; tried++) {
      try {
        client.ping();
        return;
      } catch (JedisException starting) {
        Thread.sleep(50);
      }
    }
    throw new IllegalStateException("redis-server did not start");
  }

  @Override
  public void close() {
    client.close();
    process.destroyForcibly();
  }
}
