package dev.localization.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.localization.redis.RealCluster;
import dev.localization.redis.RealRedis;
import dev.localization.redis.RedisConnections;
import dev.localization.redis.RedisEndpoint;
import dev.localization.redis.RedisRequirementException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/** Given a Redis Cluster of three masters. */
@Timeout(90)
class ClusterTest {
  @TempDir static Path folder;
  private static RealCluster cluster;

  private final ConcurrentLinkedQueue<String> ran = new ConcurrentLinkedQueue<>();
  private UnifiedJedis redis;

  @BeforeAll
  static void start() throws Exception {
    RealRedis.requireInstalled();
    cluster = new RealCluster(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    if (cluster != null) {
      cluster.close();
    }
  }

  @BeforeEach
  void open() {
    cluster.flush();
    redis = RedisConnections.open(cluster.endpoint(), "cluster", 16);
  }

  @AfterEach
  void close() {
    redis.close();
  }

  @Test
  void aPrefixWithAHashTagKeepsAllJobsOfItsQueuesOnOneNode() {
    var queue = new Queue(redis, "{bull}", "q");
    queue.add(new NewJob("later", "{}", id("later").delay(Duration.ofMillis(300)).build()));
    queue.add(
        List.of(
            new NewJob("low", "{}", id("low").priority(9).build()),
            new NewJob("high", "{}", id("high").priority(1).build())));
    queue.add(
        new FlowNode(
            "q",
            new NewJob("parent", "{}", id("parent").priority(1).build()),
            List.of(new FlowNode("other", new NewJob("child", "{}", id("child").build())))));

    try (var worker = worker("{bull}", "q");
        var other = worker("{bull}", "other")) {
      worker.start();
      Rig.await().until(() -> queue.counts().completed() == 3);
      assertThat(ran).containsExactly("high", "low", "later");

      other.start();
      Rig.await().until(() -> queue.state("parent") == JobState.COMPLETED);
    }

    assertThat(ran).endsWith("child", "parent");
    assertThat(cluster.keys()).filteredOn(keys -> keys > 0).hasSize(1);
  }

  @Test
  void aPrefixWithoutAHashTagIsRefusedBeforeAnythingIsWritten() {
    var queue = new Queue(redis, "bull", "q");

    assertThatThrownBy(() -> queue.add(new NewJob("n", "{}")))
        .isInstanceOf(RedisRequirementException.class)
        .hasMessageContaining("prefix")
        .hasMessageContaining("write bull with a hash tag, as in {bull}");

    assertThat(cluster.keys()).containsExactly(0L, 0L, 0L);
  }

  @Test
  void aClientForOneServerIsRefused() {
    var one = cluster.endpoint().addresses().getFirst();
    try (var single = RedisConnections.open(RedisEndpoint.of("redis://" + one), "one", 1)) {
      for (String onSomeNode : List.of("{a}", "{b}", "{c}", "{d}", "{e}", "{f}")) {
        assertThatThrownBy(() -> new Queue(single, onSomeNode, "q").verify())
            .isInstanceOf(RedisRequirementException.class)
            .hasMessageContaining("redis-cluster://");
      }
    }
  }

  @Test
  void noJobIsLostOrDoneTwiceWhileItsSlotMovesToAnotherNode() {
    var queue = new Queue(redis, "{moving}", "q");
    queue.add(
        IntStream.range(0, 500)
            .mapToObj(i -> new NewJob("n" + i, "{}", id("job-" + i).build()))
            .toList());
    var before = cluster.keys();
    try (var worker = worker("{moving}", "q")) {
      worker.start();
      Rig.await().until(() -> ran.size() > 50);

      cluster.moveSlotOf("{moving}");

      Rig.await()
          .ignoreExceptionsInstanceOf(JedisException.class)
          .until(() -> queue.counts().completed() == 500);
    }
    assertThat(ran).hasSize(500).doesNotHaveDuplicates();
    assertThat(cluster.keys()).isNotEqualTo(before);
    assertThat(queue.counts()).isEqualTo(new JobCounts(0, 0, 0, 0, 0, 500, 0, false));
  }

  private Worker worker(String prefix, String name) {
    return new Worker(
        redis,
        prefix,
        name,
        (job, context) -> {
          ran.add(job.name());
          return Outcome.completed();
        },
        WorkerOptions.builder().build());
  }

  private static JobOptions.Builder id(String id) {
    return JobOptions.builder().jobId(id);
  }
}
