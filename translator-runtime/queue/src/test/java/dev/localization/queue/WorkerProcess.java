package dev.localization.queue;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.localization.redis.RedisConnections;
import dev.localization.redis.RedisEndpoint;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** A worker in a process of its own, which can be killed; it notes down each run of a job. */
final class WorkerProcess implements AutoCloseable {
  static final int CONCURRENCY = 25;

  private final RedisEndpoint redis;
  private final Path runs;
  private final Path log;
  private Process process;

  WorkerProcess(RedisEndpoint redis, Path folder, String name) throws IOException {
    this.redis = redis;
    this.runs = folder.resolve(name + ".runs");
    this.log = folder.resolve(name + ".log");
    start();
  }

  void start() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    // Small and quick to start: several share the machine.
    var options = List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    var command = new ArrayList<>(List.of(java));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(WorkerProcess.class.getName());
    command.add(Integer.toString(redis.addresses().getFirst().getPort()));
    command.add(runs.toString());
    process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
  }

  /** As kill -9 does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** The ids of the jobs that it ran, once a run. */
  List<String> runs() throws IOException {
    return Files.exists(runs) ? Files.readAllLines(runs) : List.of();
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }

  /** Works until its input ends, as it does when whoever started it is gone. */
  public static void main(String... arguments) throws IOException {
    var endpoint = RedisEndpoint.of("redis://127.0.0.1:" + arguments[0]);
    var runs =
        FileChannel.open(
            new File(arguments[1]).toPath(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    var options =
        WorkerOptions.builder()
            .name("chaos")
            .concurrency(CONCURRENCY)
            .lockDuration(Duration.ofSeconds(2))
            .stalledInterval(Duration.ofSeconds(1))
            .maxStalledCount(1_000);
    var worker =
        new Worker(
            RedisConnections.open(endpoint, "chaos", 16),
            "bull",
            "q",
            (job, context) -> {
              runs.write(ByteBuffer.wrap((job.id() + "\n").getBytes(UTF_8)));
              long millis = ThreadLocalRandom.current().nextLong(5, 55);
              LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
              return Outcome.completed("\"" + job.id() + "\"");
            },
            options.build());
    worker.start();
    while (System.in.read() >= 0) {
      // nothing is said
    }
    Runtime.getRuntime().halt(0);
  }
}
