package dev.localization.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.redis.RedisConnections;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

class ChaosTest {
  private static final int JOBS = 2_000;

  private final AtomicInteger away = new AtomicInteger();
  private final AtomicInteger back = new AtomicInteger();

  @Test
  @Timeout(120)
  void killingRedisAndAWorkerLosesNoJobAndCompletesNoneTwice(@TempDir Path folder)
      throws Exception {
    try (var server = new KilledRedis(folder);
        var redis = RedisConnections.open(server.endpoint(), "chaos", 16)) {
      Rig.await().ignoreExceptions().until(() -> redis.ping().equals("PONG"));
      var queue = new Queue(redis, "bull", "q");
      redis.hset("bull:q:meta", "opts.maxLenEvents", "1000000");
      queue.add(IntStream.range(0, JOBS).mapToObj(i -> new NewJob("n", "{}", options(i))).toList());
      vanishWith(20, redis);

      try (var first = worker(redis);
          var second = worker(redis)) {
        first.start();
        second.start();
        for (int mark : List.of(JOBS / 5, JOBS / 2)) {
          awaitCompleted(queue, mark);
          int before = away.get();
          server.kill();
          Rig.await().until(() -> away.get() > before);
          server.start();
        }
        awaitCompleted(queue, JOBS);
      }

      assertThat(queue.counts()).isEqualTo(new JobCounts(0, 0, 0, 0, 0, JOBS, 0, false));
      assertThat(Events.of(redis, "bull:q").stream().filter(event -> event.startsWith("completed")))
          .hasSize(JOBS)
          .doesNotHaveDuplicates();
      assertThat(back.get()).isEqualTo(away.get());
    }
  }

  private static JobOptions options(int i) {
    return JobOptions.builder().jobId("job-" + i).priority(i % 3).build();
  }

  private Worker worker(UnifiedJedis redis) {
    var listener =
        new WorkerListener() {
          @Override
          public void redisAway(Exception reason) {
            away.incrementAndGet();
          }

          @Override
          public void redisBack() {
            back.incrementAndGet();
          }
        };
    var options =
        WorkerOptions.builder()
            .concurrency(10)
            .lockDuration(Duration.ofSeconds(2))
            .stalledInterval(Duration.ofMillis(500))
            .maxStalledCount(5)
            .listener(listener);
    return new Worker(
        redis,
        "bull",
        "q",
        (job, context) -> {
          LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
          return Outcome.completed();
        },
        options.build());
  }

  private static void vanishWith(int jobs, UnifiedJedis redis) {
    var options = WorkerOptions.builder().lockDuration(Duration.ofSeconds(1)).build();
    var until = new UntilAnswered("q", WorkerListener.SILENT, new CountDownLatch(1));
    new WorkerCalls(redis, new Keys("bull", "q"), options, until)
        .work(List.of(), () -> jobs, "vanished");
  }

  private static void awaitCompleted(Queue queue, int jobs) {
    Rig.await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptionsInstanceOf(JedisException.class)
        .until(() -> queue.counts().completed() >= jobs);
  }
}
