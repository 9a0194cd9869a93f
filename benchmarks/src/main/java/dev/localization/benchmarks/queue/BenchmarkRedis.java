package dev.localization.benchmarks.queue;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.localization.redis.RedisConnections;
import dev.localization.redis.RedisEndpoint;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import redis.clients.jedis.BuilderFactory;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.embedded.core.ExecutableProvider;

/** The Redis that both sides use, with nothing on disk unless a scenario wants it. */
public final class BenchmarkRedis implements AutoCloseable {
  private static final int QUICK_MICROS = 500;
  private static final int FLUSH_MILLIS = 60_000;
  private static final Pattern CPU = Pattern.compile("(?m)^used_cpu_(?:sys|user):([0-9.]+)");
  private static final Pattern VERSION = Pattern.compile("(?m)^redis_version:(\\S+)");

  private final int port;
  private final Process process;
  private final UnifiedJedis client;

  /**
   * @param folder for its files
   */
  BenchmarkRedis(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    process =
        new ProcessBuilder(
                List.of(
                    executable(),
                    "--port",
                    Integer.toString(port),
                    "--bind",
                    "127.0.0.1",
                    "--save",
                    "",
                    "--appendonly",
                    "no",
                    "--appendfsync",
                    "everysec",
                    "--dir",
                    folder.toString()))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("redis.log").toFile())
            .start();
    // Of a run that is broken off.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    client = RedisConnections.open(RedisEndpoint.of("redis://127.0.0.1:" + port), "driver", 2);
    awaitStart();
  }

  int port() {
    return port;
  }

  long pid() {
    return process.pid();
  }

  /** For what a scenario looks at between or after the measured parts. */
  public UnifiedJedis client() {
    return client;
  }

  String version() {
    var found = VERSION.matcher(client.info("server"));
    return found.find() ? found.group(1) : "unknown";
  }

  /** The seconds of processor time that it has used. */
  public double cpuSeconds() {
    return CPU.matcher(client.info("cpu"))
        .results()
        .mapToDouble(found -> Double.parseDouble(found.group(1)))
        .sum();
  }

  /** Whether each write goes to a file, which is synchronized every second. */
  public void appendOnly(boolean on) {
    client.configSet("appendonly", on ? "yes" : "no");
  }

  /** Notes calls from now on, except the quickest. */
  public void watchCalls() {
    client.configSet("slowlog-log-slower-than", Integer.toString(QUICK_MICROS));
    client.configSet("slowlog-max-len", "20000");
    slowLog("RESET");
  }

  /** The longest call of a script since then; at least the length of those not noted. */
  public double longestScriptMillis() {
    var calls = (List<?>) slowLog("GET", "-1");
    return calls.stream()
            .map(call -> (List<?>) call)
            .filter(call -> isScript((List<?>) call.get(3)))
            .mapToLong(call -> (Long) call.get(2))
            .max()
            .orElse(QUICK_MICROS)
        / 1000.0;
  }

  private Object slowLog(String... arguments) {
    var command = new CommandArguments(Protocol.Command.SLOWLOG).addObjects((Object[]) arguments);
    return client.executeCommand(new CommandObject<>(command, BuilderFactory.RAW_OBJECT));
  }

  private static boolean isScript(List<?> command) {
    return new String((byte[]) command.getFirst(), UTF_8)
        .toLowerCase(Locale.ROOT)
        .startsWith("eval");
  }

  /**
   * Removes all data; a million jobs take seconds, and freeing them later would disturb the next
   * case.
   */
  public void clear() {
    try (var patient = new Jedis("127.0.0.1", port, FLUSH_MILLIS)) {
      patient.flushAll();
    }
  }

  private static String executable() throws IOException {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, "redis-server"))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst()
        .orElse(ExecutableProvider.newJarResourceProvider().get().getAbsolutePath());
  }

  private void awaitStart() throws InterruptedException {
    for (int tries = 100; ; tries--) {
      try {
        client.ping();
        return;
      } catch (JedisConnectionException early) {
        if (tries == 0) {
          throw early;
        }
        Thread.sleep(50);
      }
    }
  }

  @Override
  public void close() throws InterruptedException {
    client.close();
    process.destroy();
    process.waitFor();
  }
}
