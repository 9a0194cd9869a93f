package dev.localization.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/** Given that nothing listens yet where a client is to connect. */
@Timeout(90)
class AwayTest {
  @TempDir Path folder;

  @BeforeAll
  static void installed() {
    RealRedis.requireInstalled();
  }

  @Test
  void aClientOfSentinelsIsOpenedAndAnsweredOnceTheyAreThere() throws Exception {
    try (var master = RealRedis.server(folder.resolve("master"));
        var sentinel =
            RealRedis.sentinel(
                folder.resolve("sentinel"),
                List.of("sentinel monitor mymaster 127.0.0.1 " + master.port() + " 1"))) {
      sentinel.kill();
      var endpoint = RedisEndpoint.of("redis-sentinel://" + sentinel.address() + "#mymaster");
      try (var redis = RedisConnections.open(endpoint, "early", 2)) {
        assertThatThrownBy(() -> redis.get("{k}")).isInstanceOf(JedisException.class);

        sentinel.start();

        awaitAnswer(redis);
      }
    }
  }

  @Test
  void aClientOfAMasterThatSentinelsDoNotKnowIsToldItsName() throws Exception {
    try (var sentinel = RealRedis.sentinel(folder, List.of())) {
      var endpoint = RedisEndpoint.of("redis-sentinel://" + sentinel.address() + "#other");
      try (var redis = RedisConnections.open(endpoint, "lost", 2)) {
        assertThatThrownBy(() -> redis.get("{k}"))
            .isInstanceOf(JedisException.class)
            .hasMessageContaining("other");
      }
    }
  }

  @Test
  void aClientOfAClusterIsOpenedAndAnsweredOnceItIsThere() throws Exception {
    try (var cluster = new RealCluster(folder)) {
      cluster.kill();
      try (var redis = RedisConnections.open(cluster.endpoint(), "early", 2)) {
        assertThatThrownBy(() -> redis.get("{k}")).isInstanceOf(JedisException.class);

        cluster.start();

        awaitAnswer(redis);
      }
    }
  }

  private static void awaitAnswer(UnifiedJedis redis) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptionsInstanceOf(JedisException.class)
        .untilAsserted(() -> assertThat(redis.set("{k}", "v")).isEqualTo("OK"));
  }
}
