package dev.localization.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.redis.RealCluster;
import dev.localization.redis.RealRedis;
import dev.localization.redis.RealSentinels;
import dev.localization.redis.RedisConnections;
import dev.localization.redis.RedisEndpoint;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Given a master with a replica; when it is killed while a worker runs; then the worker goes on
 * with the replica, and no job that was replicated is lost.
 */
@Timeout(120)
class FailoverTest {
  private static final int JOBS = 300;
  private static final String PREFIX = "{bull}";

  private final Set<String> ran = ConcurrentHashMap.newKeySet();

  @TempDir Path folder;

  @BeforeAll
  static void installed() {
    RealRedis.requireInstalled();
  }

  @Test
  void sentinelsNameTheNewMaster() throws Exception {
    try (var servers = new RealSentinels(folder)) {
      survives(servers.endpoint(), servers.replica(), servers.master()::kill);
    }
  }

  @Test
  void aClusterPromotesTheReplica() throws Exception {
    try (var cluster = new RealCluster(folder)) {
      RealRedis replica = cluster.addReplicaOf(PREFIX);
      survives(cluster.endpoint(), replica, () -> cluster.killMasterOf(PREFIX));
    }
  }

  private interface Kill {
    void now() throws Exception;
  }

  private void survives(RedisEndpoint endpoint, RealRedis replica, Kill kill) throws Exception {
    try (var redis = RedisConnections.open(endpoint, "failover", 16)) {
      var queue = new Queue(redis, PREFIX, "q");
      queue.add(IntStream.range(0, JOBS).mapToObj(i -> new NewJob("n", "{}", options(i))).toList());
      Rig.await().until(() -> waitingOn(replica) == JOBS);

      try (var worker = worker(redis)) {
        worker.start();
        awaitCompleted(queue, JOBS / 3);
        kill.now();
        awaitCompleted(queue, JOBS);
        queue.add(new NewJob("later", "{}", options(JOBS)));
        awaitCompleted(queue, JOBS + 1);
      }

      assertThat(ran)
          .isEqualTo(
              IntStream.rangeClosed(0, JOBS).mapToObj(i -> "job-" + i).collect(Collectors.toSet()));
      assertThat(queue.counts()).isEqualTo(new JobCounts(0, 0, 0, 0, 0, JOBS + 1, 0, false));
      try (var promoted = new Jedis(replica.address())) {
        assertThat(promoted.zcard(PREFIX + ":q:completed")).isEqualTo(JOBS + 1);
      }
    }
  }

  private static long waitingOn(RealRedis replica) {
    try (var jedis = new Jedis(replica.address())) {
      if (jedis.info("cluster").contains("cluster_enabled:1")) {
        jedis.readonly();
      }
      return jedis.llen(PREFIX + ":q:wait");
    }
  }

  private Worker worker(UnifiedJedis redis) {
    return new Worker(
        redis,
        PREFIX,
        "q",
        (job, context) -> {
          LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
          ran.add(job.id());
          return Outcome.completed();
        },
        Rig.quick().concurrency(5).maxStalledCount(5).build());
  }

  private static JobOptions options(int i) {
    return JobOptions.builder().jobId("job-" + i).build();
  }

  private static void awaitCompleted(Queue queue, int jobs) {
    Rig.await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptionsInstanceOf(JedisException.class)
        .until(() -> queue.counts().completed() >= jobs);
  }
}
