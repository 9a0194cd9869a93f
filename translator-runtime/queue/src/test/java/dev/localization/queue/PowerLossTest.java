package dev.localization.queue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Given jobs that are added and worked on; when the host of Redis loses its power and comes back;
 * then what was acknowledged is there, as far as the setting promises, and work goes on.
 */
@Timeout(90)
class PowerLossTest {
  private static final long SEED = 20_261_126;
  private static final int CHUNK = 20;
  private static final int MOST_OPEN = 1_000;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final Map<String, Long> added = new ConcurrentHashMap<>();
  private final CountDownLatch enough = new CountDownLatch(1);
  private final AtomicInteger away = new AtomicInteger();
  private final AtomicInteger back = new AtomicInteger();

  @TempDir Path folder;

  @Test
  void syncingAlwaysLosesNothingThatWasAcknowledged() throws Exception {
    assertThat(losePower("always")).isEmpty();
  }

  @Test
  void syncingEverySecondLosesWhatTheLastTwoSecondsAcknowledgedAtMost() throws Exception {
    assertThat(losePower("everysec")).allMatch(age -> age <= 2_000);
  }

  @Test
  void aDiskWithoutPowerHasWhatWasSyncedAndNothingElse() throws Exception {
    try (var disk = HostDisk.create(folder.resolve("host"))) {
      write(disk.folder().resolve("synced"), true);
      write(disk.folder().resolve("written"), false);

      try (var left = disk.afterPowerLoss(folder.resolve("left"))) {
        assertThat(left.folder().resolve("synced")).hasContent("data");
        assertThat(left.folder().resolve("written"))
            .satisfiesAnyOf(
                file -> assertThat(file).doesNotExist(), file -> assertThat(file).isEmptyFile());
      }
    }
  }

  private static void write(Path file, boolean sync) throws IOException {
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap("data".getBytes(UTF_8)));
      if (sync) {
        channel.force(true);
      }
    }
  }

  /** Says how many milliseconds before each was acknowledged that is lost. */
  private List<Long> losePower(String fsync) throws Exception {
    try (var disk = HostDisk.create(folder.resolve("host"));
        var server = new KilledRedis(disk.folder(), "--appendfsync", fsync);
        var redis = new WitnessRedis(server.address())) {
      server.awaitReady(redis);
      redis.hset("bull:q:meta", "opts.maxLenEvents", "10000000");
      try (var first = worker(redis);
          var second = worker(redis)) {
        first.start();
        second.start();
        var adding = CompletableFuture.runAsync(() -> add(redis));
        Thread.sleep(4_000 + random.nextInt(1_500));

        long died = System.nanoTime();
        server.kill();
        try (var left = disk.afterPowerLoss(folder.resolve("left"))) {
          enough.countDown();
          adding.get(20, TimeUnit.SECONDS);
          var survivors = restored(left, fsync);
          var lost = compare(survivors, redis.completed(), fsync, died);

          server.startOn(left.folder());
          assertAllAreCompletedOnce(redis, survivors.all().size());
          assertThat(away.get()).isPositive();
          Rig.await().untilAsserted(() -> assertThat(back).hasValue(away.get()));
          return lost;
        }
      }
    }
  }

  private static Survivors restored(HostDisk left, String fsync) throws Exception {
    try (var server = new KilledRedis(left.folder(), "--appendfsync", fsync);
        var redis = new WitnessRedis(server.address())) {
      server.awaitReady(redis);
      return Survivors.of(redis);
    }
  }

  private List<Long> compare(
      Survivors survivors, Map<String, Long> completed, String fsync, long died) {
    var adds = missing(added, survivors.all(), died);
    var ends = missing(completed, survivors.ended(), died);
    var lost = new ArrayList<>(adds);
    lost.addAll(ends);
    long oldest = lost.stream().mapToLong(age -> age).max().orElse(0);
    System.out.printf(
        "Power lost with seed %d and appendfsync %s: of what was acknowledged, %d of %d adds and"
            + " %d of %d completions are lost, the oldest %d ms old%n",
        SEED, fsync, adds.size(), added.size(), ends.size(), completed.size(), oldest);
    assertThat(added).hasSizeGreaterThan(500);
    assertThat(completed).hasSizeGreaterThan(500);
    return lost;
  }

  private static List<Long> missing(Map<String, Long> acknowledged, Set<String> there, long died) {
    return acknowledged.entrySet().stream()
        .filter(entry -> !there.contains(entry.getKey()))
        .map(entry -> TimeUnit.NANOSECONDS.toMillis(died - entry.getValue()))
        .toList();
  }

  private static void assertAllAreCompletedOnce(UnifiedJedis redis, int jobs) {
    Rig.await()
        .ignoreExceptionsInstanceOf(JedisException.class)
        .until(() -> redis.zcard("bull:q:completed") == jobs);
    assertThat(new Queue(redis, "bull", "q").counts())
        .isEqualTo(new JobCounts(0, 0, 0, 0, 0, jobs, 0, false));
    assertThat(Events.of(redis, "bull:q").stream().filter(event -> event.startsWith("completed")))
        .hasSize(jobs)
        .doesNotHaveDuplicates();
    assertThat(redis.keys("bull:q:*:lock")).isEmpty();
  }

  /** Adds as fast as it is acknowledged, and not much faster than it is worked on. */
  private void add(WitnessRedis redis) {
    var queue = new Queue(redis, "bull", "q");
    for (int from = 0; enough.getCount() > 0; from += CHUNK) {
      var jobs =
          IntStream.range(from, from + CHUNK)
              .mapToObj(i -> JobOptions.builder().jobId("job-" + i).priority(i % 2).build())
              .map(options -> new NewJob("n", "{}", options))
              .toList();
      while (added.size() - redis.completed().size() > MOST_OPEN && enough.getCount() > 0) {
        LockSupport.parkNanos(1_000_000);
      }
      try {
        queue.add(jobs).forEach(id -> added.put(id, System.nanoTime()));
      } catch (JedisException notAcknowledged) {
        // The host is dead, or about to be.
      }
    }
  }

  private Worker worker(UnifiedJedis redis) {
    var options =
        WorkerOptions.builder()
            .concurrency(25)
            .lockDuration(Duration.ofSeconds(1))
            .stalledInterval(Duration.ofMillis(300))
            .maxStalledCount(100)
            .listener(listener());
    return new Worker(
        redis,
        "bull",
        "q",
        (job, context) -> {
          Thread.sleep(5);
          return Outcome.completed();
        },
        options.build());
  }

  private WorkerListener listener() {
    return new WorkerListener() {
      @Override
      public void redisAway(Exception reason) {
        away.incrementAndGet();
      }

      @Override
      public void redisBack() {
        back.incrementAndGet();
      }
    };
  }
}
