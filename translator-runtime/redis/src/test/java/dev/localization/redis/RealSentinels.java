package dev.localization.redis;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;

/** A master, its replica and three Sentinels, which agree within about a second. */
public final class RealSentinels implements AutoCloseable {
  private final RealRedis master;
  private final RealRedis replica;
  private final List<RealRedis> sentinels = new ArrayList<>();

  public RealSentinels(Path folder) throws IOException {
    master = RealRedis.server(folder.resolve("master"));
    replica =
        RealRedis.server(
            folder.resolve("replica"),
            "--replicaof",
            "127.0.0.1 " + master.port(),
            "--repl-diskless-sync-delay",
            "0");
    for (int number = 1; number <= 3; number++) {
      sentinels.add(
          RealRedis.sentinel(
              folder.resolve("sentinel-" + number),
              List.of(
                  "sentinel monitor mymaster 127.0.0.1 " + master.port() + " 2",
                  "sentinel down-after-milliseconds mymaster 500",
                  "sentinel failover-timeout mymaster 3000")));
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> sentinels.stream().allMatch(RealSentinels::knowsTheOthers));
  }

  public RedisEndpoint endpoint() {
    return RedisEndpoint.of(
        sentinels.stream()
            .map(sentinel -> sentinel.address().toString())
            .collect(Collectors.joining(",", "redis-sentinel://", "#mymaster")));
  }

  public RealRedis master() {
    return master;
  }

  public RealRedis replica() {
    return replica;
  }

  private static boolean knowsTheOthers(RealRedis sentinel) {
    try (var jedis = new Jedis(sentinel.address())) {
      var replicas = jedis.sentinelReplicas("mymaster");
      return jedis.sentinelSentinels("mymaster").size() == 2
          && replicas.size() == 1
          && replicas.getFirst().get("master-link-status").equals("ok");
    } catch (JedisException notYet) {
      return false;
    }
  }

  @Override
  public void close() throws InterruptedException {
    for (RealRedis sentinel : sentinels) {
      sentinel.close();
    }
    replica.close();
    master.close();
  }
}
