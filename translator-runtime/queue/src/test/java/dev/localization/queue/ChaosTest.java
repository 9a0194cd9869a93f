package dev.localization.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.redis.RedisConnections;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Given worker processes, a Redis and a network between them; when all of them fail again and
 * again; then no acknowledged job is lost, and the end of each is written once.
 */
@Timeout(120)
class ChaosTest {
  private static final long SEED = 20_261_125;
  private static final int JOBS = 20_000;
  private static final int CHUNK = 250;
  private static final int WORKERS = 3;

  /** After so many hundredths of the jobs. */
  private static final List<Integer> REDIS_DIES = List.of(15, 40, 65, 90);

  private static final List<Integer> A_WORKER_DIES = List.of(8, 22, 34, 48, 60, 72, 84, 95);

  private final List<ChaosWorker> workers = new ArrayList<>();
  private final SplittableRandom random = new SplittableRandom(SEED);

  @TempDir Path folder;

  @Test
  void killedWorkersAKilledRedisAndABadNetworkLoseNothingAndEndNothingTwice() throws Exception {
    try (var server = new KilledRedis(folder.resolve("redis"), "--appendfsync", "always");
        var redis = RedisConnections.open(server.endpoint(), "watch", 4);
        var proxy = new FaultyProxy(server.address(), SEED);
        var client = RedisConnections.open(proxy.endpoint(), "adds", 4)) {
      server.awaitReady(redis);
      redis.hset("bull:q:meta", "opts.maxLenEvents", "10000000");
      try {
        for (int i = 0; i < WORKERS; i++) {
          workers.add(worker(proxy));
        }
        var adding = CompletableFuture.runAsync(() -> add(new Queue(client, "bull", "q")));
        for (int percent = 1; percent < 100; percent++) {
          awaitCompleted(redis, JOBS / 100 * percent);
          if (REDIS_DIES.contains(percent)) {
            server.kill();
            Thread.sleep(random.nextInt(1_500));
            server.start();
          }
          if (A_WORKER_DIES.contains(percent)) {
            int which = random.nextInt(WORKERS);
            workers.get(which).kill();
            workers.set(which, worker(proxy));
          }
        }
        adding.get(30, TimeUnit.SECONDS);
        awaitCompleted(redis, JOBS);
      } finally {
        for (var worker : workers) {
          worker.kill();
        }
      }
      report(proxy);
      assertThat(Files.readString(folder.resolve("workers.log")))
          .as("no call fails for good")
          .doesNotContain("SEVERE");
      assertThat(proxy.happened()).hasSize(4).allSatisfy((fault, times) -> assertMany(times));
      assertAllIsDoneOnce(redis);
    }
  }

  private ChaosWorker worker(FaultyProxy proxy) throws IOException {
    return new ChaosWorker(proxy.endpoint(), folder.resolve("ran"), folder.resolve("workers.log"));
  }

  /** Adds all, repeating what was not acknowledged: ids of their own make that safe. */
  private static void add(Queue queue) {
    for (int from = 0; from < JOBS; from += CHUNK) {
      var jobs =
          IntStream.range(from, from + CHUNK)
              .mapToObj(i -> new NewJob("n", "{\"i\":" + i + "}", options(i)))
              .toList();
      Rig.await()
          .ignoreExceptionsInstanceOf(JedisException.class)
          .until(() -> queue.add(jobs).size() == CHUNK);
    }
  }

  private static JobOptions options(int i) {
    return JobOptions.builder().jobId(id(i)).priority(i % 3).build();
  }

  private static String id(int i) {
    return "job-" + i;
  }

  private static Set<String> ids() {
    return IntStream.range(0, JOBS).mapToObj(ChaosTest::id).collect(Collectors.toSet());
  }

  private static void awaitCompleted(UnifiedJedis redis, int jobs) {
    Rig.await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptionsInstanceOf(JedisException.class)
        .untilAsserted(
            () -> assertThat(redis.zcard("bull:q:completed")).isGreaterThanOrEqualTo(jobs));
  }

  private static void assertMany(int times) {
    assertThat(times).isGreaterThanOrEqualTo(5);
  }

  private static void assertAllIsDoneOnce(UnifiedJedis redis) {
    assertThat(new Queue(redis, "bull", "q").counts())
        .isEqualTo(new JobCounts(0, 0, 0, 0, 0, JOBS, 0, false));
    assertThat(Set.copyOf(redis.zrange("bull:q:completed", 0, -1))).isEqualTo(ids());
    assertThat(Events.of(redis, "bull:q").stream().filter(event -> event.startsWith("completed")))
        .hasSize(JOBS)
        .doesNotHaveDuplicates();
    for (String id : ids()) {
      assertThat(redis.hmget("bull:q:" + id, "atm", "returnvalue"))
          .containsExactly("1", "\"" + id + "\"");
    }
    // No lock and no list is left, of whatever name.
    var others = redis.keys("*");
    others.removeIf(key -> key.startsWith("bull:q:job-") && !key.endsWith(":lock"));
    assertThat(others)
        .isSubsetOf(
            "bull:q:meta",
            "bull:q:completed",
            "bull:q:events",
            "bull:q:id",
            "bull:q:marker",
            "bull:q:pc",
            "bull:q:stalled-check");
  }

  private void report(FaultyProxy proxy) throws IOException {
    Map<String, Long> ran =
        Files.readAllLines(folder.resolve("ran")).stream()
            .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    assertThat(ran.keySet()).isEqualTo(ids());
    System.out.printf(
        "Chaos with seed %d: %d jobs, network %s, Redis killed %d times, workers %d times; %d jobs"
            + " ran more than once, at most %d times%n",
        SEED,
        JOBS,
        proxy.happened(),
        REDIS_DIES.size(),
        A_WORKER_DIES.size(),
        ran.values().stream().filter(times -> times > 1).count(),
        ran.values().stream().mapToLong(times -> times).max().orElse(0));
  }
}
