package dev.localization.queue;

import dev.localization.redis.RedisConnections;
import dev.localization.redis.RedisEndpoint;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** A worker in a process of its own, which a test kills. */
final class ChaosWorker implements AutoCloseable {
  private static final int CONCURRENCY = 25;

  private final Process process;

  /**
   * @param ran to which the ids of the jobs are appended that it begins to run
   */
  ChaosWorker(RedisEndpoint redis, Path ran, Path log) throws IOException {
    process =
        new ProcessBuilder(
                List.of(
                    ProcessHandle.current().info().command().orElse("java"),
                    "-Xmx128m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    ChaosWorker.class.getName(),
                    Integer.toString(redis.addresses().getFirst().getPort()),
                    ran.toString()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
  }

  /** As kill -9 does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }

  /** Works until it is killed, or the test that started it is gone. */
  public static void main(String[] arguments) throws IOException {
    var endpoint = RedisEndpoint.of("redis://127.0.0.1:" + arguments[0]);
    var options =
        WorkerOptions.builder()
            .concurrency(CONCURRENCY)
            .lockDuration(Duration.ofSeconds(2))
            .stalledInterval(Duration.ofMillis(500))
            .maxStalledCount(1_000);
    try (var ran =
            FileChannel.open(
                Path.of(arguments[1]), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        var redis = RedisConnections.open(endpoint, "chaos", 8);
        var worker =
            new Worker(redis, "bull", "q", (job, context) -> run(job, ran), options.build())) {
      worker.start();
      // Ends with the process that holds the other end.
      while (System.in.read() >= 0) {}
    }
  }

  private static Outcome run(Job job, FileChannel ran) throws IOException, InterruptedException {
    ran.write(ByteBuffer.wrap((job.id() + "\n").getBytes(StandardCharsets.UTF_8)));
    Thread.sleep(ThreadLocalRandom.current().nextLong(5, 25));
    return Outcome.completed("\"" + job.id() + "\"");
  }
}
